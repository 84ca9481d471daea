package org.anbinh.intake.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Free texts: composed, without control characters and without what a spreadsheet would run. */
public final class PlainText {
  private static final int SHORT = 60;
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u00ad\\u200b\\u200e\\u200f\\u2060\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffd]|\\p{Cs}");
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@].*|[+-].*[(!|].*");

  private PlainText() {}

  /** The text itself, if it may be recorded. */
  public static Meaning<String> read(String raw, int longest) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    if (FORBIDDEN.matcher(text).find()) {
      return Meaning.unclear("control-characters", shortened(text));
    }
    if (FORMULA.matcher(text).matches()) {
      return Meaning.unclear("looks-like-formula", shortened(text));
    }
    int length = text.codePointCount(0, text.length());
    return length > longest
        ? Meaning.unclear(
            "too-long", shortened(text), String.valueOf(length), String.valueOf(longest))
        : Meaning.clear(text);
  }

  /**
   * A text fit to be quoted in a sentence: what cannot be seen is replaced, what is long is cut.
   */
  public static String shortened(String text) {
    String seen = FORBIDDEN.matcher(text).replaceAll("\u2423").replace('\n', ' ');
    return seen.codePointCount(0, seen.length()) <= SHORT
        ? seen
        : seen.substring(0, seen.offsetByCodePoints(0, SHORT)) + "…";
  }
}
