package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.approval.Lateness;
import org.anbinh.outlet.maps.Classing;
import org.anbinh.outlet.maps.Shapes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The layer of the map that shows who hands reports in late, with the table beside it. */
@Controller
class LatenessPage {
  static final String PATH = "/map/lateness";
  private static final List<String> MEASURES = List.of("late", "share", "longest", "missing");

  private final Pages pages;
  private final Lateness lateness;
  private final Shapes shapes;
  private final MapDrafting drafting;
  private final Whereabouts whereabouts;
  private final UnitNames names;

  LatenessPage(
      Pages pages,
      Lateness lateness,
      Shapes shapes,
      MapDrafting drafting,
      Whereabouts whereabouts,
      UnitNames names) {
    this.pages = pages;
    this.lateness = lateness;
    this.shapes = shapes;
    this.drafting = drafting;
    this.whereabouts = whereabouts;
    this.names = names;
  }

  /** Something to choose. */
  record Choice(String value, String words, boolean chosen) {}

  /** A unit of the table, with its numbers. */
  record Row(Area area, String owed, String late, String missing, String days, String longest) {}

  /**
   * The page.
   *
   * @param drawing empty where nothing is owed
   * @param up the map of the unit above; empty for the nation
   */
  record Matter(
      String lead,
      List<Choice> forms,
      List<Choice> measures,
      String unit,
      MapAnswer answer,
      Palette palette,
      Optional<MapDrawing> drawing,
      List<Row> rows,
      Address due,
      Optional<MapForm.Link> up) {}

  /** What is asked. */
  private record Asked(Visit visit, Words words, FormGrid form, Unit within, String measure) {
    Level level() {
      return within.level() == Level.NATION ? Level.PROVINCE : form.level();
    }

    Address address(Unit unit) {
      return Address.of(PATH)
          .with("form", form.form().id())
          .with("measure", measure)
          .with("unit", unit.id().toString());
    }

    Address due(Unit unit) {
      return Address.of("/reports-due")
          .with("form", form.form().id())
          .with("unit", unit.id().toString());
    }
  }

  /** A unit and the number by which it is coloured. */
  private record Late(Lateness.Told told, String measure) implements Legend.Valued {
    @Override
    public Optional<BigDecimal> number() {
      return told.owed() == 0
          ? Optional.empty()
          : Optional.of(
              switch (measure) {
                case "share" ->
                    BigDecimal.valueOf(100 * told.late())
                        .divide(BigDecimal.valueOf(told.owed()), 1, RoundingMode.HALF_UP);
                case "longest" -> BigDecimal.valueOf(told.longest());
                case "missing" -> BigDecimal.valueOf(told.missing());
                default -> BigDecimal.valueOf(told.late());
              });
    }

    @Override
    public boolean isFirm() {
      return true;
    }
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "late") String measure) {
    Words words = pages.words(visit);
    Asked asked = asked(visit, words, form, unit, measure);
    return pages.show(
        pages.frame(visit, Section.MAP, words.say("map.lateness.title")),
        "map/lateness.jte",
        matter(asked));
  }

  private Asked asked(Visit visit, Words words, String form, String unit, String measure) {
    FormGrid grid =
        (form.isBlank()
                ? lateness.forms(visit.today()).stream().findFirst()
                : lateness.form(form, visit.today()))
            .orElseThrow(() -> new NoSuchElementException(words.say("approval.due.no-form", form)));
    if (!MEASURES.contains(measure)) {
      throw new IllegalArgumentException(words.say("map.lateness.no-measure", measure));
    }
    List<Unit> meant = unit.isBlank() ? List.of() : names.meant(unit, visit.today());
    if (!unit.isBlank() && meant.size() != 1) {
      throw new IllegalArgumentException(
          words.say("access.refusal.unit", words.number(meant.size())));
    }
    Unit chosen = meant.isEmpty() ? whereabouts.chosen(visit) : meant.getFirst();
    return new Asked(visit, words, grid, drawable(chosen, visit), measure);
  }

  /** A commune has no units in it; its province is drawn. */
  private Unit drawable(Unit unit, Visit visit) {
    return unit.level() == Level.COMMUNE ? whereabouts.above(unit, visit.today()) : unit;
  }

  private Matter matter(Asked asked) {
    Words words = asked.words();
    List<Late> all =
        lateness.by(asked.level(), asked.form(), asked.within(), asked.visit().today()).stream()
            .map(told -> new Late(told, asked.measure()))
            .toList();
    Legend legend =
        Legend.of(
            new MapQuestion.Style(Classing.QUANTILES, new double[0], Palette.EMBER), all, words);
    List<Row> rows =
        all.stream()
            .map(each -> row(asked, each, legend))
            .sorted((one, other) ->
                other
                    .area()
                    .value()
                    .orElse(BigDecimal.ZERO)
                    .compareTo(one.area().value().orElse(BigDecimal.ZERO)))
            .toList();
    MapAnswer answer = answer(asked, rows, legend);
    return new Matter(
        lead(asked),
        lateness.forms(asked.visit().today()).stream()
            .map(each ->
                new Choice(
                    each.form().id(),
                    words.of(each.form().name()),
                    each.form().id().equals(asked.form().form().id())))
            .toList(),
        MEASURES.stream()
            .map(each ->
                new Choice(
                    each, words.say("map.lateness.by." + each), each.equals(asked.measure())))
            .toList(),
        names.written(asked.within(), words.language()),
        answer,
        Palette.EMBER,
        rows.isEmpty() ? Optional.empty() : Optional.of(drawn(asked, answer)),
        rows,
        asked.due(asked.within()),
        up(asked));
  }

  private String lead(Asked asked) {
    Words words = asked.words();
    Lateness.Told whole = lateness.whole(asked.form(), asked.within(), asked.visit().today());
    return words.say(
        "map.lateness.lead",
        words.of(asked.form().form().name()),
        names.written(asked.within(), words.language()),
        words.number(whole.late()),
        words.number(whole.owed()),
        words.number(whole.missing()),
        words.number(whole.longest()));
  }

  private MapAnswer answer(Asked asked, List<Row> rows, Legend legend) {
    Words words = asked.words();
    Late whole =
        new Late(
            lateness.whole(asked.form(), asked.within(), asked.visit().today()), asked.measure());
    return new MapAnswer(
        words.say("map.lateness.by." + asked.measure()),
        words.say("map.lateness.unit." + asked.measure()),
        names.written(asked.within(), words.language()),
        row(asked, whole, legend).area(),
        rows.stream().map(Row::area).toList(),
        legend,
        List.of(),
        Optional.empty());
  }

  private MapDrawing drawn(Asked asked, MapAnswer answer) {
    var scene = new MapDrafting.Scene(asked.within(), asked.visit().today(), Palette.EMBER);
    return drafting.draw(
        scene,
        shapes.sheet(asked.within(), asked.level(), asked.visit().today()),
        answer,
        asked.words());
  }

  private Row row(Asked asked, Late late, Legend legend) {
    Words words = asked.words();
    Lateness.Told told = late.told();
    boolean deeper =
        told.unit().level() == Level.PROVINCE && asked.form().level() != Level.PROVINCE;
    var area =
        new Area(
            told.unit(),
            words.of(told.unit().name()),
            late.number().map(words::number).orElse(words.say("map.lateness.none-owed")),
            late.number(),
            Optional.empty(),
            words.number(told.late()) + "\u00a0/\u00a0" + words.number(told.owed()),
            asked.due(told.unit()).toString(),
            legend.shade(late),
            Optional.of(deeper ? asked.address(told.unit()) : asked.due(told.unit())),
            "",
            Optional.empty());
    return new Row(
        area,
        words.number(told.owed()),
        words.number(told.late()),
        words.number(told.missing()),
        words.number(told.days()),
        words.number(told.longest()));
  }

  private Optional<MapForm.Link> up(Asked asked) {
    if (asked.within().level() == Level.NATION) {
      return Optional.empty();
    }
    Unit above = whereabouts.above(asked.within(), asked.visit().today());
    return Optional.of(new MapForm.Link(asked.words().of(above.name()), asked.address(above)));
  }
}
