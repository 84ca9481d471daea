package org.anbinh.outlet.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Schematic shapes for every unit of every day. Communes of 1 July 2025 have a cell each; an older
 * commune is a part of the cells that took it in, as large as the others and in the order of codes,
 * so its place within the cell means nothing. Provinces and districts are made of communes.
 */
final class OwnShapes {
  /** The day whose communes the cells stand for. */
  static final LocalDate MADE_FOR = LocalDate.of(2025, 7, 1);

  private final Cells cells;
  private final Territory territory;
  private final Map<String, Geometry> provinces = new ConcurrentHashMap<>();
  private final Map<UnitId, Map<UnitId, Geometry>> divided = new ConcurrentHashMap<>();

  OwnShapes(Cells cells, Territory territory) {
    this.cells = cells;
    this.territory = territory;
  }

  /** The ground of a unit on a day; empty when nothing is known of it. */
  Optional<Geometry> ground(Unit unit, LocalDate day) {
    boolean newer = !day.isBefore(MADE_FOR);
    return switch (unit.level()) {
      case NATION -> Optional.of(nation());
      case PROVINCE -> newer ? province(unit.code()) : former(unit.code());
      case DISTRICT -> district(unit, day);
      case COMMUNE -> newer ? cells.find(unit.code()).map(Cells.Cell::ground) : older(unit.id());
    };
  }

  private Geometry nation() {
    return provinces.computeIfAbsent("", _ -> joined(_ -> true));
  }

  private Optional<Geometry> province(String code) {
    return some(
        provinces.computeIfAbsent(
            "new:" + code, _ -> joined(cell -> cell.province().equals(code))));
  }

  private Optional<Geometry> former(String code) {
    return some(
        provinces.computeIfAbsent("old:" + code, _ -> joined(cell -> cell.former().equals(code))));
  }

  private Geometry joined(Predicate<Cells.Cell> wanted) {
    List<Geometry> grounds = cells.all().stream().filter(wanted).map(Cells.Cell::ground).toList();
    return grounds.isEmpty()
        ? new GeometryFactory().createPolygon()
        : OverlayNGRobust.union(grounds);
  }

  private Optional<Geometry> district(Unit district, LocalDate day) {
    Set<UnitId> communes =
        territory.children(district.id(), day).stream()
            .map(Unit::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (day.isBefore(MADE_FOR)) {
      List<Geometry> parts = cellsOf(communes);
      return parts.isEmpty() ? older(district.id()) : Optional.of(OverlayNGRobust.union(parts));
    }
    List<Geometry> parts =
        communes.stream()
            .flatMap(commune -> cells.find(commune.code()).stream())
            .map(Cells.Cell::ground)
            .toList();
    return parts.isEmpty() ? older(district.id()) : Optional.of(OverlayNGRobust.union(parts));
  }

  /** A cell that took in nothing else is taken whole: most need not be divided for a district. */
  private List<Geometry> cellsOf(Set<UnitId> older) {
    return older.stream()
        .flatMap(each -> taking(each).stream())
        .distinct()
        .flatMap(cell ->
            older.containsAll(takenIn(cell))
                ? cells.find(cell.code()).map(Cells.Cell::ground).stream()
                : divided(cell).entrySet().stream()
                    .filter(part -> older.contains(part.getKey()))
                    .map(Map.Entry::getValue))
        .toList();
  }

  /** The communes that took in a unit of the map before. */
  private List<UnitId> taking(UnitId older) {
    return territory.successions(older).stream()
        .filter(each -> each.on().equals(MADE_FOR) && each.before().contains(older))
        .flatMap(each -> each.after().stream())
        .distinct()
        .toList();
  }

  /** The units of the map before that a commune took in, in the order of codes. */
  private List<UnitId> takenIn(UnitId commune) {
    return territory.successions(commune).stream()
        .filter(each -> each.on().equals(MADE_FOR) && each.after().contains(commune))
        .flatMap(each -> each.before().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The parts of all cells that took in a unit of the map before. */
  private Optional<Geometry> older(UnitId unit) {
    var parts = new ArrayList<Geometry>();
    for (UnitId after : taking(unit)) {
      Geometry part = divided(after).get(unit);
      if (part != null) {
        parts.add(part);
      }
    }
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(OverlayNGRobust.union(parts));
    };
  }

  private Map<UnitId, Geometry> divided(UnitId commune) {
    return divided.computeIfAbsent(commune, this::divide);
  }

  private Map<UnitId, Geometry> divide(UnitId commune) {
    Optional<Cells.Cell> cell = cells.find(commune.code());
    if (cell.isEmpty()) {
      return Map.of();
    }
    List<UnitId> before = takenIn(commune);
    var parts = new HashMap<UnitId, Geometry>();
    if (!before.isEmpty()) {
      List<Geometry> grounds = Division.of(cell.get().ground(), before.size());
      for (int each = 0; each < before.size(); each++) {
        parts.put(before.get(each), grounds.get(each));
      }
    }
    return parts;
  }

  private static Optional<Geometry> some(Geometry geometry) {
    return geometry.isEmpty() ? Optional.empty() : Optional.of(geometry);
  }
}
