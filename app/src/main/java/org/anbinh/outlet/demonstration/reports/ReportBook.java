package org.anbinh.outlet.demonstration.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Discrepancy;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Province;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;

/**
 * The periodic reports of all communes: by quarter on the map before the reform, by month after it.
 * They say what the records say, but for planted disagreements.
 */
public final class ReportBook {
  private static final LocalDate FIRST_OWED = LocalDate.of(2014, 10, 1);

  private final Geography geography;
  private final Words words;
  private final List<Discrepancy> discrepancies = Discrepancy.all("report");
  private final Map<LocalDate, Map<String, Tally>> tallies = new HashMap<>();

  public ReportBook(Geography geography, Words words) {
    this.geography = geography;
    this.words = words;
  }

  /** Takes note of what will have to be reported. */
  public void note(DrugCase one) {
    tally(one.occurredOn(), one.place()).detected(one);
    for (DrugCase.Step step : one.steps()) {
      if (step.status().equals("prosecuted")) {
        tally(step.on(), one.place()).prosecuted(step.defendants());
      }
    }
  }

  /** A commune that is re-typed within a period keeps its code, and reports once. */
  private Tally tally(LocalDate day, UnitId unit) {
    return tallies
        .computeIfAbsent(period(day).window().from(), from -> new HashMap<>())
        .computeIfAbsent(unit.code(), code -> new Tally());
  }

  /** The period for which communes report a day. */
  private static Period period(LocalDate day) {
    return day.isBefore(Geography.REFORM)
        ? new Period.Quarter(
            StatisticalCalendar.CIVIL, day.getYear(), (day.getMonthValue() + 2) / 3)
        : new Period.Month(StatisticalCalendar.CIVIL, day.getYear(), day.getMonthValue());
  }

  /**
   * The reports of the period that ends before a day; none if none ends there. What was noted of it
   * is forgotten.
   */
  public List<Report> endingAt(LocalDate until, Predicate<String> provinces) {
    Period period = period(until.minusDays(1));
    if (!period.window().until().equals(until)) {
      return List.of();
    }
    LocalDate from = period.window().from();
    Map<String, Tally> noted = Optional.ofNullable(tallies.remove(from)).orElse(Map.of());
    if (from.isBefore(FIRST_OWED)) {
      return List.of();
    }
    var reports = new ArrayList<Report>();
    for (Province province : geography.provinces(from)) {
      if (provinces.test(province.code())) {
        double factor = Discrepancy.factor(discrepancies, province.code(), from);
        for (Unit commune : geography.communes(province.code(), from)) {
          Tally tally = Optional.ofNullable(noted.get(commune.code())).orElse(Tally.NONE);
          reports.add(report(commune, period, tally, factor));
        }
      }
    }
    return reports;
  }

  private Report report(Unit commune, Period period, Tally tally, double planted) {
    Chance chance = Chance.of("report|" + commune.id() + "|" + period.code());
    var cells = new TreeMap<String, Reading>();
    boolean nothing = tally.cases() == 0 && chance.happens(0.08);
    if (!nothing) {
      boolean slip = tally.cases() > 0 && chance.happens(0.015);
      tally.write(cells, slip ? 1 + 1.0 / tally.cases() : planted);
      activity(commune, period, tally, cells, chance);
    }
    Optional<String> remark = nothing ? Optional.of(words.nothing()) : Optional.empty();
    String form = period instanceof Period.Month ? "police.monthly" : "police.quarterly";
    return new Report(form, commune.id(), period, remark, cells);
  }

  private void activity(
      Unit commune, Period period, Tally tally, SortedMap<String, Reading> cells, Chance chance) {
    double busy =
        (period instanceof Period.Month ? 1.6 : 1.4) * (commune.kind().equals("phuong") ? 2 : 1);
    cells.put(
        "tips.received", Report.amount((long) (busy * 2 * chance.around(0.7)) + tally.cases()));
    long sessions = (long) (busy * 2.5 * chance.around(0.5));
    cells.put("outreach.sessions", Report.amount(sessions));
    cells.put("outreach.persons", Report.amount(sessions * chance.between(35, 140)));
    if (chance.happens(0.01)) {
      cells.put("inspections.made", new Reading.NotReported(words.notCounted()));
    } else {
      cells.put("inspections.made", Report.amount((long) (busy * 3 * chance.around(0.8))));
    }
    if (chance.happens(0.5)) {
      long tests = (long) (busy * 6 * chance.around(0.8)) + tally.cases();
      cells.put("tests.made", Report.amount(tests));
      cells.put("tests.positive", Report.amount((long) (tests * 0.12 * chance.around(0.5))));
    }
    if (tally.cases() > 2) {
      cells.put("points.active", Report.amount(chance.below(3)));
      cells.put("points.dismantled", Report.amount(chance.below(2)));
    }
  }
}
