package org.anbinh.ground.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Who approves the reports of a form, one level after the other, and in what time.
 *
 * @param since the day from which it stands; reports for periods that began before need no approval
 * @param rungs the levels in their order; the last approves for good
 * @param remind how long before its day a unit is reminded of a report
 * @param escalate how long after its day a report that is missing concerns the level above
 */
public record Ladder(LocalDate since, List<Rung> rungs, Period remind, Period escalate) {
  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty()) {
      throw new IllegalArgumentException("A ladder has at least one level");
    }
  }

  /**
   * One level.
   *
   * @param level of the unit that approves: {@code province} or {@code nation} …
   * @param body who does it there, as {@code police}
   * @param time how long it may take once a report lies there
   */
  public record Rung(String level, String body, Period time) {}

  /** Whether reports for a period that begins on that day are approved. */
  public boolean covers(LocalDate begin) {
    return !begin.isBefore(since);
  }

  /** How many levels approve. */
  public int height() {
    return rungs.size();
  }

  /** The level of that number, counted from 1. */
  public Rung rung(int number) {
    return rungs.get(number - 1);
  }
}
