package org.anbinh.figures.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * A question in the parameters of an address; the names and meanings are those of the pages, of
 * REST and of the command line alike. A code without a day means the unit that bears it on the map
 * asked for; a basis left out is {@code today}. Every refusal names the parameter, what is wrong
 * with it, and what to write.
 */
public final class QuestionAddress {
  private static final String FILTER = "filter.";
  private static final int MOST_INDICATORS = 100;

  private final AddressFields fields;
  private final Territory territory;

  /**
   * An address to be read.
   *
   * @param latest the newest batch; no later one can be asked for
   * @param today what {@code today} means
   */
  public QuestionAddress(
      Map<String, String> parameters, Territory territory, Vintage latest, LocalDate today) {
    this.fields = new AddressFields(parameters, latest, today);
    this.territory = territory;
  }

  /** One question for each indicator named, separated by commas. */
  public List<Question> questions() {
    String[] indicators = fields.required("indicator", "indicator=cases.detected").split(",", -1);
    if (indicators.length > MOST_INDICATORS) {
      throw new AddressException(
          "indicator",
          "indicators",
          String.valueOf(indicators.length),
          String.valueOf(MOST_INDICATORS));
    }
    var questions = new ArrayList<Question>();
    for (String indicator : indicators) {
      questions.add(question(indicator.strip()));
    }
    return questions;
  }

  /**
   * The question that a question is compared with: {@code with} is {@code previous} (if left out),
   * {@code year-before}, {@code same} (if left out beside another map or vantage point), a window,
   * or {@code window} for the one from {@code withFrom} until {@code withUntil}; {@code withBasis}
   * and {@code withVintage} name another map and another vantage point.
   */
  public Question base(Question question) {
    boolean other = text("withBasis").isPresent() || text("withVintage").isPresent();
    Window window =
        with(question.window()).orElse(other ? question.window() : question.window().previous());
    Basis basis = fields.basis("withBasis").orElse(question.basis());
    Vintage vintage = vintage("withVintage").orElse(question.vintage());
    return question.in(window).on(basis).at(vintage);
  }

  /** The window named by {@code with}, where it is. */
  public Optional<Window> with(Window window) {
    return text("with")
        .map(with ->
            switch (with) {
              case "previous" -> window.previous();
              case "year-before" -> window.yearBefore();
              case "same" -> window;
              case "window" -> ownBase();
              default -> AddressFields.window("with", with);
            });
  }

  /** The base whose days are given in fields of their own, as a form sends them. */
  private Window ownBase() {
    LocalDate until = day("withUntil");
    return AddressFields.window("withUntil", day("withFrom"), until);
  }

  private Question question(String indicator) {
    return about(indicator, unit(window(), basis()));
  }

  /** The question about an indicator and a unit that the reader has found by other ways. */
  public Question about(String indicator, UnitId unit) {
    return new Question(
        indicator,
        filter(),
        unit,
        by(),
        text("dimension"),
        window(),
        step(),
        basis(),
        method(),
        vintage(),
        fields.oneOf(Only.class, "only").isPresent());
  }

  /** Of which reports there may be a question, beside all of them. */
  private enum Only {
    APPROVED
  }

  /** Codes by dimension. */
  public SortedMap<String, String> filter() {
    var filter = new TreeMap<String, String>();
    fields
        .parameters()
        .forEach((name, code) -> {
          if (name.startsWith(FILTER) && !code.isBlank()) {
            filter.put(name.substring(FILTER.length()), code.strip());
          }
        });
    return filter;
  }

  /** The map; that of today where none is named. */
  public Basis basis() {
    return fields.basis("basis").orElse(new Basis.Today(fields.today()));
  }

  /** The vantage point; the newest batch where none is named. */
  public Vintage vintage() {
    return vintage("vintage").orElse(fields.latest());
  }

  public Piece.Method method() {
    return fields.oneOf(Piece.Method.class, "method").orElse(Piece.Method.REFUSE);
  }

  public Optional<Level> by() {
    return fields.oneOf(Level.class, "by");
  }

  public Optional<Question.Step> step() {
    return text("step").map(AddressFields::step);
  }

  /** The window; the one day before {@code until} where only that is given. */
  public Window window() {
    LocalDate until =
        AddressFields.day(
            "until", fields.required("until", "until=2024-08-16, the day after the last"));
    return AddressFields.window(
        "until",
        text("from").map(text -> AddressFields.day("from", text)).orElse(until.minusDays(1)),
        until);
  }

  /** A parameter; empty where it is left out or blank. */
  public Optional<String> text(String name) {
    return fields.text(name);
  }

  /** A vantage point of another parameter than {@code vintage}; it is recorded already. */
  public Optional<Vintage> vintage(String name) {
    return fields.vintage(name);
  }

  /** A day of a parameter that must be there. */
  public LocalDate day(String name) {
    return AddressFields.day(name, fields.required(name, name + "=2024-08-16"));
  }

  private UnitId unit(Window window, Basis basis) {
    String text = text("unit").orElse(territory.nation().code());
    if (text.equalsIgnoreCase(territory.nation().code())) {
      return territory.nation().id();
    }
    if (text.indexOf(':') >= 0) {
      return whole(text);
    }
    LocalDate day = text("on").map(on -> AddressFields.day("on", on)).orElse(basis.mapDay(window));
    return fields
        .oneOf(Level.class, "level")
        .<List<Level>>map(List::of)
        .orElse(List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE))
        .stream()
        .flatMap(level -> territory.find(level, text, day).stream())
        .map(Unit::id)
        .findFirst()
        .orElseThrow(() -> unknown(text, day));
  }

  private UnitId whole(String text) {
    Function<UnitId, Optional<UnitId>> known = id -> territory.find(id).map(Unit::id);
    try {
      return known
          .apply(UnitId.parse(text))
          .orElseThrow(() -> new AddressException("unit", "unit", text));
    } catch (AddressException e) {
      throw e;
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new AddressException("unit", "unit-written", text);
    }
  }

  private AddressException unknown(String text, LocalDate day) {
    List<String> others =
        territory.all().stream()
            .filter(unit -> unit.code().equals(text))
            .map(unit -> unit.name().vi() + " (unit=" + unit.id() + ")")
            .limit(4)
            .toList();
    return others.isEmpty()
        ? new AddressException("unit", "unit-absent", text, day.toString())
        : new AddressException(
            "unit", "unit-other-days", text, day.toString(), String.join("; ", others));
  }
}
