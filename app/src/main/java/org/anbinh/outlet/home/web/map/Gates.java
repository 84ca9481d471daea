package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Territory.BorderGate;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;

/** The gates of a map in words. */
final class Gates {
  private Gates() {}

  /**
   * One gate.
   *
   * @param absent why it is not drawn; empty where it is
   */
  record Line(
      String name,
      String kind,
      String country,
      String opposite,
      String where,
      Optional<String> absent,
      String source) {}

  static List<Line> of(Territory territory, MapQuestion asked, UnitNames units, Words words) {
    return territory.gates(asked.within().id(), asked.day()).stream()
        .map(gate -> line(gate, territory, asked, units, words))
        .toList();
  }

  private static Line line(
      BorderGate gate, Territory territory, MapQuestion asked, UnitNames units, Words words) {
    return new Line(
        gate.name(),
        words.say("map.gate." + gate.kind()),
        words.say("map.country." + gate.country().toLowerCase(Locale.ROOT)),
        gate.opposite(),
        where(gate, territory, asked, units, words),
        absent(gate, territory, words),
        gate.source());
  }

  /** Gates are known by communes of today; on an older map it is said that they are. */
  private static String where(
      BorderGate gate, Territory territory, MapQuestion asked, UnitNames units, Words words) {
    return gate.commune()
        .flatMap(territory::find)
        .map(commune ->
            commune.span().covers(asked.day())
                ? units.written(commune, words.language())
                : words.say("map.gate.today", units.written(commune, words.language())))
        .orElseGet(() -> units.name(gate.province(), words.language()));
  }

  private static Optional<String> absent(BorderGate gate, Territory territory, Words words) {
    Optional<Unit> commune = gate.commune().flatMap(territory::find);
    if (commune.isEmpty()) {
      return Optional.of(words.say("map.gate.unplaced"));
    }
    return commune.get().place().isEmpty()
        ? Optional.of(words.say("map.gate.nowhere"))
        : Optional.empty();
  }
}
