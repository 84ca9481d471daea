package org.anbinh.outlet.demonstration.calibration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.time.Window;

/**
 * How busy a day is: fewer cases on Sundays, at Tết and during the closures of 2020 and 2021, more
 * in June, the month of action against drugs, and in the weeks of the year-end campaign.
 */
public final class Season {
  private static final double[] MONTHS = {
    1.05, 0.80, 1.00, 1.02, 1.05, 1.20, 1.05, 1.00, 0.98, 1.02, 1.05, 1.12
  };
  private static final Window CLOSED_2020 =
      new Window(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 23));
  private static final Window CLOSED_2021 =
      new Window(LocalDate.of(2021, 7, 15), LocalDate.of(2021, 10, 1));

  private final List<Window> newYears;

  public Season() {
    newYears =
        Tables.read("tet").stream()
            .map(row -> LocalDate.parse(row.getField("first_day")))
            .map(first -> new Window(first.minusDays(2), first.plusDays(6)))
            .toList();
  }

  /** The weight of a day; about 1. */
  public double weight(LocalDate day) {
    double weight = MONTHS[day.getMonthValue() - 1];
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      weight *= 0.75;
    } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      weight *= 0.92;
    }
    if (newYears.stream().anyMatch(days -> days.covers(day))) {
      weight *= 0.35;
    }
    if (CLOSED_2020.covers(day) || CLOSED_2021.covers(day)) {
      weight *= 0.75;
    }
    return weight;
  }

  /** The weights of the days of a window, in their order. */
  public double[] weights(Window window) {
    return window.from().datesUntil(window.until()).mapToDouble(this::weight).toArray();
  }
}
