package org.anbinh.outlet.home.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests units while their name is being typed. */
@Controller
class UnitSuggestions {
  private static final int LOOKED_AT = 200;
  private static final int SHOWN = 20;

  private final Territories territories;
  private final UnitNames names;
  private final Pages pages;

  UnitSuggestions(Territories territories, UnitNames names, Pages pages) {
    this.territories = territories;
    this.names = names;
    this.pages = pages;
  }

  @GetMapping("/units")
  ResponseEntity<byte[]> suggest(
      Visit visit, @RequestParam String text, @RequestParam Optional<String> levels) {
    Set<Level> wanted = levels.map(UnitSuggestions::read).orElse(EnumSet.allOf(Level.class));
    List<String> lines =
        territories.current().search(text, LOOKED_AT).stream()
            .filter(unit -> wanted.contains(unit.level()))
            .limit(SHOWN)
            .map(unit -> names.written(unit, visit.language()))
            .distinct()
            .toList();
    return pages.part(pages.words(visit), "units.jte", lines);
  }

  private static Set<Level> read(String levels) {
    var read = EnumSet.noneOf(Level.class);
    for (String level : levels.split(",")) {
      read.add(Level.valueOf(level.toUpperCase(Locale.ROOT)));
    }
    return read;
  }
}
