package org.anbinh.outlet.demonstration.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Season;
import org.anbinh.register.cases.DrugCase;

/** All cases of the nation, half-month by half-month. */
public final class CaseBook {
  private final CasePlanner planner;
  private final CaseMaker maker;
  private Planned planned =
      new Planned(new Window(java.time.LocalDate.MIN, java.time.LocalDate.EPOCH), Map.of());

  public CaseBook(Geography geography) {
    var season = new Season();
    planner = new CasePlanner(geography, season);
    maker = new CaseMaker(geography, season);
  }

  /** The plans of one stretch; the next one takes its place. */
  private record Planned(Window stretch, Map<Window, List<CellPlan>> halves) {}

  /** The windows for which there are totals, oldest first; they follow each other. */
  public List<Window> stretches() {
    return planner.windows();
  }

  /** The cases of a half-month in the provinces meant, by province and day. */
  public List<DrugCase> of(Window half, Predicate<String> provinces) {
    if (!planned.stretch().encloses(half)) {
      Window stretch =
          stretches().stream()
              .filter(each -> each.encloses(half))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "There are no totals for " + half + "; add them to stretches.csv"));
      planned =
          new Planned(
              stretch,
              planner.plan(stretch).stream().collect(Collectors.groupingBy(CellPlan::half)));
    }
    return Objects.requireNonNullElse(planned.halves().get(half), List.<CellPlan>of()).stream()
        .filter(plan -> provinces.test(plan.province()))
        .flatMap(plan -> maker.make(plan).stream())
        .toList();
  }
}
