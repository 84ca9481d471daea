package org.anbinh.outlet.demonstration.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.time.Window;

/**
 * A planted disagreement: for a while the courts or the reports of a province have a multiple of
 * what the records have.
 *
 * @param kind {@code court} or {@code report}
 */
public record Discrepancy(String kind, Window window, String province, double factor) {

  public static List<Discrepancy> all(String kind) {
    return Tables.read("discrepancies").stream()
        .filter(row -> row.getField("kind").equals(kind))
        .map(Discrepancy::of)
        .toList();
  }

  private static Discrepancy of(NamedCsvRecord row) {
    return new Discrepancy(
        row.getField("kind"),
        new Window(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("until"))),
        row.getField("province"),
        Tables.number(row, "factor"));
  }

  /** The multiple that holds for a province on a day; 1 where nothing is planted. */
  public static double factor(List<Discrepancy> all, String province, LocalDate day) {
    return all.stream()
        .filter(each -> each.province().equals(province) && each.window().covers(day))
        .mapToDouble(Discrepancy::factor)
        .reduce(1, (one, other) -> one * other);
  }
}
