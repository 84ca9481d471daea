package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.Drawings;
import org.springframework.stereotype.Component;

/** Asks the figures of a map and puts them into words and classes. */
@Component
class MapAnswers {
  private final Figures figures;
  private final Indicators indicators;
  private final Territories territories;
  private final UnitNames units;
  private final Slices slices;
  private final Borders borders;
  private final Inhabitants inhabitants;

  MapAnswers(
      Figures figures,
      Indicators indicators,
      Territories territories,
      UnitNames units,
      Slices slices,
      Borders borders,
      Inhabitants inhabitants) {
    this.figures = figures;
    this.indicators = indicators;
    this.territories = territories;
    this.units = units;
    this.slices = slices;
    this.borders = borders;
    this.inhabitants = inhabitants;
  }

  MapAnswer of(MapQuestion asked, Address address, Words words) {
    Question question = asked.question();
    List<List<Figure>> answered =
        figures.answerAll(List.of(question, question.by(Optional.empty())));
    var ground = new Drawings.Ground(question, answered.get(0), answered.get(1).getFirst());
    return of(asked, ground, address, words);
  }

  /** The same of figures that are known already. */
  MapAnswer of(MapQuestion asked, Drawings.Ground ground, Address address, Words words) {
    Question question = asked.question();
    List<Figure> each = ground.each();
    Figure whole = ground.whole();
    List<Amount> amounts =
        each.stream()
            .flatMap(figure ->
                territories.current().find(figure.unit()).stream()
                    .map(unit -> amount(asked, unit, figure)))
            .toList();
    Amount total = amount(asked, asked.within(), whole);
    Legend legend = Legend.of(asked.style(), amounts, words);
    var drafting = new Drafting(asked, address, words, legend, borders.of(asked, words));
    List<Area> areas =
        Orders.sorted(amounts.stream().map(drafting::area).toList(), asked.sorting(), words);
    Set<String> notes = new LinkedHashSet<>();
    whole.notes().forEach(note -> notes.add(words.of(note)));
    each.forEach(figure -> figure.notes().forEach(note -> notes.add(words.of(note))));
    if (asked.perHead()) {
      notes.add(words.say("map.per.product"));
      notes.addAll(sources(asked, total, amounts, words));
    }
    String measured = words.sayOr("unit." + whole.unitOfMeasure(), whole.unitOfMeasure());
    return new MapAnswer(
        words.of(indicators.get(question.indicator()).name()),
        asked.perHead() ? words.say("map.per.measured", measured) : measured,
        where(asked, words),
        drafting.area(total),
        areas,
        legend,
        List.copyOf(notes),
        areas.stream().allMatch(area -> area.value().isEmpty())
            ? Optional.of(words.say("map.nothing"))
            : Optional.empty());
  }

  private String where(MapQuestion asked, Words words) {
    Question question = asked.question();
    String place =
        units.written(asked.within(), words.language()) + ", " + words.window(question.window());
    return question.filter().isEmpty()
        ? place
        : place + "; " + slices.written(question.filter(), words);
  }

  private Amount amount(MapQuestion asked, Unit unit, Figure figure) {
    return asked.perHead()
        ? Amount.perHead(unit, figure, inhabitants.of(unit, asked.day()))
        : Amount.of(unit, figure);
  }

  /** Who says how many people live in the units, and on which map. */
  private static List<String> sources(
      MapQuestion asked, Amount total, List<Amount> amounts, Words words) {
    var notes = new ArrayList<String>();
    List<Amount> counted =
        amounts.stream()
            .filter(each -> each.heads().isPresent())
            .sorted(Comparator.comparing(each -> each.unit().id()))
            .toList();
    String key = asked.level() == Level.COMMUNE ? "map.per.communes" : "map.per.provinces";
    counted.stream()
        .map(each -> each.heads().orElseThrow().of().source())
        .distinct()
        .forEach(source ->
            notes.add(
                words.say(
                    key, source, words.number(counted.size()), words.number(amounts.size()))));
    if (counted.isEmpty()) {
      notes.add(words.say("map.per.none"));
    } else if (counted.stream().anyMatch(each -> !isOwn(each))) {
      notes.add(words.say("map.per.same-ground"));
    }
    if (asked.within().level() == Level.NATION) {
      total
          .heads()
          .ifPresent(heads ->
              notes.add(
                  words.say("map.per.nation", words.number(heads.heads()), heads.of().source())));
    }
    return notes;
  }

  private static boolean isOwn(Amount amount) {
    return amount.heads().filter(each -> each.of().equals(amount.unit())).isPresent();
  }

  /** Puts one figure after another into words. */
  private record Drafting(
      MapQuestion asked, Address address, Words words, Legend legend, Map<UnitId, String> borders) {

    Area area(Amount amount) {
      Unit unit = amount.unit();
      Figure figure = amount.figure();
      Optional<BigDecimal> value = amount.number();
      boolean uncounted = value.isEmpty() && figure.outcome().number().isPresent();
      Optional<String> mark =
          uncounted ? Optional.of(words.say("map.per.unknown")) : mark(figure.outcome());
      return new Area(
          unit,
          words.of(unit.name()),
          value.map(words::number).or(() -> mark).orElse(""),
          value,
          value.flatMap(_ -> mark),
          covered(figure),
          "/passports/" + figure.id().value(),
          legend.shade(amount),
          deeper(unit),
          borders.getOrDefault(unit.id(), ""),
          asked.perHead() ? Optional.of(rate(amount)) : Optional.empty());
    }

    private Area.Rate rate(Amount amount) {
      return new Area.Rate(
          amount.figure().outcome().number().map(words::number).orElse(""),
          amount
              .heads()
              .map(heads -> words.number(heads.heads()))
              .orElseGet(() -> words.say("map.per.unknown")));
    }

    private Optional<Address> deeper(Unit unit) {
      boolean below =
          unit.level() == Level.PROVINCE
              || (unit.level() == Level.DISTRICT && asked.level() == Level.DISTRICT);
      return below && !unit.id().equals(asked.within().id())
          ? Optional.of(
              address.with("unit", unit.id().toString()).with("level", "").with("page", ""))
          : Optional.empty();
    }

    private String covered(Figure figure) {
      return figure.coverage().due() == 0
          ? ""
          : words.number(figure.coverage().received())
              + "\u00a0/\u00a0"
              + words.number(figure.coverage().due());
    }

    private Optional<String> mark(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Known _ -> Optional.empty();
        case Outcome.Estimate _ -> Optional.of(words.say("page.outcome.estimate"));
        case Outcome.Partial _ -> Optional.of(words.say("page.outcome.partial"));
        case Outcome.Absent(Outcome.Why why, _) ->
            Optional.of(
                words.say("page.outcome." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
      };
    }
  }
}
