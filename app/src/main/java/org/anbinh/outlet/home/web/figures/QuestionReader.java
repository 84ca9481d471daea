package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anbinh.figures.answers.AddressException;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Refusals;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Understands questions written in addresses; the names are those of the REST interface. */
@Component
class QuestionReader {
  /** Most indicators that one question may be about. */
  static final int MOST_INDICATORS = 6;

  private static final String FILTER = "filter.";
  private static final int MOST_STEPS = 600;
  private static final int MOST_MEANT = 12;
  private static final SortedMap<String, String> FIRST =
      new TreeMap<>(
          Map.of(
              "indicator", "cases.detected",
              "unit", "VN",
              "from", "2019-08-16",
              "until", "2024-08-16",
              "by", "province",
              "basis", "today"));

  private final Knowing knowing;
  private final UnitNames units;
  private final Choices choices;
  private final Territories territories;
  private final Refusals refusals;

  QuestionReader(
      Knowing knowing,
      UnitNames units,
      Choices choices,
      Territories territories,
      Refusals refusals) {
    this.knowing = knowing;
    this.units = units;
    this.choices = choices;
    this.territories = territories;
    this.refusals = refusals;
  }

  /** The question of an address; where it asks nothing at all, the first question of most. */
  Asked read(Visit visit, Words words, String path, MultiValueMap<String, String> parameters) {
    var values = new TreeMap<String, String>();
    parameters.forEach((name, all) -> values.put(name, all.getFirst().strip()));
    if (values.containsKey("indicator")) {
      values.put(
          "indicator", String.join(",", several(String.join(",", parameters.get("indicator")))));
    } else {
      FIRST.forEach(values::putIfAbsent);
    }
    DayField.plain(values, "from", "until", "day", "known", "withFrom", "withUntil");
    values.merge("basis", "today", (written, usual) -> written.isEmpty() ? usual : written);
    return new Reading(visit, words, new Address(path, values)).asked();
  }

  /** A question and its base; whoever names another map or batch for the base keeps the window. */
  AskedTwice readTwice(
      Visit visit, Words words, String path, MultiValueMap<String, String> parameters) {
    Asked asked = read(visit, words, path, parameters);
    if (asked.value("with").isEmpty()) {
      boolean same = !asked.value("withBasis").isEmpty() || !asked.value("withVintage").isEmpty();
      asked = asked.with("with", same ? "same" : "previous");
    }
    return asked.question().isEmpty()
        ? new AskedTwice(asked, Optional.empty())
        : new Reading(visit, words, asked.address()).twice(asked);
  }

  /** What is written with commas between, each once. */
  static List<String> several(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  /** One question being understood. */
  private final class Reading {
    private final Visit visit;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private Address address;

    Reading(Visit visit, Words words, Address address) {
      this.visit = visit;
      this.words = words;
      this.address = address;
    }

    Asked asked() {
      List<String> indicators = indicators();
      dropWhatDoesNotFit(indicators);
      QuestionAddress written = written();
      Optional<Window> window = told(written::window);
      told(written::basis);
      if (value("basis").equals("day")) {
        told(() -> written.day("day"));
      }
      told(written::method);
      told(written::by);
      told(written::step).flatMap(each -> each).ifPresent(step -> checkStep(step, window));
      Optional<Vintage> vintage = vintage(written);
      Optional<UnitId> unit = window.flatMap(this::unit);
      if (!problems.isEmpty()) {
        return new Asked(address, List.of(), problems, dropped);
      }
      Question first =
          written.about(indicators.getFirst(), unit.orElseThrow()).at(vintage.orElseThrow());
      List<Question> all = indicators.stream().map(each -> first.of(each, first.filter())).toList();
      return new Asked(address, withinUnit(all), problems, dropped);
    }

    AskedTwice twice(Asked asked) {
      Optional<Question> base = told(() -> written().base(asked.questions().getFirst()));
      return base.isPresent()
          ? new AskedTwice(asked, base)
          : new AskedTwice(new Asked(asked.address(), List.of(), problems, asked.dropped()), base);
    }

    /** A map of a day may be named in two fields, as the form sends it. */
    private QuestionAddress written() {
      var values = new TreeMap<>(address.values());
      if (value("basis").equals("day")) {
        values.put("basis", value("day"));
      }
      if (value("with").equals("years")) {
        values.put("with", "previous");
      }
      return new QuestionAddress(values, territories.current(), knowing.latest(), visit.today());
    }

    /** What a part of the address says; a refusal becomes a problem at its field. */
    private <V> Optional<V> told(Supplier<V> part) {
      try {
        return Optional.of(part.get());
      } catch (AddressException e) {
        problems.add(new Problem(e.field(), refusals.said(e, words.language())));
        return Optional.empty();
      }
    }

    private Optional<Vintage> vintage(QuestionAddress written) {
      if (value("known").isEmpty()) {
        return told(written::vintage);
      }
      if (!value("vintage").isEmpty()) {
        problem("known", "figure-pages.problem.both");
      }
      return told(() -> written.day("known")).map(knowing::atTheEndOf);
    }

    private void checkStep(Question.Step step, Optional<Window> window) {
      if (step.months() > 0
          && window.map(each -> each.days() / (28L * step.months())).orElse(0L) > MOST_STEPS) {
        problem("step", "figure-pages.problem.steps", words.number(MOST_STEPS));
      }
      if (!choices.calendars().contains(step.calendar())) {
        problem("step", "page.figures.problem.step", value("step"));
      }
    }

    private List<String> indicators() {
      List<String> indicators = several(value("indicator"));
      if (indicators.isEmpty()) {
        problem("indicator", "page.figures.problem.indicator", "");
      }
      if (indicators.size() > MOST_INDICATORS) {
        problem("indicator", "figure-pages.problem.many", words.number(MOST_INDICATORS));
      }
      indicators.stream()
          .filter(each -> choices.find(each).isEmpty())
          .forEach(each -> problem("indicator", "page.figures.problem.indicator", each));
      return indicators;
    }

    /** Another indicator may not be cut as the one before was; that is said, and left out. */
    private void dropWhatDoesNotFit(List<String> indicators) {
      List<CodeList> fitting = choices.dimensions(indicators);
      for (Map.Entry<String, String> each : address.values().entrySet()) {
        String name = each.getKey();
        String dimension =
            name.equals("dimension")
                ? each.getValue()
                : name.startsWith(FILTER) ? name.substring(FILTER.length()) : "";
        if (dimension.isEmpty()) {
          continue;
        }
        Optional<CodeList> list =
            fitting.stream().filter(one -> one.id().equals(dimension)).findFirst();
        if (list.isEmpty()) {
          address = address.with(name, "");
          dropped.add(words.say("figure-pages.dropped", choices.dimensionName(dimension, words)));
        } else if (name.startsWith(FILTER) && list.get().find(each.getValue()).isEmpty()) {
          problem(name, "figure-pages.problem.code", each.getValue(), words.of(list.get().name()));
        }
      }
    }

    /** A unit is not cut by units above it. */
    private List<Question> withinUnit(List<Question> all) {
      Question first = all.getFirst();
      boolean above =
          first.by().filter(level -> level.compareTo(first.unit().level()) < 0).isPresent();
      if (above) {
        address = address.with("by", "");
        dropped.add(words.say("figure-pages.dropped-level"));
      }
      return above ? all.stream().map(each -> each.by(Optional.empty())).toList() : all;
    }

    private Optional<UnitId> unit(Window window) {
      String named = value("unit");
      String text = named.isEmpty() ? "VN" : named; // as over REST, nobody named means the nation
      List<Unit> meant = highest(units.meant(text, window.lastDay()), window);
      if (meant.size() == 1) {
        return Optional.of(meant.getFirst().id());
      }
      if (meant.isEmpty()) {
        problem("unit", "page.figures.problem.unit", text);
      } else {
        problems.add(
            new Problem(
                "unit",
                words.say("figure-pages.problem.units", text, words.number(meant.size())),
                instead(meant)));
      }
      return Optional.empty();
    }

    /** Of units of one name, the province that stands at the end of the window is meant first. */
    private static List<Unit> highest(List<Unit> meant, Window window) {
      List<Unit> standing =
          meant.stream().filter(each -> each.span().covers(window.lastDay())).toList();
      return standing.stream()
          .map(Unit::level)
          .min(Comparator.naturalOrder())
          .map(level -> standing.stream().filter(each -> each.level() == level).toList())
          .filter(highest -> highest.size() == 1)
          .orElse(meant);
    }

    /** The same question about one of the units that the name may mean. */
    private List<Problem.Instead> instead(List<Unit> meant) {
      return meant.stream()
          .limit(MOST_MEANT)
          .map(unit ->
              new Problem.Instead(
                  units.written(unit, visit.language()),
                  address.with("unit", unit.id().toString())))
          .toList();
    }

    private String value(String name) {
      return address.values().getOrDefault(name, "");
    }

    private void problem(String field, String key, String... arguments) {
      problems.add(new Problem(field, words.say(key, arguments)));
    }
  }
}
