package org.anbinh.intake.capture.sheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula. In CSV files such text is written with an
 * apostrophe before it, which is taken off again when the file is read.
 */
final class FormulaText {
  private static final Pattern HARMLESS = Pattern.compile("-|[-+]\\d[\\d.,]*");

  private FormulaText() {}

  /** The text as it is safe in CSV. */
  static String guarded(String text) {
    return !text.isEmpty() && starts(text.charAt(0)) && !HARMLESS.matcher(text).matches()
        ? "'" + text
        : text;
  }

  /** The text that was meant. */
  static String unguarded(String text) {
    return text.length() > 1 && text.charAt(0) == '\'' && starts(text.charAt(1))
        ? text.substring(1)
        : text;
  }

  /** Whether an unguarded text in a CSV file would run as a formula where it is opened. */
  static boolean dangerous(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '@', '\t', '\r' -> true;
      case '+', '-' -> text.indexOf('(') > 0 || text.indexOf('|') > 0 || text.indexOf('!') > 0;
      default -> false;
    };
  }

  private static boolean starts(char first) {
    return first == '='
        || first == '+'
        || first == '-'
        || first == '@'
        || first == '\t'
        || first == '\r'
        || first == '\'';
  }
}
