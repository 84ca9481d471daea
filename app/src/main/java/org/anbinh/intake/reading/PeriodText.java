package org.anbinh.intake.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.StatisticalCalendar;

/** Periods by their codes. */
public final class PeriodText {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2})-01");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{4})");
  private static final int FIRST_YEAR = 1975;
  private static final int LAST_YEAR = 2100;

  private PeriodText() {}

  /** The period a text names. */
  public static Meaning<Period> read(String raw, Periods periods) {
    String text = canonicalCase(raw.strip());
    var day = DAY.matcher(text);
    if (day.matches()) {
      return Meaning.unclear("period-is-a-day", raw, day.group(1));
    }
    var month = MONTH_FIRST.matcher(text);
    if (month.matches()) {
      String code =
          month.group(2) + "-" + (month.group(1).length() == 1 ? "0" : "") + month.group(1);
      return Meaning.unclear("period-month-first", raw, code);
    }
    try {
      Period period = periods.parse(text);
      int from = period.window().from().getYear();
      return from < FIRST_YEAR || period.window().until().getYear() > LAST_YEAR
          ? Meaning.unclear("year-out-of-range", raw, "" + FIRST_YEAR, "" + LAST_YEAR)
          : Meaning.clear(period);
    } catch (IllegalArgumentException e) {
      return Meaning.unclear("not-a-period", PlainText.shortened(raw));
    }
  }

  private static String canonicalCase(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? text.toUpperCase(Locale.ROOT)
        : text.substring(0, colon).toLowerCase(Locale.ROOT)
            + text.substring(colon).toUpperCase(Locale.ROOT);
  }

  /** The calendar a period is written by; the civil one for a stretch of days. */
  public static StatisticalCalendar calendar(Period period) {
    return switch (period) {
      case Period.Month month -> month.calendar();
      case Period.Quarter quarter -> quarter.calendar();
      case Period.Half half -> half.calendar();
      case Period.NineMonths nine -> nine.calendar();
      case Period.Year year -> year.calendar();
      case Period.Stretch _ -> StatisticalCalendar.CIVIL;
    };
  }
}
