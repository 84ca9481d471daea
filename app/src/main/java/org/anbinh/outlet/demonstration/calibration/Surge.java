package org.anbinh.outlet.demonstration.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.time.Window;

/**
 * A group of neighbouring communes that draws a share of its province's cases for a while: planted,
 * to be found.
 */
record Surge(Window window, String province, List<String> communes, double share) {

  static List<Surge> all() {
    return Tables.read("surges").stream().map(Surge::of).toList();
  }

  private static Surge of(NamedCsvRecord row) {
    return new Surge(
        new Window(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("until"))),
        row.getField("province"),
        List.of(row.getField("communes").split(" ")),
        Tables.number(row, "share"));
  }
}
