package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.Territory.BorderCommune;
import org.anbinh.ground.territory.Territory.BorderGate;
import org.anbinh.ground.territory.Territory.Neighbour;

/**
 * What lies around units: neighbours, the land border, gates. The tables give it for the newest
 * map; it is followed to units of older maps.
 */
final class Surroundings {
  private final Rows rows;
  private final Territory territory;
  private final Chains chains;

  Surroundings(Rows rows, Territory territory, Chains chains) {
    this.rows = rows;
    this.territory = territory;
    this.chains = chains;
  }

  /** The surroundings on the newest map. */
  record Rows(
      Map<UnitId, List<Neighbour>> neighbours, List<BorderRow> border, List<GateRow> gates) {}

  /** A commune of the newest map on the land border. */
  record BorderRow(UnitId unit, String country, double estimatedKm) {}

  /**
   * A gate in units of the newest map.
   *
   * @param formerProvince code of the province it lay in before the last reform
   */
  record GateRow(BorderGate gate, Optional<String> formerProvince) {}

  /** Empty where not every neighbour goes back to the map of the unit: half a list misleads. */
  List<Neighbour> neighbours(Unit unit) {
    UnitId newest = chains.versions(unit.id()).getLast();
    var neighbours = new ArrayList<Neighbour>();
    for (Neighbour neighbour : rows.neighbours().getOrDefault(newest, List.of())) {
      Optional<Unit> then = lastBeside(neighbour.unit(), unit);
      if (then.isEmpty()) {
        return List.of();
      }
      neighbours.add(new Neighbour(then.get().id(), neighbour.sharedKm()));
    }
    return List.copyOf(neighbours);
  }

  private Optional<Unit> lastBeside(UnitId other, Unit unit) {
    return chains.versions(other).reversed().stream()
        .map(territory::get)
        .filter(version -> version.span().overlaps(unit.span()))
        .findFirst();
  }

  List<BorderCommune> border(Unit unit, LocalDate day) {
    return rows.border().stream().flatMap(row -> border(row, unit, day).stream()).toList();
  }

  private Optional<BorderCommune> border(BorderRow row, Unit unit, LocalDate day) {
    Optional<Unit> then =
        chains.versions(row.unit()).stream()
            .map(territory::get)
            .filter(version -> version.span().covers(day))
            .findFirst();
    boolean inside =
        then.isPresent()
            ? territory.ancestor(then.get(), unit.level(), day).filter(unit::equals).isPresent()
            : liesWhollyIn(row.unit(), unit, day);
    return inside
        ? Optional.of(
            new BorderCommune(
                then.map(Unit::id).orElse(row.unit()), row.country(), row.estimatedKm()))
        : Optional.empty();
  }

  private boolean liesWhollyIn(UnitId commune, Unit unit, LocalDate day) {
    if (!unit.span().covers(day) || territory.on(day, unit.level()).isEmpty()) {
      return false;
    }
    List<Piece> pieces = territory.restate(commune, day, unit.level(), Piece.Method.REFUSE);
    return pieces.size() == 1 && pieces.getFirst().unit().equals(unit.id());
  }

  List<BorderGate> gates(Unit unit, LocalDate day) {
    if (!unit.span().covers(day)) {
      return List.of();
    }
    return rows.gates().stream()
        .filter(row -> unit.level() == Level.NATION || places(row).contains(unit.id()))
        .map(GateRow::gate)
        .toList();
  }

  /** The province and commune of a gate, today and before. */
  private Set<UnitId> places(GateRow row) {
    List<UnitId> provinces = chains.versions(row.gate().province());
    var places = new HashSet<>(provinces);
    row.gate().commune().ifPresent(commune -> places.addAll(chains.versions(commune)));
    for (Edge edge : chains.before(provinces.getFirst())) {
      if (row.formerProvince().filter(edge.from().code()::equals).isPresent()) {
        places.addAll(chains.versions(edge.from()));
      }
    }
    return places;
  }
}
