package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Territory.BorderCommune;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Asks the figures of a map and puts them into words and classes. */
@Component
class MapAnswers {
  private final Figures figures;
  private final Indicators indicators;
  private final Territories territories;
  private final UnitNames units;

  MapAnswers(Figures figures, Indicators indicators, Territories territories, UnitNames units) {
    this.figures = figures;
    this.indicators = indicators;
    this.territories = territories;
    this.units = units;
  }

  MapAnswer of(MapQuestion asked, Address address, Words words) {
    Question question = asked.question();
    List<List<Figure>> answered =
        figures.answerAll(List.of(question, question.by(Optional.empty())));
    List<Figure> each = answered.get(0);
    Figure whole = answered.get(1).getFirst();
    Legend legend = Legend.of(asked, each, words);
    var drafting = new Drafting(asked, address, words, legend, borders(asked, words));
    List<Area> areas =
        each.stream()
            .flatMap(figure ->
                territories.current().find(figure.unit()).stream()
                    .map(unit -> drafting.area(unit, figure)))
            .sorted(order(asked, words))
            .toList();
    Set<String> notes = new LinkedHashSet<>();
    whole.notes().forEach(note -> notes.add(words.of(note)));
    each.forEach(figure -> figure.notes().forEach(note -> notes.add(words.of(note))));
    String measured = words.sayOr("unit." + whole.unitOfMeasure(), whole.unitOfMeasure());
    return new MapAnswer(
        words.of(indicators.get(question.indicator()).name()),
        measured,
        units.written(asked.within(), words.language()) + ", " + words.window(question.window()),
        drafting.area(asked.within(), whole),
        areas,
        legend,
        List.copyOf(notes),
        areas.stream().allMatch(area -> area.value().isEmpty())
            ? Optional.of(words.say("map.nothing"))
            : Optional.empty());
  }

  private static Comparator<Area> order(MapQuestion asked, Words words) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(words.language().code()));
    Comparator<Area> byName = Comparator.comparing(Area::name, collator);
    Comparator<Area> up =
        Comparator.comparing(
            area -> area.value().orElse(null), Comparator.nullsLast(BigDecimal::compareTo));
    Comparator<Area> down =
        Comparator.comparing(
            area -> area.value().orElse(null),
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return switch (asked.sorting()) {
      case VALUE -> down.thenComparing(byName);
      case VALUE_UP -> up.thenComparing(byName);
      case NAME -> byName;
      case CODE -> Comparator.comparing(area -> area.unit().code());
    };
  }

  /** What each unit of the map has of the land border: countries and the number of gates. */
  private Map<UnitId, String> borders(MapQuestion asked, Words words) {
    Territory territory = territories.current();
    Map<UnitId, Set<String>> countries = new HashMap<>();
    if (asked.level() == Level.COMMUNE) {
      territory
          .border(asked.within().id(), asked.day())
          .forEach(each -> add(countries, each.unit(), each, words));
    } else if (asked.level() == Level.PROVINCE || asked.within().level() != Level.NATION) {
      for (Unit unit : territory.within(asked.within().id(), asked.level(), asked.day())) {
        territory
            .border(unit.id(), asked.day())
            .forEach(each -> add(countries, unit.id(), each, words));
      }
    }
    var borders = new HashMap<UnitId, String>();
    countries.forEach((unit, names) -> {
      int gates = territory.gates(unit, asked.day()).size();
      String written = String.join(", ", names);
      borders.put(
          unit, gates == 0 ? written : words.say("map.border.gates", written, words.number(gates)));
    });
    return borders;
  }

  private static void add(
      Map<UnitId, Set<String>> countries, UnitId unit, BorderCommune commune, Words words) {
    countries
        .computeIfAbsent(unit, _ -> new TreeSet<>())
        .add(words.say("map.country." + commune.country().toLowerCase(Locale.ROOT)));
  }

  /** Puts one figure after another into words. */
  private record Drafting(
      MapQuestion asked, Address address, Words words, Legend legend, Map<UnitId, String> borders) {

    Area area(Unit unit, Figure figure) {
      Optional<BigDecimal> value = figure.outcome().number();
      Optional<String> mark = mark(figure.outcome());
      return new Area(
          unit,
          words.of(unit.name()),
          value.map(words::number).or(() -> mark).orElse(""),
          value,
          value.flatMap(_ -> mark),
          covered(figure),
          "/passports/" + figure.id().value(),
          legend.shade(figure),
          deeper(unit),
          borders.getOrDefault(unit.id(), ""));
    }

    private Optional<Address> deeper(Unit unit) {
      return unit.level() == Level.PROVINCE && !unit.id().equals(asked.within().id())
          ? Optional.of(address.with("unit", unit.id().toString()).with("level", ""))
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
