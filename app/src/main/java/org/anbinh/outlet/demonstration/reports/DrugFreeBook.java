package org.anbinh.outlet.demonstration.reports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Province;
import org.anbinh.outlet.demonstration.calibration.Tables;
import org.anbinh.register.reports.Report;

/**
 * How many communes each province has and how many are recognised as drug-free, year by year. The
 * year 2025 is reported in two parts, before and after the reform. What is known of single
 * provinces stands as it was published.
 */
public final class DrugFreeBook {
  private final Geography geography;
  private final StatisticalCalendar calendar;
  private final List<NamedCsvRecord> rows = Tables.read("drugfree");
  private final List<NamedCsvRecord> known = Tables.read("drugfree-known");

  /**
   * The reports by a calendar.
   *
   * @param calendar that of the police, by which the year of Decision 28/2025 runs
   */
  public DrugFreeBook(Geography geography, StatisticalCalendar calendar) {
    this.geography = geography;
    this.calendar = calendar;
  }

  /**
   * The reports of periods that end in a half-month: after its first day, on its last or before.
   */
  public List<Report> endingIn(Window half, Predicate<String> provinces) {
    var reports = new ArrayList<Report>();
    for (NamedCsvRecord row : rows) {
      LocalDate until = LocalDate.parse(row.getField("period_until"));
      if (half.from().isBefore(until) && !half.until().isBefore(until)) {
        LocalDate from = LocalDate.parse(row.getField("period_from"));
        geography.provinces(from).stream()
            .filter(province -> provinces.test(province.code()))
            .map(province -> report(row, new Window(from, until), province))
            .forEach(reports::add);
      }
    }
    return reports;
  }

  private Report report(NamedCsvRecord row, Window window, Province province) {
    Chance chance = Chance.of("drug-free|" + window + "|" + province.code());
    Optional<NamedCsvRecord> fact =
        known.stream()
            .filter(each -> each.getField("period_from").equals(window.from().toString()))
            .filter(each -> each.getField("province").equals(province.code()))
            .findFirst();
    long total =
        fact.map(each -> Long.parseLong(each.getField("total")))
            .orElseGet(() -> (long) geography.communes(province.code(), window.from()).size());
    long free =
        fact.map(each -> Long.parseLong(each.getField("free")))
            .orElseGet(() -> part(total, Tables.number(row, "share"), chance));
    var cells = new TreeMap<String, Reading>();
    cells.put("communes.total", Report.amount(total));
    cells.put("communes.drugfree", Report.amount(free));
    cells.put(
        "communes.drugfree.assigned",
        Report.amount(part(total, Tables.number(row, "assigned"), chance)));
    cells.put(
        "communes.drugfree.registered",
        Report.amount(part(total, Tables.number(row, "registered"), chance)));
    return new Report(
        "drugfree.annual",
        geography.province(province.code(), window.from()),
        period(window),
        Optional.empty(),
        cells);
  }

  private static long part(long total, double share, Chance chance) {
    return Math.min(total, StrictMath.round(total * share * chance.around(0.25)));
  }

  private Period period(Window window) {
    var year = new Period.Year(calendar, window.until().minusDays(1).getYear());
    return year.window().equals(window) ? year : new Period.Stretch(window);
  }
}
