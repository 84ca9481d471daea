package org.anbinh.outlet.demonstration.courts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.register.courts.CourtOutcome;

/** All outcomes of the courts, stretch by stretch. */
public final class CourtBook {
  private final CourtPlanner planner;
  private final CourtMaker maker;

  public CourtBook(Geography geography, StatisticalCalendar calendar) {
    planner = new CourtPlanner(geography);
    maker = new CourtMaker(geography, calendar);
  }

  /** Windows for which there are totals, up to a day, oldest first. */
  public List<Window> stretches(LocalDate until) {
    return planner.windows().stream().filter(each -> each.from().isBefore(until)).toList();
  }

  /** The outcomes of a stretch in the provinces meant, by month. */
  public List<CourtOutcome> of(Window stretch, Predicate<String> provinces) {
    return maker.make(planner.plan(stretch)).stream()
        .filter(outcome -> provinces.test(outcome.court().code()))
        .toList();
  }
}
