package org.anbinh.ground.time;

/**
 * The stretch a figure describes, named as its body names it. Not to be confused with when we
 * learnt it ({@link Vintage}). Two periods of different names may be the same days.
 *
 * <p>Written {@code [calendar:]code}, the calendar being left out when it is the civil one: {@code
 * 2025-08} a month, {@code 2025-Q3} a quarter, {@code 2025-H1} a half, {@code 2025-9M} nine months,
 * {@code 2025} a year, {@code 2019-08-16/2024-08-16} any window. Months, quarters and halves are
 * numbered within the statistical year, so {@code police:2025-01} is 15 December 2024 to 14 January
 * 2025.
 */
public sealed interface Period {
  /** The days of this period. */
  Window window();

  /** The canonical code, which {@link Periods#parse} reads back. */
  String code();

  /** Month 1 to 12 of a statistical year. */
  record Month(StatisticalCalendar calendar, int year, int number) implements Period {
    public Month {
      Period.require(number, 12, "month");
    }

    @Override
    public Window window() {
      return Period.months(calendar, year, number, 1);
    }

    @Override
    public String code() {
      return Period.prefix(calendar) + "%04d-%02d".formatted(year, number);
    }
  }

  /** Quarter 1 to 4 of a statistical year. */
  record Quarter(StatisticalCalendar calendar, int year, int number) implements Period {
    public Quarter {
      Period.require(number, 4, "quarter");
    }

    @Override
    public Window window() {
      return Period.months(calendar, year, number * 3 - 2, 3);
    }

    @Override
    public String code() {
      return Period.prefix(calendar) + "%04d-Q%d".formatted(year, number);
    }
  }

  /** First or second half of a statistical year. */
  record Half(StatisticalCalendar calendar, int year, int number) implements Period {
    public Half {
      Period.require(number, 2, "half");
    }

    @Override
    public Window window() {
      return Period.months(calendar, year, number * 6 - 5, 6);
    }

    @Override
    public String code() {
      return Period.prefix(calendar) + "%04d-H%d".formatted(year, number);
    }
  }

  /** The first nine months of a statistical year. */
  record NineMonths(StatisticalCalendar calendar, int year) implements Period {
    @Override
    public Window window() {
      return Period.months(calendar, year, 1, 9);
    }

    @Override
    public String code() {
      return Period.prefix(calendar) + "%04d-9M".formatted(year);
    }
  }

  /** A whole statistical year. */
  record Year(StatisticalCalendar calendar, int year) implements Period {
    @Override
    public Window window() {
      return Period.months(calendar, year, 1, 12);
    }

    @Override
    public String code() {
      return Period.prefix(calendar) + "%04d".formatted(year);
    }
  }

  /** Any run of days, such as the five years of a directive. */
  record Stretch(Window window) implements Period {
    @Override
    public String code() {
      return window.toString();
    }
  }

  private static Window months(StatisticalCalendar calendar, int year, int first, int count) {
    return new Window(
        calendar.startOfMonth(year, first), calendar.startOfMonth(year, first + count));
  }

  private static String prefix(StatisticalCalendar calendar) {
    return calendar.equals(StatisticalCalendar.CIVIL) ? "" : calendar.id() + ":";
  }

  private static void require(int number, int most, String what) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "There is no " + what + " " + number + "; it is a number from 1 to " + most);
    }
  }
}
