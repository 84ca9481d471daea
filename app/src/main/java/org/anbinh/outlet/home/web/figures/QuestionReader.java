package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Address;
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
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);
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

  QuestionReader(Knowing knowing, UnitNames units, Choices choices) {
    this.knowing = knowing;
    this.units = units;
    this.choices = choices;
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
    return new Reading(visit, words, new Address(path, values)).asked();
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
      Optional<Window> window = window();
      Optional<UnitId> unit = window.flatMap(this::unit);
      Optional<Basis> basis = basis();
      Optional<Vintage> vintage = vintage();
      Optional<Piece.Method> method =
          parsed("method", "refuse", text -> Piece.Method.valueOf(text.toUpperCase(Locale.ROOT)));
      Optional<Optional<Level>> by =
          optional("by", text -> Level.valueOf(text.toUpperCase(Locale.ROOT)));
      Optional<Optional<Question.Step>> step = step(window);
      if (!problems.isEmpty()) {
        return new Asked(address, List.of(), problems, dropped);
      }
      var first =
          new Question(
              indicators.getFirst(),
              filter(),
              unit.orElseThrow(),
              by.orElseThrow(),
              Optional.of(value("dimension")).filter(text -> !text.isEmpty()),
              window.orElseThrow(),
              step.orElseThrow(),
              basis.orElseThrow(),
              method.orElseThrow(),
              vintage.orElseThrow(),
              onlyApproved());
      List<Question> all = indicators.stream().map(each -> first.of(each, first.filter())).toList();
      return new Asked(address, withinUnit(all), problems, dropped);
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

    private Optional<Basis> basis() {
      return value("basis").equals("day")
          ? parsed("day", "", text -> new Basis.Named(LocalDate.parse(text)))
          : parsed("basis", "then", text -> Basis.parse(text, visit.today()));
    }

    private Optional<Vintage> vintage() {
      if (!value("known").isEmpty()) {
        if (!value("vintage").isEmpty()) {
          problem("known", "figure-pages.problem.both");
        }
        return parsed("known", "", text -> knowing.atTheEndOf(LocalDate.parse(text)));
      }
      if (value("vintage").isEmpty()) {
        return Optional.of(knowing.latest());
      }
      Optional<Vintage> vintage = parsed("vintage", "", text -> new Vintage(Long.parseLong(text)));
      Vintage latest = knowing.latest();
      if (vintage.filter(each -> each.compareTo(latest) > 0).isPresent()) {
        problem(
            "vintage",
            "figure-pages.problem.vintage",
            value("vintage"),
            words.number(latest.batch()));
      }
      return vintage;
    }

    /** Whether only approved reports are meant. */
    private boolean onlyApproved() {
      boolean only = value("only").equals("approved");
      if (!only && !value("only").isEmpty()) {
        address = address.with("only", "");
        dropped.add(words.say("approval.figure.only-dropped", value("only")));
      }
      return only;
    }

    private Optional<Optional<Question.Step>> step(Optional<Window> window) {
      Optional<Optional<Question.Step>> step = optional("step", Reading::readStep);
      long months = step.flatMap(each -> each).map(Question.Step::months).orElse(0);
      if (months > 0 && window.map(each -> each.days() / (28 * months)).orElse(0L) > MOST_STEPS) {
        problem("step", "figure-pages.problem.steps", words.number(MOST_STEPS));
      }
      step.flatMap(each -> each)
          .filter(each -> !choices.calendars().contains(each.calendar()))
          .ifPresent(_ -> problem("step", "page.figures.problem.step", value("step")));
      return step;
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

    private SortedMap<String, String> filter() {
      var filter = new TreeMap<String, String>();
      address
          .values()
          .forEach((name, code) -> {
            if (name.startsWith(FILTER)) {
              filter.put(name.substring(FILTER.length()), code);
            }
          });
      return filter;
    }

    private Optional<Window> window() {
      Optional<LocalDate> from = parsed("from", "", LocalDate::parse);
      Optional<LocalDate> until = parsed("until", "", LocalDate::parse);
      if (from.isEmpty() || until.isEmpty()) {
        return Optional.empty();
      }
      if (!from.get().isBefore(until.get())) {
        problem("until", "page.figures.problem.window");
        return Optional.empty();
      }
      return Optional.of(new Window(from.get(), until.get()));
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
        problem("unit", "page.figures.problem.units", text, named(meant));
      }
      return Optional.empty();
    }

    /** Of units of one name, the province that stands at the end of the window is meant first. */
    private static List<Unit> highest(List<Unit> meant, Window window) {
      List<Unit> standing =
          meant.stream().filter(each -> each.span().covers(window.lastDay())).toList();
      return standing.stream()
          .map(Unit::level)
          .min(java.util.Comparator.naturalOrder())
          .map(level -> standing.stream().filter(each -> each.level() == level).toList())
          .filter(highest -> highest.size() == 1)
          .orElse(meant);
    }

    private String named(List<Unit> meant) {
      return String.join(
          "; ",
          meant.stream().limit(5).map(unit -> units.written(unit, visit.language())).toList());
    }

    private static Question.Step readStep(String text) {
      int colon = text.indexOf(':');
      String length = colon < 0 ? text : text.substring(0, colon);
      Integer months = MONTHS.get(length);
      if (months == null) {
        throw new IllegalArgumentException(text);
      }
      return new Question.Step(colon < 0 ? "civil" : text.substring(colon + 1), months);
    }

    private String value(String name) {
      return address.values().getOrDefault(name, "");
    }

    private <V> Optional<Optional<V>> optional(String name, Function<String, V> read) {
      return value(name).isEmpty()
          ? Optional.of(Optional.empty())
          : parsed(name, "", read).map(Optional::of);
    }

    private <V> Optional<V> parsed(String name, String otherwise, Function<String, V> read) {
      String text = value(name).isEmpty() ? otherwise : value(name);
      try {
        return Optional.of(read.apply(text));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        problem(name, "page.figures.problem." + name, text);
        return Optional.empty();
      }
    }

    private void problem(String field, String key, String... arguments) {
      problems.add(new Problem(field, words.say(key, arguments)));
    }
  }
}
