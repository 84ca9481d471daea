package org.anbinh.figures.mart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.time.Window;

/**
 * A window cut into steps of whole months.
 *
 * @param base the first day of step 0, on or before the window's first day
 */
public record Cut(LocalDate base, int months, Window window) {
  /** The steps, oldest first; the first and the last are clipped to the window. */
  public List<Window> steps() {
    var steps = new ArrayList<Window>();
    for (int n = 0; ; n++) {
      LocalDate from = base.plusMonths((long) n * months);
      LocalDate until = base.plusMonths((n + 1L) * months);
      if (!from.isBefore(window.until())) {
        return List.copyOf(steps);
      }
      steps.add(
          new Window(
              from.isBefore(window.from()) ? window.from() : from,
              until.isAfter(window.until()) ? window.until() : until));
    }
  }

  /** The step a day of the window lies in. */
  public int step(LocalDate day) {
    return (int) (ChronoUnit.MONTHS.between(base, day) / months);
  }
}
