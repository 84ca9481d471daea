package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.tables.TableRow;
import org.anbinh.ground.territory.Surroundings.BorderRow;
import org.anbinh.ground.territory.Surroundings.GateRow;
import org.anbinh.ground.territory.Territory.BorderGate;
import org.anbinh.ground.territory.Territory.Neighbour;

/** Reads neighbours, border communes and gates; their codes are those of the newest map. */
final class SurroundingsReader {
  private static final double EQUATOR_KM = 40_075;
  private static final Set<String> GATE_KINDS = Set.of("international", "main", "secondary");

  private final UnitIndex index;
  private final Set<String> gateCodes = new HashSet<>();

  SurroundingsReader(UnitIndex index) {
    this.index = index;
  }

  Surroundings.Rows read(List<TableRow> neighbours, List<TableRow> communes, List<TableRow> gates) {
    return new Surroundings.Rows(neighbours(neighbours), border(communes), gates(gates));
  }

  private Map<UnitId, List<Neighbour>> neighbours(List<TableRow> rows) {
    Map<UnitId, List<Neighbour>> neighbours = new HashMap<>();
    for (TableRow row : rows) {
      Optional<Unit> one = standing(row, "code_a");
      Optional<Unit> other = standing(row, "code_b");
      Optional<Double> km = row.number("shared_km", 0, EQUATOR_KM).map(BigDecimal::doubleValue);
      if (one.isPresent() && other.isPresent()) {
        if (one.equals(other)) {
          row.refuse("own-neighbour", one.get().code());
        }
        add(neighbours, one.get(), other.get(), km.orElse(0.0));
        add(neighbours, other.get(), one.get(), km.orElse(0.0));
      }
    }
    neighbours.values().forEach(all -> all.sort(Comparator.comparing(Neighbour::unit)));
    return neighbours;
  }

  private static void add(Map<UnitId, List<Neighbour>> all, Unit unit, Unit other, double km) {
    all.computeIfAbsent(unit.id(), _ -> new ArrayList<>(6)).add(new Neighbour(other.id(), km));
  }

  private Optional<Unit> standing(TableRow row, String column) {
    List<Level> levels = row.text("level").map(Level::read).orElse(List.of());
    return row.text(column)
        .flatMap(code -> known(row, code, levels.isEmpty() ? List.of(Level.COMMUNE) : levels));
  }

  private Optional<Unit> known(TableRow row, String code, List<Level> levels) {
    Optional<Unit> unit =
        levels.stream().flatMap(level -> index.standing(level, code).stream()).findFirst();
    if (unit.isEmpty()) {
      row.refuse("code-unknown", levels.getLast().written(), code);
    }
    return unit;
  }

  private List<BorderRow> border(List<TableRow> rows) {
    var border = new ArrayList<BorderRow>();
    for (TableRow row : rows) {
      Optional<Unit> unit =
          row.text("code").flatMap(code -> known(row, code, List.of(Level.COMMUNE)));
      Optional<String> country = row.text("country");
      Optional<BigDecimal> km = row.number("border_km_est", 0, EQUATOR_KM);
      if (unit.isPresent() && country.isPresent()) {
        border.add(
            new BorderRow(
                unit.get().id(), country.get(), km.map(BigDecimal::doubleValue).orElse(0.0)));
      }
    }
    return border;
  }

  private List<GateRow> gates(List<TableRow> rows) {
    var gates = new ArrayList<GateRow>();
    for (TableRow row : rows) {
      Optional<Unit> province =
          row.text("province_code").flatMap(code -> known(row, code, List.of(Level.PROVINCE)));
      Optional<Unit> commune =
          row.find("commune_code_guess").flatMap(code -> known(row, code, List.of(Level.COMMUNE)));
      Optional<String> name = row.text("name");
      if (province.isPresent() && name.isPresent()) {
        gates.add(
            new GateRow(
                gate(row, name.get(), province.get(), commune), row.find("old_province_code")));
      }
    }
    return gates;
  }

  private BorderGate gate(TableRow row, String name, Unit province, Optional<Unit> commune) {
    String code = row.find("code").orElseGet(() -> Folding.fold(name).replace(' ', '-'));
    if (!gateCodes.add(code)) {
      row.refuse("gate-twice", code);
    }
    String kind = row.text("type").orElse("");
    if (!kind.isEmpty() && !GATE_KINDS.contains(kind)) {
      row.refuse("no-gate-kind", kind);
    }
    return new BorderGate(
        code,
        name,
        row.text("country").orElse(""),
        kind,
        row.find("mode").orElse(""),
        row.find("opposite").orElse(""),
        commune.map(Unit::id),
        province.id(),
        row.find("source").orElse(""));
  }
}
