package org.anbinh.ground.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days {@code from <= day < until}: the stretch of time a figure is asked for. */
public record Window(LocalDate from, LocalDate until) {
  public Window {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "A window must end after it begins: " + from + " to " + until);
    }
  }

  /** The window of one day. */
  public static Window day(LocalDate day) {
    return new Window(day, day.plusDays(1));
  }

  /** Number of days, at least one. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  public boolean encloses(Window other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  public boolean overlaps(Window other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** The last day that belongs to the window. */
  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  /**
   * The window of equal length that ends where this one begins: as many whole months when the
   * window is made of whole months (counted from its first day), else as many days.
   */
  public Window previous() {
    long months = ChronoUnit.MONTHS.between(from, until);
    return from.plusMonths(months).equals(until)
            && from.minusMonths(months).plusMonths(months).equals(from)
        ? new Window(from.minusMonths(months), from)
        : new Window(from.minusDays(days()), from);
  }

  /** The same days one year earlier. */
  public Window yearBefore() {
    return new Window(from.minusYears(1), until.minusYears(1));
  }

  /**
   * ISO 8601 interval, such as {@code 2019-08-16/2024-08-16}; the last day named is not included.
   */
  @Override
  public String toString() {
    return from + "/" + until;
  }
}
