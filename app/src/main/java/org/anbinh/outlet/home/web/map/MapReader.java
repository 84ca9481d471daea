package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anbinh.figures.answers.AddressException;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Refusals;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Classing;
import org.springframework.stereotype.Component;

/** Understands questions for maps; what figures call by a name is called so here. */
@Component
class MapReader {
  static final String PATH = "/map";

  /** Parameters that mean something else here than to other readers of questions, or nothing. */
  private static final Set<String> OWN = Set.of("unit", "level", "by", "step", "dimension");

  private static final int MOST_UNITS = 4000;

  /** Units of measure of what can be held against inhabitants; shares and lengths cannot. */
  private static final Set<String> COUNTED =
      Set.of("case", "person", "kg", "tablet", "cake", "plant", "litre", "m2", "test", "facility");

  private final Ledger ledger;
  private final UnitNames units;
  private final Territories territories;
  private final Indicators indicators;
  private final Slices slices;
  private final Refusals refusals;

  MapReader(
      Ledger ledger,
      UnitNames units,
      Territories territories,
      Indicators indicators,
      Slices slices,
      Refusals refusals) {
    this.ledger = ledger;
    this.units = units;
    this.territories = territories;
    this.indicators = indicators;
    this.slices = slices;
    this.refusals = refusals;
  }

  /** The question of an address; where something is left open, what most ask for first. */
  MapAsked read(Visit visit, Words words, Map<String, String> parameters) {
    var values = new TreeMap<>(parameters);
    LocalDate year = visit.today().withDayOfYear(1);
    values.putIfAbsent("indicator", "cases.detected");
    values.putIfAbsent("unit", territories.current().nation().code());
    values.putIfAbsent("from", year.minusYears(1).toString());
    values.putIfAbsent("until", year.toString());
    values.merge("basis", "then", (named, usual) -> named.isBlank() ? usual : named);
    values.putIfAbsent("classes", "quantiles");
    values.putIfAbsent("palette", "sea");
    values.keySet().removeIf(name -> name.equals("_csrf"));
    DayField.plain(values, "from", "until");
    return new Reading(visit, words, new Address(PATH, values)).asked();
  }

  /** One question being understood. */
  private final class Reading {
    private final Visit visit;
    private final Words words;
    private final Address address;
    private final List<MapAsked.Problem> problems = new ArrayList<>();
    private final List<Unit> instead = new ArrayList<>();
    private final QuestionAddress written;

    Reading(Visit visit, Words words, Address address) {
      this.visit = visit;
      this.words = words;
      this.address = address;
      this.written = written();
    }

    /** What every reader of questions understands; a map has no steps and its own levels. */
    private QuestionAddress written() {
      var values = new TreeMap<>(address.values());
      values.keySet().removeAll(OWN);
      return new QuestionAddress(values, territories.current(), ledger.latest(), visit.today());
    }

    MapAsked asked() {
      Optional<Window> window = told(written::window);
      Optional<Basis> basis = told(written::basis);
      Optional<LocalDate> day = window.flatMap(known -> basis.map(each -> each.mapDay(known)));
      Optional<Unit> within = day.flatMap(this::unit);
      Optional<Level> level = within.flatMap(unit -> level(unit, day.orElseThrow()));
      Optional<MapQuestion.Style> style = style();
      Optional<MapQuestion.Sorting> sorting =
          parsed(
              "sort", "value", text -> MapQuestion.Sorting.valueOf(upper(text).replace('-', '_')));
      told(written::vintage);
      indicator();
      Optional<Question> about =
          problems.isEmpty()
              ? told(() -> written.about(value("indicator"), within.orElseThrow().id()))
              : Optional.empty();
      if (about.isEmpty()) {
        return new MapAsked(address, Optional.empty(), problems, instead);
      }
      Question question = about.get().by(level);
      return new MapAsked(
          address,
          Optional.of(
              new MapQuestion(
                  question,
                  within.orElseThrow(),
                  level.orElseThrow(),
                  day.orElseThrow(),
                  style.orElseThrow(),
                  !value("per").isEmpty(),
                  sorting.orElseThrow())),
          problems,
          instead);
    }

    private Optional<MapQuestion.Style> style() {
      Optional<Classing> classing =
          parsed("classes", "quantiles", text -> Classing.valueOf(upper(text)));
      Optional<Palette> palette = parsed("palette", "sea", text -> Palette.valueOf(upper(text)));
      double[] bounds =
          classing.filter(Classing.OWN::equals).isPresent() ? bounds() : new double[0];
      return classing.flatMap(
          each -> palette.map(tones -> new MapQuestion.Style(each, bounds, tones)));
    }

    /** What a part of the address says; a refusal becomes a problem at its field. */
    private <V> Optional<V> told(Supplier<V> part) {
      try {
        return Optional.of(part.get());
      } catch (AddressException e) {
        problems.add(new MapAsked.Problem(e.field(), refusals.said(e, words.language())));
        return Optional.empty();
      }
    }

    /** The indicator, what it is cut to, and whether it may be held against inhabitants. */
    private void indicator() {
      Optional<Indicator> indicator = indicators.find(value("indicator"));
      if (indicator.isEmpty()) {
        problem("indicator", "page.figures.problem.indicator", value("indicator"));
        return;
      }
      slices.unknown(value("indicator"), written.filter()).forEach(this::slice);
      if (!value("per").isEmpty() && !COUNTED.contains(indicator.get().unit())) {
        problem("per", "map.problem.per", words.of(indicator.get().name()));
      }
    }

    private void slice(String dimension, String code) {
      problem("slices", "map.problem.slice", slices.name(dimension, words), code);
    }

    private Optional<Unit> unit(LocalDate day) {
      String text = value("unit");
      List<Unit> meant = text.isEmpty() ? List.of() : units.meant(text, day);
      if (meant.isEmpty()) {
        problem("unit", "page.figures.problem.unit", text);
        return Optional.empty();
      }
      if (meant.size() > 1) {
        problem(
            "unit",
            "page.figures.problem.units",
            text,
            String.join("; ", meant.stream().limit(5).map(each -> written(each)).toList()));
        return Optional.empty();
      }
      Unit unit = meant.getFirst();
      if (unit.level() == Level.COMMUNE) {
        problem("unit", "map.problem.commune", written(unit));
        territories.current().ancestor(unit, Level.PROVINCE, day).ifPresent(instead::add);
        return Optional.empty();
      }
      if (unit.level() != Level.NATION && !unit.span().covers(day)) {
        problem("unit", "map.problem.not-there", written(unit), words.day(day));
        instead.addAll(onDay(territories.current(), unit, day));
        return Optional.empty();
      }
      return Optional.of(unit);
    }

    private Optional<Level> level(Unit within, LocalDate day) {
      Level usual = within.level() == Level.NATION ? Level.PROVINCE : Level.COMMUNE;
      Optional<Level> level = parsed("level", usual.written(), text -> Level.valueOf(upper(text)));
      if (level.isEmpty()) {
        return level;
      }
      if (level.get().compareTo(within.level()) <= 0) {
        return Optional.of(usual);
      }
      int count = territories.current().within(within.id(), level.get(), day).size();
      if (count == 0) {
        problem(
            "level",
            "map.problem.no-level",
            words.say("map.level." + level.get().written()),
            words.day(day));
        return Optional.empty();
      }
      if (count > MOST_UNITS) {
        problem("level", "map.problem.many", words.number(count), words.number(MOST_UNITS));
        return Optional.empty();
      }
      return level;
    }

    private double[] bounds() {
      String text = value("bounds");
      List<String> parts =
          Stream.of(text.split("[;\\s]+")).filter(part -> !part.isBlank()).toList();
      try {
        double[] bounds =
            parts.stream()
                .mapToDouble(part -> Double.parseDouble(part.replace(',', '.')))
                .toArray();
        boolean sound = Arrays.stream(bounds).allMatch(Double::isFinite);
        if (sound && bounds.length > 0 && bounds.length < Classing.CLASSES) {
          return bounds;
        }
      } catch (NumberFormatException e) {
        // said below, as for every other text that is no list of bounds
      }
      problem("bounds", "map.problem.bounds", text);
      return new double[0];
    }

    private String written(Unit unit) {
      return units.written(unit, visit.language());
    }

    private String value(String name) {
      return address.values().getOrDefault(name, "");
    }

    private static String upper(String text) {
      return text.toUpperCase(Locale.ROOT);
    }

    private <V> Optional<V> parsed(String name, String otherwise, Function<String, V> read) {
      String text = value(name).isEmpty() ? otherwise : value(name);
      try {
        return Optional.of(read.apply(text));
      } catch (IllegalArgumentException e) {
        problem(name, "map.problem." + name, text);
        return Optional.empty();
      }
    }

    private void problem(String field, String key, String... arguments) {
      problems.add(new MapAsked.Problem(field, words.say(key, arguments)));
    }
  }

  /** The units that stood where another one did, on a day: those it came from or became. */
  static List<Unit> onDay(Territory territory, Unit unit, LocalDate day) {
    if (unit.level() == Level.NATION || unit.span().covers(day)) {
      return List.of(unit);
    }
    return Stream.concat(
            territory.successors(unit.id()).stream(), territory.predecessors(unit.id()).stream())
        .filter(each -> each.level() == unit.level() && each.span().covers(day))
        .distinct()
        .sorted(Comparator.comparing(each -> !each.name().equals(unit.name())))
        .toList();
  }
}
