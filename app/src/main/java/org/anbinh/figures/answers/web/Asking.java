package org.anbinh.figures.answers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * A question in the parameters of a request. Every refusal names the parameter, what is wrong with
 * it, and what to write.
 */
final class Asking {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);
  private static final String FILTER = "filter.";

  private final Map<String, String> parameters;
  private final Territory territory;
  private final Vintage latest;

  Asking(Map<String, String> parameters, Territory territory, Vintage latest) {
    this.parameters = parameters;
    this.territory = territory;
    this.latest = latest;
  }

  /** One question for each indicator named, separated by commas. */
  List<Question> questions() {
    var questions = new ArrayList<Question>();
    for (String indicator : required("indicator", "indicator=cases.detected").split(",")) {
      questions.add(question(indicator.strip()));
    }
    return questions;
  }

  private Question question(String indicator) {
    Window window = window();
    Basis basis = basis("basis").orElse(new Basis.Today(LocalDate.now(HERE)));
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
        vintage("vintage").orElse(latest));
  }

  Language language() {
    return Language.of(text("lang").orElse("vi"));
  }

  boolean csv() {
    String format = text("format").orElse("json");
    if (!format.equals("json") && !format.equals("csv")) {
      throw refuse("format", format, "is not known; write json or csv");
    }
    return format.equals("csv");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private String required(String name, String example) {
    return text(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The parameter \"" + name + "\" is missing; write for example " + example));
  }

  private static IllegalArgumentException refuse(String name, String text, String why) {
    return new IllegalArgumentException(name + "=" + text + " " + why);
  }

  /** The window; the one day before {@code until} where only that is given. */
  private Window window() {
    LocalDate until = day("until", required("until", "until=2024-08-16, the day after the last"));
    LocalDate from = text("from").map(text -> day("from", text)).orElse(until.minusDays(1));
    if (!from.isBefore(until)) {
      throw refuse("until", until.toString(), "must be later than from=" + from);
    }
    return new Window(from, until);
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refuse(name, text, "is no day; write it like 2024-08-16");
    }
  }

  Optional<Basis> basis(String name) {
    return text(name)
        .map(text -> {
          try {
            return Basis.parse(text, LocalDate.now(HERE));
          } catch (DateTimeException e) {
            throw refuse(
                name, text, "is no map; write reported, then, today or a day like 2025-06-30");
          }
        });
  }

  Optional<Vintage> vintage(String name) {
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
    } catch (DateTimeException e) {
      throw refuse("unit", text, "is no unit; write level:code:day or a code");
    }
  }

  private IllegalArgumentException unknown(String text, LocalDate day) {
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
