package org.anbinh.outlet.home.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of maps. */
@Controller
class MapPage {
  private static final int MOST_ROWS = 200;

  private final Pages pages;
  private final MapReader reader;
  private final MapRoom room;
  private final Indicators indicators;
  private final Territories territories;
  private final UnitNames units;
  private final Slices slices;

  MapPage(
      Pages pages,
      MapReader reader,
      MapRoom room,
      Indicators indicators,
      Territories territories,
      UnitNames units,
      Slices slices) {
    this.pages = pages;
    this.reader = reader;
    this.room = room;
    this.indicators = indicators;
    this.territories = territories;
    this.units = units;
    this.slices = slices;
  }

  /** All the page shows. */
  record Matter(MapForm form, Optional<Shown> shown, List<MapForm.Link> instead) {}

  /**
   * A map and what stands around it.
   *
   * @param step what leads from one of the years to the next
   * @param crumbs the units above, from the nation down
   * @param canonical the question with its vintage: what files and copies name
   * @param foot source and vintage
   * @param origin whose shapes are drawn
   */
  record Shown(
      MapRoom.Hung hung,
      String step,
      List<Years.Year> years,
      List<MapForm.Link> crumbs,
      Address canonical,
      String foot,
      String origin,
      List<Gates.Line> gates,
      List<Area> rows,
      int page,
      int pages) {

    /** How many gates of the list are not drawn. */
    long undrawn() {
      return gates.stream().filter(each -> each.absent().isPresent()).count();
    }

    /** The address of the table in another order. */
    Address sorted(Address address, String order) {
      return address.with("sort", order).with("page", "");
    }
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping(MapReader.PATH)
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    MapAsked asked = reader.read(visit, words, parameters);
    String unitText =
        asked
            .question()
            .map(question -> units.written(question.within(), visit.language()))
            .orElse(asked.value("unit"));
    var form = new MapForm(asked, unitText, indicators, slices, words);
    List<MapForm.Link> instead =
        asked.instead().stream()
            .map(unit ->
                new MapForm.Link(
                    units.written(unit, visit.language()),
                    asked.address().with("unit", unit.id().toString()).with("level", "")))
            .toList();
    Optional<Shown> shown =
        asked.question().map(question -> shown(question, asked.address(), visit, words));
    return pages.show(
        pages.frame(visit, Section.MAP, words.say("map.title")),
        "map/map.jte",
        new Matter(form, shown, instead));
  }

  private Shown shown(MapQuestion question, Address address, Visit visit, Words words) {
    Territory territory = territories.current();
    MapRoom.Hung hung = room.page(question, address, words);
    List<Area> areas = hung.answer().areas();
    int last = Math.max(1, Math.ceilDiv(areas.size(), MOST_ROWS));
    String asked = address.values().getOrDefault("page", "");
    int page = asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, last) : 1;
    return new Shown(
        hung,
        Years.title(question, words),
        Years.of(question, address, territory, visit.today(), words),
        crumbs(question, address, words),
        address
            .with("vintage", String.valueOf(question.question().vintage().batch()))
            .with("unit", question.within().id().toString())
            .with("page", ""),
        words.say(
            "map.foot",
            words.number(question.question().vintage().batch()),
            words.day(question.day())),
        hung.origin()
            .map(
                origin -> words.say("map.origin.brought", origin.source(), words.day(origin.day())))
            .orElseGet(() ->
                words.say(
                    question.level() == Level.COMMUNE ? "map.origin.cells" : "map.origin.own")),
        Gates.of(territory, question, units, words),
        areas.subList((page - 1) * MOST_ROWS, Math.min(areas.size(), page * MOST_ROWS)),
        page,
        last);
  }

  private List<MapForm.Link> crumbs(MapQuestion question, Address address, Words words) {
    Territory territory = territories.current();
    var crumbs = new ArrayList<MapForm.Link>();
    Optional<Unit> at = territory.parent(question.within(), question.day());
    while (at.isPresent()) {
      Unit unit = at.get();
      crumbs.addFirst(
          new MapForm.Link(
              words.of(unit.name()),
              address.with("unit", unit.id().toString()).with("level", "").with("page", "")));
      at = unit.level() == Level.NATION ? Optional.empty() : territory.parent(unit, question.day());
    }
    return crumbs;
  }
}
