package org.anbinh.outlet.home.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.territory.Unit;
import org.anbinh.intake.approval.Course;
import org.anbinh.intake.approval.ReportState;
import org.anbinh.outlet.home.web.Words;

/**
 * A report that a unit owes for a period, and where it is on a day.
 *
 * @param period number of the period on the grid of its form
 */
record Standing(FormGrid grid, Unit unit, int period, Course course, LocalDate today) {
  ReportState state() {
    return course.state();
  }

  /** The first day on which it is late. */
  LocalDate lateFrom() {
    return grid.start(period + 1).plus(grid.form().deadline());
  }

  /**
   * Days by which it was late, or is by now; 0 where it came in time or still may. What went back
   * is late again from the day after it did.
   */
  long daysLate() {
    LocalDate came =
        state().isOwedStill() ? today : course.handedIn().map(Standing::day).orElse(today);
    return Math.max(0, ChronoUnit.DAYS.between(owedSince(), came) + 1);
  }

  /** The first day on which its unit is late with what it holds now. */
  private LocalDate owedSince() {
    return course
        .since()
        .filter(_ -> state() instanceof ReportState.Returned && state().isOwedStill())
        .map(back -> day(back).plusDays(1))
        .filter(back -> back.isAfter(lateFrom()))
        .orElseGet(this::lateFrom);
  }

  /** Whether nothing has come that anybody could look at. */
  boolean isMissing() {
    return state().isOwedStill() && !(state() instanceof ReportState.Returned);
  }

  /** Whether its unit holds it for so long that it concerns the level above. */
  boolean isEscalated() {
    return state().isOwedStill()
        && grid.form()
            .ladder()
            .filter(ladder -> !today.isBefore(owedSince().plus(ladder.escalate())))
            .isPresent();
  }

  /** The last day on which the level for which it waits may decide about it; its day if none. */
  LocalDate decideBy() {
    int level = state().waitsFor();
    LocalDate came = course.since().map(Standing::day).orElse(today);
    LocalDate from = came.isBefore(lateFrom().minusDays(1)) ? lateFrom().minusDays(1) : came;
    return grid.form()
        .ladder()
        .filter(ladder -> level >= 1 && level <= ladder.height())
        .map(ladder -> from.plus(ladder.rung(level).time()))
        .orElseGet(() -> lateFrom().minusDays(1));
  }

  /** Whether the level for which it waits has taken longer than it may. */
  boolean isHeldUp() {
    return state().waitsFor() > 0 && today.isAfter(decideBy());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Words.ZONE);
  }
}
