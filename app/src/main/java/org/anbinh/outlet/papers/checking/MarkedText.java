package org.anbinh.outlet.papers.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is printed before a mark: {@code 122.066[12]}. Every kind of space is as good as any
 * other, because printers break lines where they like.
 */
final class MarkedText {
  private static final Pattern MARK = Pattern.compile("(?<=\\S)\\[(\\d{1,6})]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007]+");

  /** What belongs to a number: digits, and signs between and before them. */
  private static final Pattern NUMBER =
      Pattern.compile("[+\\u2212-]?\\d(?:[\\d.,]|[ ](?=\\d))*(?: ?%)?$");

  private MarkedText() {}

  /**
   * A mark and what it stands behind.
   *
   * @param before everything in front of it
   */
  record Marked(String mark, String before) {
    /** Whether exactly that stands before the mark, and neither digit nor minus before it. */
    boolean says(String expected) {
      String plain = plain(expected);
      if (!before.endsWith(plain)) {
        return false;
      }
      int at = before.length() - plain.length();
      boolean startsWithDigit = Character.isDigit(plain.isEmpty() ? ' ' : plain.charAt(0));
      return at == 0 || !startsWithDigit || !(continues(at) || isNegated(at));
    }

    /** Whether a minus stands right before a number; a hyphen after a letter or a digit is none. */
    private boolean isNegated(int at) {
      char last = before.charAt(at - 1);
      return (last == '-' || last == '\u2212')
          && (at == 1 || !Character.isLetterOrDigit(before.charAt(at - 2)));
    }

    /** Whether a number that begins there is the rest of a longer one. */
    private boolean continues(int at) {
      char last = before.charAt(at - 1);
      return Character.isDigit(last)
          || ((last == '.' || last == ',') && at > 1 && Character.isDigit(before.charAt(at - 2)));
    }

    /** The number before the mark, or its last words. */
    String found() {
      Matcher number = NUMBER.matcher(before);
      if (number.find()) {
        return number.group().strip();
      }
      return before.substring(Math.max(0, before.length() - 40)).strip();
    }
  }

  static List<Marked> in(String text) {
    String plain = plain(text);
    var found = new ArrayList<Marked>();
    Matcher matcher = MARK.matcher(plain);
    int start = 0;
    while (matcher.find()) {
      found.add(new Marked(matcher.group(1), plain.substring(start, matcher.start())));
      start = matcher.end();
    }
    return found;
  }

  static String plain(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
