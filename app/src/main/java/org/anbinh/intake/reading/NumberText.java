package org.anbinh.intake.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them. */
public final class NumberText {
  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_DIGITS = 13;
  private static final int MOST_DECIMALS = 6;
  private static final Pattern SHAPE =
      Pattern.compile("([+-]?)([1-9]\\d{0,2}([., ])\\d{3}(?:\\3\\d{3})*|\\d+)(?:([.,])(\\d+))?");
  private static final Pattern ONE_SEPARATOR =
      Pattern.compile("[+-]?([1-9]\\d{0,2})([.,])(\\d{3})");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?[\\d.,]+[eE][+-]?\\d+");
  private static final Pattern WITH_UNIT = Pattern.compile("[+-]?\\d[\\d., ]*\\s*[\\p{L}%₫$].*");

  private NumberText() {}

  /** The number a text says. */
  public static Meaning<BigDecimal> read(String raw, NumberStyle style) {
    if (isPlain(raw)) {
      return Meaning.clear(new BigDecimal(raw));
    }
    String text = raw.strip().replace('\u00a0', ' ').replace('\u202f', ' ').replace('−', '-');
    Matcher shape = SHAPE.matcher(text);
    if (text.length() > MOST_CHARACTERS || !shape.matches()) {
      return malformed(raw, text);
    }
    Matcher one = ONE_SEPARATOR.matcher(text);
    if (one.matches()) {
      return oneSeparator(raw, one, text.startsWith("-"), style);
    }
    String group = shape.group(3);
    String point = shape.group(4);
    if (point != null && point.equals(group)) {
      return malformed(raw, text);
    }
    if (contradicts(group, point, style)) {
      return Meaning.unclear("number-other-style", raw);
    }
    String whole = shape.group(2);
    String digits = group == null ? whole : whole.replace(group, "");
    String decimals = point == null ? "" : shape.group(5);
    return plain(raw, shape.group(1) + digits, decimals);
  }

  /** A few digits, which most numbers are, need no closer look. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return !raw.isEmpty() && raw.length() <= MOST_DIGITS;
  }

  /** Whether grouping and decimal mark, both present, are those of the other style. */
  private static boolean contradicts(
      @org.jspecify.annotations.Nullable String group,
      @org.jspecify.annotations.Nullable String point,
      NumberStyle style) {
    if (group == null || group.isBlank() || point == null) {
      return false;
    }
    return switch (style) {
      case ASK -> false;
      case DECIMAL_COMMA -> point.equals(".");
      case DECIMAL_POINT -> point.equals(",");
    };
  }

  private static Meaning<BigDecimal> oneSeparator(
      String raw, Matcher one, boolean negative, NumberStyle style) {
    String sign = negative ? "-" : "";
    boolean comma = one.group(2).equals(",");
    return switch (style) {
      case ASK ->
          Meaning.unclear(
              "ambiguous-number",
              raw,
              sign + one.group(1) + one.group(3),
              sign + one.group(1) + one.group(2) + one.group(3) + "0");
      case DECIMAL_COMMA -> ofParts(raw, one, sign, comma);
      case DECIMAL_POINT -> ofParts(raw, one, sign, !comma);
    };
  }

  private static Meaning<BigDecimal> ofParts(
      String raw, Matcher one, String sign, boolean decimal) {
    return decimal
        ? plain(raw, sign + one.group(1), one.group(3))
        : plain(raw, sign + one.group(1) + one.group(3), "");
  }

  private static Meaning<BigDecimal> plain(String raw, String digits, String decimals) {
    if (digits.length() > MOST_DIGITS + 1) {
      return Meaning.unclear("number-too-long", raw, String.valueOf(MOST_DIGITS));
    }
    int end = decimals.length();
    while (end > 0 && decimals.charAt(end - 1) == '0') {
      end--;
    }
    String needed = decimals.substring(0, end);
    if (needed.length() > MOST_DECIMALS) {
      return Meaning.unclear("too-precise", raw, String.valueOf(MOST_DECIMALS));
    }
    return Meaning.clear(new BigDecimal(needed.isEmpty() ? digits : digits + "." + needed));
  }

  private static Meaning<BigDecimal> malformed(String raw, String text) {
    if (EXPONENT.matcher(text).matches()) {
      return Meaning.unclear("number-with-exponent", raw);
    }
    if (text.length() <= MOST_CHARACTERS && WITH_UNIT.matcher(text).matches()) {
      return Meaning.unclear("number-with-unit", raw);
    }
    return Meaning.unclear("not-a-number", PlainText.shortened(raw));
  }

  /**
   * The text of a number that reads back as the same number in every style: 1.234 gets a fourth
   * decimal, because alone it could be a thousand.
   */
  public static String write(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() < 0) {
      plain = plain.setScale(0);
    }
    String text = plain.toPlainString();
    return ONE_SEPARATOR.matcher(text).matches() ? text + "0" : text;
  }
}
