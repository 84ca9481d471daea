package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Locale;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Territory.BorderGate;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;

/** The gates of a map in words. */
final class Gates {
  private Gates() {}

  /** One gate. */
  record Line(
      String name,
      String kind,
      String kindCode,
      String country,
      String opposite,
      String where,
      boolean placed,
      String source) {}

  static List<Line> of(Territory territory, MapQuestion asked, UnitNames units, Words words) {
    return territory.gates(asked.within().id(), asked.day()).stream()
        .map(gate -> line(gate, units, words))
        .toList();
  }

  private static Line line(BorderGate gate, UnitNames units, Words words) {
    return new Line(
        gate.name(),
        words.say("map.gate." + gate.kind()),
        gate.kind(),
        words.say("map.country." + gate.country().toLowerCase(Locale.ROOT)),
        gate.opposite(),
        gate.commune()
            .map(commune -> units.written(commune, words.language()))
            .orElseGet(() -> units.name(gate.province(), words.language())),
        gate.commune().isPresent(),
        gate.source());
  }
}
