package org.anbinh.outlet.home.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
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

  /** A suggestion: what is put into the field, and what tells it from others. */
  public record Suggestion(String value, String about) {}

  @Requires(Right.SIGNED_IN)
  @GetMapping("/units")
  ResponseEntity<byte[]> suggest(
      Visit visit,
      @RequestParam String text,
      @RequestParam Optional<String> levels,
      @RequestParam(defaultValue = "false") boolean coded) {
    Set<Level> wanted = levels.map(UnitSuggestions::read).orElse(EnumSet.allOf(Level.class));
    List<Suggestion> lines =
        territories.current().search(text, LOOKED_AT).stream()
            .filter(unit -> wanted.contains(unit.level()) || standsForCommune(unit, wanted))
            .limit(SHOWN)
            .map(unit -> suggestion(unit, coded, visit))
            .distinct()
            .toList();
    return pages.part(pages.words(visit), "units.jte", lines);
  }

  /** Most island districts had no communes, and were the smallest that could be named there. */
  private boolean standsForCommune(Unit unit, Set<Level> wanted) {
    Territory territory = territories.current();
    return unit.level() == Level.DISTRICT
        && wanted.contains(Level.COMMUNE)
        && unit.span().until().stream()
            .allMatch(end -> territory.children(unit.id(), end.minusDays(1)).isEmpty());
  }

  /** Forms of registers want the code before the name, questions the name alone. */
  private Suggestion suggestion(Unit unit, boolean coded, Visit visit) {
    String written = names.written(unit, visit.language());
    return coded
        ? new Suggestion(org.anbinh.intake.reading.UnitNames.choice(unit), written)
        : new Suggestion(written, "");
  }

  private static Set<Level> read(String levels) {
    var read = EnumSet.noneOf(Level.class);
    for (String level : levels.split(",")) {
      read.add(Level.valueOf(level.toUpperCase(Locale.ROOT)));
    }
    return read;
  }
}
