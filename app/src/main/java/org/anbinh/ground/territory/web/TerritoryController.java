package org.anbinh.ground.territory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.web.UnitAnswer.Reference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units: found by name, listed by day and level, and each with its past and future. */
@RestController
@RequestMapping("/api/territory")
class TerritoryController {
  private static final int MOST = 200;

  private final Territories territories;

  TerritoryController(Territories territories) {
    this.territories = territories;
  }

  @Requires(Right.TERRITORY_READ)
  @GetMapping
  List<Reference> list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String within) {
    Territory territory = territories.current();
    Optional<Level> asked = Asked.oneOf(Level.class, "level", level);
    if (!search.isBlank()) {
      return found(territory, search, on, asked);
    }
    LocalDate day = Asked.day("on", on);
    Level of = asked.orElse(Level.PROVINCE);
    List<Unit> units =
        within.isBlank()
            ? territory.on(day, of)
            : territory.within(unit(territory, within, day, Optional.empty()).id(), of, day);
    return units.stream().map(Reference::of).toList();
  }

  private static List<Reference> found(
      Territory territory, String search, String on, Optional<Level> level) {
    Optional<LocalDate> day = on.isBlank() ? Optional.empty() : Optional.of(Asked.day("on", on));
    return territory.search(search, Integer.MAX_VALUE).stream()
        .filter(unit -> level.isEmpty() || unit.level() == level.get())
        .filter(unit -> day.isEmpty() || unit.span().covers(day.get()))
        .limit(MOST)
        .map(Reference::of)
        .toList();
  }

  @Requires(Right.TERRITORY_READ)
  @GetMapping("/{code}")
  UnitAnswer unit(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String level) {
    Territory territory = territories.current();
    LocalDate day = Asked.day("on", on);
    Unit unit = unit(territory, code, day, Asked.oneOf(Level.class, "level", level));
    return UnitAnswer.of(territory, unit, day);
  }

  private static Unit unit(Territory territory, String code, LocalDate day, Optional<Level> level) {
    List<Unit> units =
        Arrays.stream(Level.values())
            .filter(each -> level.isEmpty() || each == level.get())
            .flatMap(each -> territory.find(each, code, day).stream())
            .toList();
    if (units.size() > 1) {
      throw new IllegalArgumentException(
          "The code "
              + code
              + " names units of several levels on "
              + day
              + "; add level="
              + Asked.word(units.getLast().level()));
    }
    if (units.isEmpty()) {
      throw new UnknownUnitException(code, day, bearing(territory, code));
    }
    return units.getFirst();
  }

  private static List<Unit> bearing(Territory territory, String code) {
    return territory.all().stream().filter(unit -> unit.code().equals(code)).toList();
  }
}
