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
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Understands questions written in addresses; the names are those of the REST interface. */
@Component
class QuestionReader {
  private static final String FILTER = "filter.";
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

  private final Ledger ledger;
  private final UnitNames units;
  private final Choices choices;

  QuestionReader(Ledger ledger, UnitNames units, Choices choices) {
    this.ledger = ledger;
    this.units = units;
    this.choices = choices;
  }

  /** The question of an address; where it asks nothing at all, the first question of most. */
  Asked read(Visit visit, Words words, String path, Map<String, String> parameters) {
    var values = new TreeMap<>(parameters);
    if (!values.containsKey("indicator")) {
      FIRST.forEach(values::putIfAbsent);
    }
    return new Reading(visit, words, new Address(path, values)).asked();
  }

  /** One question being understood. */
  private final class Reading {
    private final Visit visit;
    private final Words words;
    private final Address address;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Visit visit, Words words, Address address) {
      this.visit = visit;
      this.words = words;
      this.address = address;
    }

    Asked asked() {
      Optional<Window> window = window();
      Optional<UnitId> unit = window.flatMap(this::unit);
      Optional<Basis> basis = parsed("basis", "then", text -> Basis.parse(text, visit.today()));
      Optional<Vintage> vintage =
          value("vintage").isEmpty()
              ? Optional.of(ledger.latest())
              : parsed("vintage", "", text -> new Vintage(Long.parseLong(text)));
      Optional<Piece.Method> method =
          parsed("method", "refuse", text -> Piece.Method.valueOf(text.toUpperCase(Locale.ROOT)));
      Optional<Optional<Level>> by =
          optional("by", text -> Level.valueOf(text.toUpperCase(Locale.ROOT)));
      Optional<Optional<Question.Step>> step = optional("step", Reading::step);
      if (choices.find(value("indicator")).isEmpty()) {
        problem("indicator", "page.figures.problem.indicator", value("indicator"));
      }
      Optional<Question> question =
          problems.isEmpty()
              ? Optional.of(
                  new Question(
                      value("indicator"),
                      filter(),
                      unit.orElseThrow(),
                      by.orElseThrow(),
                      Optional.of(value("dimension")).filter(text -> !text.isEmpty()),
                      window.orElseThrow(),
                      step.orElseThrow(),
                      basis.orElseThrow(),
                      method.orElseThrow(),
                      vintage.orElseThrow()))
              : Optional.empty();
      return new Asked(address, question, problems);
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
      String text = value("unit");
      List<Unit> meant = text.isEmpty() ? List.of() : units.meant(text, window.lastDay());
      if (meant.size() == 1) {
        return Optional.of(meant.getFirst().id());
      }
      if (meant.isEmpty()) {
        problem("unit", "page.figures.problem.unit", text);
      } else {
        problem("unit", "page.figures.problem.units", text, several(meant));
      }
      return Optional.empty();
    }

    private String several(List<Unit> meant) {
      return String.join(
          "; ",
          meant.stream().limit(5).map(unit -> units.written(unit, visit.language())).toList());
    }

    private static Question.Step step(String text) {
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
