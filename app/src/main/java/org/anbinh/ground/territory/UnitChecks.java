package org.anbinh.ground.territory;

import static org.anbinh.ground.territory.TerritoryTables.Table.UNITS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.anbinh.ground.tables.Refusals;
import org.anbinh.ground.territory.UnitReader.UnitRow;

/** Whether units hold together: no code borne twice on a day, every unit in one above it. */
final class UnitChecks {
  private final List<UnitRow> rows;
  private final UnitIndex index;
  private final Refusals refusals;

  UnitChecks(List<UnitRow> rows, UnitIndex index, Refusals refusals) {
    this.rows = rows;
    this.index = index;
    this.refusals = refusals;
  }

  void overlaps() {
    Map<String, List<UnitRow>> byCode = new HashMap<>();
    for (UnitRow row : rows) {
      String code = row.unit().level().written() + " " + row.unit().code();
      List<UnitRow> others = byCode.computeIfAbsent(code, _ -> new java.util.ArrayList<>(2));
      for (UnitRow other : others) {
        if (other.unit().span().overlaps(row.unit().span())) {
          refusals.add(
              UNITS.file(), row.row(), "overlap", code, other.row(), days(other), days(row));
        }
      }
      others.add(row);
    }
  }

  void parents() {
    for (UnitRow row : rows) {
      Unit unit = row.unit();
      if (unit.level() == Level.NATION) {
        continue;
      }
      if (unit.parentCode().isEmpty()) {
        refusals.add(UNITS.file(), row.row(), "no-parent", unit.id());
      } else {
        firstDayWithoutParent(unit).ifPresent(day -> refuseParent(row, day));
      }
    }
  }

  private Optional<LocalDate> firstDayWithoutParent(Unit unit) {
    return daysToTry(unit).stream().filter(day -> index.above(unit, day).isEmpty()).findFirst();
  }

  /** Its first day, and every day of its span on which a unit that bore the parent's code ended. */
  private SequencedSet<LocalDate> daysToTry(Unit unit) {
    var days = new TreeSet<LocalDate>();
    days.add(unit.span().from().orElse(LocalDate.MIN));
    String parent = unit.parentCode().orElseThrow();
    for (Level level : Level.values()) {
      if (level.compareTo(unit.level()) < 0) {
        for (Unit above : index.bearing(level, parent)) {
          above.span().until().filter(unit.span()::covers).ifPresent(days::add);
        }
      }
    }
    return days;
  }

  private void refuseParent(UnitRow row, LocalDate day) {
    Unit unit = row.unit();
    String parent = unit.parentCode().orElseThrow();
    String since = day.equals(LocalDate.MIN) ? "…" : day.toString();
    Optional<String> circle = circle(unit, day);
    if (circle.isPresent()) {
      refusals.add(UNITS.file(), row.row(), "parent-circle", unit.id(), circle.get());
    } else {
      refusals.add(UNITS.file(), row.row(), "parent-missing", unit.id(), parent, since);
    }
  }

  /** The way back to a unit through the units its parents name, whatever their level. */
  private Optional<String> circle(Unit unit, LocalDate day) {
    var way = new LinkedHashSet<String>();
    Optional<Unit> at = Optional.of(unit);
    while (at.isPresent() && way.add(at.get().code())) {
      at = at.get().parentCode().flatMap(code -> ofAnyLevel(code, day));
    }
    return at.map(Unit::code)
        .filter(unit.code()::equals)
        .map(code -> String.join(" → ", way) + " → " + code);
  }

  private Optional<Unit> ofAnyLevel(String code, LocalDate day) {
    for (Level level : Level.values()) {
      Optional<Unit> found = index.find(level, code, day);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String days(UnitRow row) {
    return row.unit().span().from().map(LocalDate::toString).orElse("…")
        + "/"
        + row.unit().span().until().map(LocalDate::toString).orElse("…");
  }
}
