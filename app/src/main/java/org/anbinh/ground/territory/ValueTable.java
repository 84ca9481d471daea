package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.tables.Refusals;
import org.anbinh.ground.tables.TableReader;
import org.anbinh.ground.tables.TableRow;

/**
 * A table of figures by unit. Its columns are code and value, and level where a code alone does not
 * tell. A code may also be the identity of a unit.
 *
 * @param refusals what is wrong with it; the values are complete when there is none
 */
public record ValueTable(List<Restatement.Value> values, List<Refusal> refusals) {
  private static final String FILE = "values.csv";
  private static final double MOST = 1e15;

  public ValueTable {
    values = List.copyOf(values);
    refusals = List.copyOf(refusals);
  }

  /** Reads CSV whose codes are those of a day. */
  public static ValueTable read(String csv, Territory territory, LocalDate day) {
    var refusals = new Refusals();
    var values = new ArrayList<Restatement.Value>();
    for (TableRow row : new TableReader(FILE, List.of("code", "value"), refusals).rows(csv)) {
      Optional<Unit> unit = row.text("code").flatMap(code -> unit(row, code, territory, day));
      Optional<java.math.BigDecimal> value =
          row.text("value").flatMap(_ -> row.number("value", -MOST, MOST));
      if (unit.isPresent() && value.isPresent()) {
        values.add(new Restatement.Value(unit.get().id(), value.get()));
      }
    }
    return new ValueTable(values, refusals.list());
  }

  private static Optional<Unit> unit(
      TableRow row, String code, Territory territory, LocalDate day) {
    List<Unit> units = candidates(row, code, territory, day);
    if (units.isEmpty()) {
      row.refuse("unit-unknown", code, day);
    } else if (units.size() > 1) {
      row.refuse("unit-ambiguous", code, day);
    }
    return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
  }

  private static List<Unit> candidates(
      TableRow row, String code, Territory territory, LocalDate day) {
    if (code.indexOf(':') >= 0) {
      return territory.all().stream()
          .filter(unit -> unit.id().toString().equals(code) && unit.span().covers(day))
          .toList();
    }
    List<Level> levels = row.find("level").map(Level::read).orElse(List.of(Level.values()));
    return levels.stream().flatMap(level -> territory.find(level, code, day).stream()).toList();
  }
}
