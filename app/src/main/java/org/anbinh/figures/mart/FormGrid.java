package org.anbinh.figures.mart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;

/** A form and the periods it asks for, which follow one another without gaps. */
public record FormGrid(ReportForm form, StatisticalCalendar calendar) {
  /** The grid of a form of the catalogue. */
  public static Optional<FormGrid> find(Catalogue catalogue, Periods periods, String form) {
    return catalogue.findForm(form).map(each -> of(each, periods));
  }

  /** The grid of a form. */
  public static FormGrid of(ReportForm form, Periods periods) {
    return new FormGrid(
        form,
        periods
            .findCalendar(form.calendar())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Form "
                        + form.id()
                        + " names a calendar \""
                        + form.calendar()
                        + "\" that the law files do not have")));
  }

  /** The level of the units that owe it. */
  public Level level() {
    return Level.valueOf(form.level().toUpperCase(Locale.ROOT));
  }

  /** Number of the period in which a day lies, counted from the one that holds the year 1900. */
  public int period(LocalDate day) {
    return (int) Math.floorDiv(wholeMonths(day), (long) form.every());
  }

  private long wholeMonths(LocalDate day) {
    LocalDate origin = origin();
    long months = ChronoUnit.MONTHS.between(origin, day);
    return origin.plusMonths(months).isAfter(day) ? months - 1 : months;
  }

  private LocalDate origin() {
    return calendar.yearStart().atYear(1900);
  }

  /** The days of a period. */
  public Window window(int period) {
    return new Window(start(period), start(period + 1));
  }

  /** The first day of a period. */
  public LocalDate start(int period) {
    return origin().plusMonths((long) period * form.every());
  }

  /** Whether the window is exactly one period. */
  public boolean isPeriod(Window window) {
    int period = period(window.from());
    return start(period).equals(window.from()) && start(period + 1).equals(window.until());
  }

  /** Whether a period begins on that day. */
  public boolean isStart(LocalDate day) {
    return start(period(day)).equals(day);
  }
}
