package org.anbinh.outlet.home.web.territory;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds units, and shows one through time. */
@Controller
class TerritoryPage {
  private static final int MOST = 60;

  private final Pages pages;
  private final Territories territories;
  private final UnitNames names;

  TerritoryPage(Pages pages, Territories territories, UnitNames names) {
    this.pages = pages;
    this.territories = territories;
    this.names = names;
  }

  /** What was looked for, and what was found. */
  record Search(String text, List<UnitLine> found, List<UnitLine> provinces) {}

  @Requires(Right.TERRITORY_READ)
  @GetMapping("/territory")
  ResponseEntity<byte[]> search(Visit visit, @RequestParam(defaultValue = "") String text) {
    Words words = pages.words(visit);
    Territory territory = territories.current();
    var lines = new UnitLines(territory, names, words);
    List<Unit> found = text.isBlank() ? List.of() : territory.search(text, MOST);
    List<Unit> provinces = territory.on(visit.today(), Level.PROVINCE);
    return pages.show(
        pages.frame(visit, Section.TERRITORY, words.say("page.territory.title")),
        "territory/search.jte",
        new Search(text, lines.of(found), lines.of(provinces)));
  }

  @Requires(Right.TERRITORY_READ)
  @GetMapping("/territory/{id}")
  ResponseEntity<byte[]> unit(Visit visit, @PathVariable String id) {
    Words words = pages.words(visit);
    Territory territory = territories.current();
    Unit unit =
        find(territory, id, visit)
            .orElseThrow(() -> new NoSuchElementException(words.say("page.territory.unknown", id)));
    return pages.show(
        pages.frame(visit, Section.TERRITORY, words.of(unit.name())),
        "territory/unit.jte",
        UnitMatter.of(unit, new UnitLines(territory, names, words), visit.today()));
  }

  private Optional<Unit> find(Territory territory, String id, Visit visit) {
    return id.indexOf(':') > 0
        ? territory.find(UnitId.parse(id))
        : names.meant(id, visit.today()).stream().findFirst();
  }
}
