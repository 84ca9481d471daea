package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The map of the days between two days of change. */
final class DayMap {
  private final Map<Level, List<Unit>> byLevel = new EnumMap<>(Level.class);
  private final Map<UnitId, Unit> above = new HashMap<>();
  private final Map<UnitId, List<Unit>> below = new HashMap<>();

  DayMap(UnitIndex index, LocalDate day) {
    for (Level level : Level.values()) {
      byLevel.put(
          level,
          index.all().stream()
              .filter(unit -> unit.level() == level && unit.span().covers(day))
              .sorted(Comparator.comparing(Unit::id))
              .toList());
    }
    for (List<Unit> units : byLevel.values()) {
      for (Unit unit : units) {
        index.above(unit, day).ifPresent(parent -> place(unit, parent));
      }
    }
  }

  private void place(Unit unit, Unit parent) {
    above.put(unit.id(), parent);
    below.computeIfAbsent(parent.id(), _ -> new ArrayList<>()).add(unit);
  }

  List<Unit> at(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  Optional<Unit> parent(UnitId id) {
    return Optional.ofNullable(above.get(id));
  }

  List<Unit> children(UnitId id) {
    return java.util.Collections.unmodifiableList(below.getOrDefault(id, List.of()));
  }

  /** The unit itself or the one above it at a level; empty when there is none on these days. */
  Optional<Unit> ancestor(Unit unit, Level level) {
    Optional<Unit> at = Optional.of(unit);
    while (at.isPresent() && at.get().level().compareTo(level) > 0) {
      at = parent(at.get().id());
    }
    return at.filter(found -> found.level() == level);
  }

  private List<Unit> ofNation(Level level) {
    return Stream.concat(
            byLevel.entrySet().stream()
                .filter(each -> each.getKey() != Level.NATION)
                .filter(each -> each.getKey().compareTo(level) < 0)
                .flatMap(each -> each.getValue().stream())
                .filter(unit -> !below.containsKey(unit.id())),
            at(level).stream())
        .toList();
  }

  /**
   * The units of a level within a unit. One with nothing below it, such as an island district,
   * stands for itself at every lower level, as it does where figures are restated.
   */
  List<Unit> within(Unit unit, Level level) {
    if (unit.level() == level) {
      return List.of(unit);
    }
    if (unit.level() == Level.NATION) {
      return ofNation(level);
    }
    List<Unit> below = children(unit.id());
    if (below.isEmpty() && unit.level().compareTo(level) < 0) {
      return List.of(unit);
    }
    return below.stream()
        .filter(child -> child.level().compareTo(level) <= 0)
        .flatMap(child -> within(child, level).stream())
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }
}
