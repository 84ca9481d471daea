package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units by identity, and by level, code and day. */
final class UnitIndex {
  private static final List<Level> NEAREST_FIRST = List.of(Level.values()).reversed();

  private final Map<UnitId, Unit> byId;
  private final Map<Level, Map<String, List<Unit>>> byCode = new EnumMap<>(Level.class);

  UnitIndex(Collection<Unit> units) {
    byId = HashMap.newHashMap(units.size());
    for (Unit unit : units) {
      byId.put(unit.id(), unit);
      byCode
          .computeIfAbsent(unit.level(), _ -> new HashMap<>())
          .computeIfAbsent(unit.code(), _ -> new ArrayList<>(2))
          .add(unit);
    }
    for (Map<String, List<Unit>> codes : byCode.values()) {
      codes.values().forEach(versions -> versions.sort(Comparator.comparing(Unit::id)));
    }
  }

  Collection<Unit> all() {
    return byId.values();
  }

  Optional<Unit> find(UnitId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Unit get(UnitId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no unit " + id));
  }

  /** All units that ever bore a code at a level, oldest first. */
  List<Unit> bearing(Level level, String code) {
    return byCode.getOrDefault(level, Map.of()).getOrDefault(code, List.of());
  }

  Optional<Unit> find(Level level, String code, LocalDate day) {
    for (Unit unit : bearing(level, code)) {
      if (unit.span().covers(day)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  Optional<Unit> ending(Level level, String code, LocalDate day) {
    return bearing(level, code).stream()
        .filter(unit -> unit.span().until().filter(day::equals).isPresent())
        .findFirst();
  }

  Optional<Unit> beginning(Level level, String code, LocalDate day) {
    return bearing(level, code).stream()
        .filter(unit -> unit.span().from().filter(day::equals).isPresent())
        .findFirst();
  }

  /** The unit of the newest map. */
  Optional<Unit> standing(Level level, String code) {
    return bearing(level, code).stream().filter(unit -> unit.span().until().isEmpty()).findFirst();
  }

  /** The unit above on a day: the nearest level at which its parent's code is borne. */
  Optional<Unit> above(Unit unit, LocalDate day) {
    if (unit.parentCode().isEmpty()) {
      return Optional.empty();
    }
    String parent = unit.parentCode().get();
    for (Level level : NEAREST_FIRST) {
      Optional<Unit> found =
          level.compareTo(unit.level()) < 0 ? find(level, parent, day) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
