package org.anbinh.figures.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);
  private static final String FILTER = "filter.";
  private static final int MOST_INDICATORS = 100;

  private final Map<String, String> parameters;
  private final Territory territory;
  private final Vintage latest;
  private final LocalDate today;

  /**
   * An address to be read.
   *
   * @param latest the newest batch; no later one can be asked for
   * @param today what {@code today} means
   */
  public QuestionAddress(
      Map<String, String> parameters, Territory territory, Vintage latest, LocalDate today) {
    this.parameters = Map.copyOf(parameters);
    this.territory = territory;
    this.latest = latest;
    this.today = today;
  }

  /** One question for each indicator named, separated by commas. */
  public List<Question> questions() {
    String[] indicators = required("indicator", "indicator=cases.detected").split(",", -1);
    if (indicators.length > MOST_INDICATORS) {
      throw new AddressException(
          "indicator",
          "indicator names "
              + indicators.length
              + " indicators; ask for at most "
              + MOST_INDICATORS
              + " at once");
    }
    var questions = new ArrayList<Question>();
    for (String indicator : indicators) {
      questions.add(question(indicator.strip()));
    }
    return questions;
  }

  /**
   * The question that a question is compared with: {@code with} is {@code previous} (if left out),
   * {@code year-before} or a window; {@code withBasis} and {@code withVintage} name another map and
   * another vantage point.
   */
  public Question base(Question question) {
    boolean other = text("withBasis").isPresent() || text("withVintage").isPresent();
    Window window =
        with(question.window()).orElse(other ? question.window() : question.window().previous());
    Basis basis = basis("withBasis").orElse(question.basis());
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
              default -> written(with);
            });
  }

  private static Window written(String with) {
    String[] days = with.split("/", -1);
    if (days.length != 2) {
      throw refuse(
          "with", with, "is not known; write previous, year-before or 2014-08-16/2019-08-16");
    }
    return window("with", day("with", days[0]), day("with", days[1]));
  }

  private Question question(String indicator) {
    Window window = window();
    Basis basis = basis("basis").orElse(new Basis.Today(today));
    var filter = new TreeMap<String, String>();
    parameters.forEach((name, code) -> {
      if (name.startsWith(FILTER) && !code.isBlank()) {
        filter.put(name.substring(FILTER.length()), code);
      }
    });
    return new Question(
        indicator,
        filter,
        unit(window, basis),
        oneOf(Level.class, "by"),
        text("dimension"),
        window,
        text("step").map(this::step),
        basis,
        oneOf(Piece.Method.class, "method").orElse(Piece.Method.REFUSE),
        vintage("vintage").orElse(latest),
        approved());
  }

  /** A parameter; empty where it is left out or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private String required(String name, String example) {
    return text(name)
        .orElseThrow(() ->
            new AddressException(
                name, "The parameter \"" + name + "\" is missing; write for example " + example));
  }

  private static AddressException refuse(String name, String text, String why) {
    return new AddressException(name, name + "=" + text + " " + why);
  }

  /** The window; the one day before {@code until} where only that is given. */
  private Window window() {
    LocalDate until = day("until", required("until", "until=2024-08-16, the day after the last"));
    return window(
        "until", text("from").map(text -> day("from", text)).orElse(until.minusDays(1)), until);
  }

  private static Window window(String name, LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      throw refuse(name, until.toString(), "must be later than the first day, " + from);
    }
    return new Window(from, until);
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (QuestionLimits.covers(day)) {
        return day;
      }
    } catch (DateTimeException e) {
      throw refuse(name, text, "is no day; write it like 2024-08-16");
    }
    throw refuse(name, text, "is too far away; " + QuestionLimits.DAYS);
  }

  /** A map, such as {@code then}. */
  private Optional<Basis> basis(String name) {
    return text(name)
        .map(text -> {
          try {
            Basis basis = Basis.parse(text, today);
            if (!(basis instanceof Basis.Named(LocalDate day)) || QuestionLimits.covers(day)) {
              return basis;
            }
          } catch (DateTimeException e) {
            throw refuse(
                name, text, "is no map; write reported, then, today or a day like 2025-06-30");
          }
          throw refuse(name, text, "is too far away; " + QuestionLimits.DAYS);
        });
  }

  /** Whether {@code only} asks for approved reports. */
  private boolean approved() {
    return text("only")
        .map(text -> {
          if (!text.equals("approved")) {
            throw refuse("only", text, "is not known; write approved, or leave it out");
          }
          return true;
        })
        .orElse(false);
  }

  /** A vantage point that is recorded already. */
  public Optional<Vintage> vintage(String name) {
    return text(name)
        .map(text -> {
          if (!text.matches("\\d{1,18}")) {
            throw refuse(name, text, "is no batch; write its number, such as 4182");
          }
          var vintage = new Vintage(Long.parseLong(text));
          if (vintage.compareTo(latest) > 0) {
            throw refuse(name, text, "is not recorded yet; the newest batch is " + latest.batch());
          }
          return vintage;
        });
  }

  private Question.Step step(String text) {
    String[] parts = text.split(":", -1);
    for (int n = 0; n < parts.length && parts.length <= 2; n++) {
      Integer months = MONTHS.get(parts[n]);
      if (months != null) {
        return new Question.Step(parts.length == 1 ? "civil" : parts[1 - n], months);
      }
    }
    throw refuse(
        "step",
        text,
        "is no step; write month, quarter, half or year, and a calendar as in police:month");
  }

  private <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
    return text(name)
        .map(text -> {
          for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
              return each;
            }
          }
          throw refuse(
              name,
              text,
              "is not known; write one of "
                  + java.util.Arrays.stream(type.getEnumConstants())
                      .map(each -> each.name().toLowerCase(Locale.ROOT))
                      .toList());
        });
  }

  private UnitId unit(Window window, Basis basis) {
    String text = text("unit").orElse(territory.nation().code());
    if (text.equalsIgnoreCase(territory.nation().code())) {
      return territory.nation().id();
    }
    if (text.indexOf(':') >= 0) {
      return whole(text);
    }
    LocalDate day = text("on").map(on -> day("on", on)).orElse(basis.mapDay(window));
    return oneOf(Level.class, "level")
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
          .orElseThrow(() -> refuse("unit", text, "is no unit; search it at /api/territory"));
    } catch (AddressException e) {
      throw e;
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refuse("unit", text, "is no unit; write level:code:day or a code");
    }
  }

  private AddressException unknown(String text, LocalDate day) {
    List<String> others =
        territory.all().stream()
            .filter(unit -> unit.code().equals(text))
            .map(unit -> unit.name().vi() + " (unit=" + unit.id() + ")")
            .limit(4)
            .toList();
    return refuse(
        "unit",
        text,
        "is no unit on the map of "
            + day
            + (others.isEmpty()
                ? "; search it by name at /api/territory?search="
                : "; on other days it was " + String.join(" or ", others) + "; add on= that day"));
  }
}
