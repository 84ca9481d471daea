package org.anbinh.ground.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How a body cuts its statistical year. Year Y ends in calendar year Y: police 15 December Y-1 to
 * 14 December Y, courts 1 October Y-1 to 30 September Y, procuracy 1 December Y-1 to 30 November Y.
 * The calendars in force, with their citations, stand in the law files under {@code calendar/}.
 *
 * @param id the name used in period codes, such as {@code police}
 * @param yearStart the first day of the statistical year; 1 January begins in Y itself, every other
 *     day in Y-1
 */
public record StatisticalCalendar(String id, MonthDay yearStart) {
  /** The ordinary calendar, used where no body's own is named. */
  public static final StatisticalCalendar CIVIL =
      new StatisticalCalendar("civil", MonthDay.of(1, 1));

  public StatisticalCalendar {
    requireNonNull(id, "id");
    requireNonNull(yearStart, "yearStart");
    if (yearStart.getDayOfMonth() > 28) {
      throw new IllegalArgumentException(
          "A statistical year must begin on a day that every month has, not on " + yearStart);
    }
  }

  /** The first day of month {@code number} (1 to 13, 13 being the next year's first) of a year. */
  LocalDate startOfMonth(int year, int number) {
    boolean civil = yearStart.equals(MonthDay.of(1, 1));
    return yearStart.atYear(civil ? year : year - 1).plusMonths(number - 1L);
  }
}
