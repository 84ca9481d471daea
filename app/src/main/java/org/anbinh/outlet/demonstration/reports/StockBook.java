package org.anbinh.outlet.demonstration.reports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.outlet.demonstration.calibration.Apportionment;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Province;
import org.anbinh.outlet.demonstration.calibration.Tables;
import org.anbinh.register.reports.Report;

/**
 * What provinces report of persons under management and in treatment, twice a year and once more on
 * the eve of the conference, so that they add up to the national totals.
 */
public final class StockBook {
  private final Geography geography;
  private final List<NamedCsvRecord> rows = Tables.read("stocks");

  public StockBook(Geography geography) {
    this.geography = geography;
  }

  /**
   * The reports of periods that end in a half-month: after its first day, on its last or before.
   */
  public List<Report> endingIn(Window half, Predicate<String> provinces) {
    var reports = new ArrayList<Report>();
    for (NamedCsvRecord row : rows) {
      LocalDate until = LocalDate.parse(row.getField("period_until"));
      if (half.from().isBefore(until) && !half.until().isBefore(until)) {
        reports.addAll(of(row, provinces));
      }
    }
    LocalDate trained = LocalDate.of(2024, 6, 1);
    if (half.until().equals(trained)) {
      reports.add(training(trained));
    }
    return reports;
  }

  /** Persons trained are counted by the ministry for all years at once: they cannot be added up. */
  private Report training(LocalDate until) {
    var cells = new TreeMap<String, Reading>();
    cells.put("training.persons", Report.amount(38_323));
    return new Report(
        "management.halfyear",
        geography.nation(),
        new Period.Stretch(new Window(LocalDate.of(2020, 1, 1), until)),
        Optional.empty(),
        cells);
  }

  private List<Report> of(NamedCsvRecord row, Predicate<String> wanted) {
    var window =
        new Window(
            LocalDate.parse(row.getField("period_from")),
            LocalDate.parse(row.getField("period_until")));
    List<Province> provinces = geography.provinces(window.from());
    List<SortedMap<String, Reading>> cells =
        IntStream.range(0, provinces.size())
            .<SortedMap<String, Reading>>mapToObj(i -> new TreeMap<>())
            .toList();
    spread(row, "users", "users.managed", provinces, cells);
    spread(row, "addicts", "addicts.filed", provinces, cells);
    spread(row, "post", "post-rehabilitation.managed", provinces, cells);
    spread(row, "treatment", "treatment.persons", provinces, cells);
    spread(row, "facilities", "treatment.facilities|facility-kind=public", provinces, cells);
    spread(
        row, "private_facilities", "treatment.facilities|facility-kind=private", provinces, cells);
    var reports = new ArrayList<Report>();
    for (int i = 0; i < cells.size(); i++) {
      if (wanted.test(provinces.get(i).code())) {
        UnitId unit = geography.province(provinces.get(i).code(), window.from());
        reports.add(
            new Report(
                "management.halfyear", unit, period(window), Optional.empty(), cells.get(i)));
      }
    }
    return reports;
  }

  private static void spread(
      NamedCsvRecord row,
      String column,
      String cell,
      List<Province> provinces,
      List<SortedMap<String, Reading>> cells) {
    boolean everyOne = column.equals("facilities");
    long[] least = provinces.stream().mapToLong(each -> everyOne ? 1 : 0).toArray();
    double[] weights =
        provinces.stream()
            .mapToDouble(each -> each.cases() * Chance.of(column + "|" + each.code()).around(0.3))
            .toArray();
    long[] parts = Apportionment.atLeast(Long.parseLong(row.getField(column)), least, weights);
    for (int i = 0; i < parts.length; i++) {
      cells.get(i).put(cell, Report.amount(parts[i]));
    }
  }

  private static Period period(Window window) {
    var half =
        new Period.Half(
            StatisticalCalendar.CIVIL,
            window.from().getYear(),
            window.from().getMonthValue() < 7 ? 1 : 2);
    return half.window().equals(window) ? half : new Period.Stretch(window);
  }
}
