package org.anbinh.outlet.demonstration.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.time.Window;

/**
 * The steps in which the nation is told: from the 1st to the 15th and from the 16th to the end of a
 * month, so that the windows of the Directive, which begin on 16 August, are whole steps.
 */
public final class HalfMonths {
  /** How many days after its end a half-month is told. */
  public static final int DAYS_TO_TELL = 5;

  private HalfMonths() {}

  /** All halves that lie wholly between two days, oldest first. */
  public static List<Window> between(LocalDate from, LocalDate until) {
    var halves = new ArrayList<Window>();
    for (LocalDate day = from; day.isBefore(until); ) {
      LocalDate next = day.getDayOfMonth() < 16 ? day.withDayOfMonth(16) : firstOfNextMonth(day);
      if (!next.isAfter(until)) {
        halves.add(new Window(day, next));
      }
      day = next;
    }
    return List.copyOf(halves);
  }

  private static LocalDate firstOfNextMonth(LocalDate day) {
    return day.withDayOfMonth(1).plusMonths(1);
  }
}
