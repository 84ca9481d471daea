package org.anbinh.outlet.demonstration.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Tables;

/**
 * A run of half-months whose totals are given, to the case and the gram.
 *
 * @param province code of the province meant; empty for the nation
 * @param pots totals in the units of {@link Pot#unitsPerOne}
 */
record Stretch(
    Window window,
    String province,
    long cases,
    long persons,
    long prosecuted,
    long defendants,
    Map<Pot, Long> pots) {

  /** All, the nation's and single provinces', in the order of the table. */
  static List<Stretch> all() {
    return Tables.read("stretches").stream().map(Stretch::of).toList();
  }

  private static Stretch of(NamedCsvRecord row) {
    var pots = new EnumMap<Pot, Long>(Pot.class);
    for (Pot pot : Pot.values()) {
      pots.put(
          pot,
          new BigDecimal(row.getField(pot.column()))
              .multiply(BigDecimal.valueOf(pot.unitsPerOne()))
              .longValueExact());
    }
    return new Stretch(
        new Window(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("until"))),
        row.getField("province"),
        whole(row, "cases"),
        whole(row, "persons"),
        whole(row, "prosecuted"),
        whole(row, "defendants"),
        Map.copyOf(pots));
  }

  private static long whole(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  boolean national() {
    return province.isEmpty();
  }
}
