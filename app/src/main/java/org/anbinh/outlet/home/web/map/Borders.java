package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Territory.BorderCommune;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/**
 * What each unit of a map has of the land border: countries and the number of gates. The border is
 * known by communes of today; of an older unit that became a part of one, it is said that nobody
 * has told which part reached it.
 */
@Component
class Borders {
  private final Territories territories;

  Borders(Territories territories) {
    this.territories = territories;
  }

  Map<UnitId, String> of(MapQuestion asked, Words words) {
    Territory territory = territories.current();
    var countries = new HashMap<UnitId, Set<String>>();
    var unsure = new HashMap<UnitId, Set<String>>();
    for (BorderCommune each : territory.border(asked.within().id(), asked.day())) {
      List<UnitId> units = units(territory, each.unit(), asked.level(), asked.day());
      String country = words.say("map.country." + each.country().toLowerCase(Locale.ROOT));
      Map<UnitId, Set<String>> known = units.size() == 1 ? countries : unsure;
      units.forEach(unit -> known.computeIfAbsent(unit, _ -> new TreeSet<>()).add(country));
    }
    var written = new HashMap<UnitId, String>();
    unsure.forEach((unit, names) ->
        written.put(unit, words.say("map.border.unsure", String.join(", ", names))));
    countries.forEach((unit, names) -> {
      int gates = territory.gates(unit, asked.day()).size();
      String joined = String.join(", ", names);
      written.put(
          unit, gates == 0 ? joined : words.say("map.border.gates", joined, words.number(gates)));
    });
    return written;
  }

  /** The units of a level and day in which a border commune of today lies, or its parts. */
  private static List<UnitId> units(
      Territory territory, UnitId commune, Level level, LocalDate day) {
    Unit now = territory.get(commune);
    List<Unit> then =
        now.span().covers(day)
            ? List.of(now)
            : territory.predecessors(commune).stream()
                .filter(each -> each.span().covers(day))
                .toList();
    return then.stream()
        .flatMap(unit ->
            unit.level().compareTo(level) <= 0
                ? java.util.stream.Stream.of(unit)
                : territory.ancestor(unit, level, day).stream())
        .map(Unit::id)
        .distinct()
        .toList();
  }
}
