package org.anbinh.intake.capture.sheet;

/** Recognises the encodings of older Vietnamese software by the bytes they use for letters. */
final class LegacyEncoding {
  /** ă â ê ô ơ ư đ Đ of the TCVN3 (ABC) fonts. */
  private static final String TCVN3 = "\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00a7";

  /** Tone marks and đ ơ ư of windows-1258. */
  private static final String WINDOWS_1258 =
      "\u00cc\u00ec\u00d2\u00de\u00f2\u00f0\u00f5\u00fd\u00d0\u00d5\u00dd";

  private LegacyEncoding() {}

  /** The issue code for text that is not UTF-8, by a sample of it in ISO 8859-1. */
  static String codeFor(String sample) {
    int tcvn3 = 0;
    int windows = 0;
    int high = 0;
    for (int i = 0; i < sample.length(); i++) {
      char letter = sample.charAt(i);
      high += letter >= 0x80 ? 1 : 0;
      tcvn3 += TCVN3.indexOf(letter) >= 0 ? 1 : 0;
      windows += WINDOWS_1258.indexOf(letter) >= 0 ? 1 : 0;
    }
    if (tcvn3 * 5 >= high && tcvn3 > windows) {
      return "encoding-tcvn3";
    }
    return windows * 5 >= high && windows > 0 ? "encoding-windows-1258" : "encoding-unknown";
  }

  /**
   * What is wrong with a text that is proper Unicode, but was typed with an old font or decoded
   * wrongly on the way; empty when nothing seems to be.
   */
  static String suspicion(String text) {
    int marks = 0;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x80) {
        continue;
      }
      marks += letter <= 0xbf && letter >= 0xa1 && TCVN3_TEXT.indexOf(letter) >= 0 ? 1 : 0;
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      pairs += garbled(letter, next) ? 1 : 0;
      if (letter == '\ufffd') {
        return "replaced-characters";
      }
    }
    if (pairs > 0) {
      return "garbled-text";
    }
    return marks >= 2 ? "legacy-font" : "";
  }

  /**
   * Letters of the TCVN3 fonts that hardly stand in proper text: § ¨ © ª « ¬ ® µ ¶ · ¸ ¹ » ¼ ½ ¾.
   */
  private static final String TCVN3_TEXT =
      "\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be";

  /** UTF-8 read as windows-1252: á» áº Ä‘ Æ° Ã¡ … */
  private static boolean garbled(char letter, char next) {
    return switch (letter) {
      case '\u00e1' -> next == '\u00ba' || next == '\u00bb';
      case '\u00c4' -> next == '\u2018' || next == '\u0090' || next == '\u0192' || next == '\u0091';
      case '\u00c6' -> next == '\u00b0' || next == '\u00a1' || next == '\u00af';
      case '\u00c3' -> next >= '\u00a0' && next <= '\u00bf';
      default -> false;
    };
  }
}
