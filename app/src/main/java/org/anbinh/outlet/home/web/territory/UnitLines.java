package org.anbinh.outlet.home.web.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;

/** Writes units into lists. */
record UnitLines(Territory territory, UnitNames names, Words words) {

  List<UnitLine> of(List<Unit> units) {
    return units.stream().map(this::of).toList();
  }

  UnitLine of(Unit unit) {
    Optional<String> above =
        unit.level() == Level.PROVINCE || unit.level() == Level.NATION
            ? Optional.empty()
            : territory
                .ancestor(unit, Level.PROVINCE, someDay(unit))
                .map(province -> words.of(province.name()));
    return new UnitLine(
        words.of(unit.name()),
        address(unit.id()),
        unit.code(),
        words.sayOr(
            "territory.kind." + unit.kind(),
            words.say("territory.level." + unit.level().name().toLowerCase(Locale.ROOT))),
        above,
        words.span(unit.span()),
        unit.span().until().isEmpty() ? Optional.empty() : now(unit));
  }

  /** The units that have its territory today. */
  List<UnitLine> today(Unit unit) {
    return of(standing(unit));
  }

  /** A district was ended without a successor: what its communes became stands for it. */
  private List<Unit> standing(Unit unit) {
    List<Unit> own = current(unit);
    return own.isEmpty()
        ? territory.children(unit.id(), someDay(unit)).stream()
            .flatMap(child -> current(child).stream())
            .distinct()
            .sorted(Comparator.comparing(Unit::id))
            .toList()
        : own;
  }

  private List<Unit> current(Unit unit) {
    return territory.successors(unit.id()).stream()
        .filter(each -> each.span().until().isEmpty())
        .toList();
  }

  private Optional<String> now(Unit unit) {
    List<Unit> standing = standing(unit);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    String shown =
        standing.stream()
            .limit(3)
            .map(each -> names.written(each, words.language()))
            .collect(Collectors.joining("; "));
    return Optional.of(standing.size() > 3 ? shown + " \u2026" : shown);
  }

  static String address(UnitId id) {
    return "/territory/" + id;
  }

  /** A day on which a unit stands: its last, or its first, or any. */
  static LocalDate someDay(Unit unit) {
    return unit.span()
        .until()
        .map(until -> until.minusDays(1))
        .or(() -> unit.span().from())
        .orElse(LocalDate.of(2025, 7, 1));
  }
}
