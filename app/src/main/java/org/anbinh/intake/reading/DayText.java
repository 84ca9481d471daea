package org.anbinh.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2025-03-04, or day first as 4/3/2025. */
public final class DayText {
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?: 00:00(?::00)?)?");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}");
  private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
  private static final Pattern LETTERS = Pattern.compile(".*\\d.*\\p{L}{3}.*\\d.*");
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  private DayText() {}

  /** The day a text says. */
  public static Meaning<LocalDate> read(String raw) {
    String text = raw.strip();
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      return yearFirst(text);
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return dayFirst(raw, dayFirst);
    }
    return YEAR_FIRST.matcher(text).matches() ? yearFirst(text) : unclear(text);
  }

  private static Meaning<LocalDate> yearFirst(String text) {
    Matcher parts = YEAR_FIRST.matcher(text);
    if (!parts.matches()) {
      return Meaning.unclear("not-a-day", PlainText.shortened(text));
    }
    return day(text, number(parts, 1), number(parts, 3), number(parts, 4));
  }

  private static Meaning<LocalDate> dayFirst(String raw, Matcher parts) {
    int first = number(parts, 1);
    int second = number(parts, 3);
    if (second > 12 && first <= 12) {
      String other = "%02d/%02d/%s".formatted(second, first, parts.group(4));
      return Meaning.unclear("month-first", raw, other);
    }
    return day(raw, number(parts, 4), second, first);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Meaning<LocalDate> day(String raw, int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Meaning.unclear("year-out-of-range", raw, "" + FIRST_YEAR, "" + LAST_YEAR);
    }
    try {
      return Meaning.clear(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Meaning.unclear("no-such-day", raw);
    }
  }

  private static Meaning<LocalDate> unclear(String text) {
    if (SHORT_YEAR.matcher(text).matches()) {
      return Meaning.unclear("two-digit-year", text);
    }
    if (SERIAL.matcher(text).matches()) {
      String meant = SERIAL_ZERO.plusDays(Integer.parseInt(text)).toString();
      return Meaning.unclear("day-serial", text, meant);
    }
    if (text.matches("\\d{1,4}[-/.]\\d{1,2}.*:.*")) {
      return Meaning.unclear("day-with-time", PlainText.shortened(text));
    }
    return LETTERS.matcher(text).matches()
        ? Meaning.unclear("month-name", PlainText.shortened(text))
        : Meaning.unclear("not-a-day", PlainText.shortened(text));
  }
}
