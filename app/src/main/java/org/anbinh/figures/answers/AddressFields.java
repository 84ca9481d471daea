package org.anbinh.figures.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * The parameters of an address, each read as what it stands for or refused by its name.
 *
 * @param latest the newest batch; no later one can be asked for
 * @param today what {@code today} means
 */
record AddressFields(Map<String, String> parameters, Vintage latest, LocalDate today) {
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);

  AddressFields {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter; empty where it is left out or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  String required(String name, String example) {
    return text(name).orElseThrow(() -> new AddressException(name, "missing", example));
  }

  /** A window written as its first day and the day after its last, with a slash between. */
  static Window window(String name, String written) {
    String[] days = written.split("/", -1);
    if (days.length != 2) {
      throw new AddressException(name, name, written);
    }
    return window(name, day(name, days[0]), day(name, days[1]));
  }

  static Window window(String name, LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      throw new AddressException(name, "window", until.toString(), from.toString());
    }
    return new Window(from, until);
  }

  /** A day of a field. */
  static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (QuestionLimits.covers(day)) {
        return day;
      }
    } catch (DateTimeException e) {
      throw new AddressException(name, "day", text);
    }
    throw new AddressException(name, "far", text);
  }

  /** A map, such as {@code then}. */
  Optional<Basis> basis(String name) {
    return text(name)
        .map(text -> {
          try {
            Basis basis = Basis.parse(text, today);
            if (!(basis instanceof Basis.Named(LocalDate day)) || QuestionLimits.covers(day)) {
              return basis;
            }
          } catch (DateTimeException e) {
            throw new AddressException(name, "basis", text);
          }
          throw new AddressException(name, "far", text);
        });
  }

  /** A vantage point that is recorded already. */
  Optional<Vintage> vintage(String name) {
    return text(name)
        .map(text -> {
          if (!text.matches("\\d{1,18}")) {
            throw new AddressException(name, "vintage", text);
          }
          var vintage = new Vintage(Long.parseLong(text));
          if (vintage.compareTo(latest) > 0) {
            throw QuestionLimits.notRecordedYet(name, vintage, latest);
          }
          return vintage;
        });
  }

  static Question.Step step(String text) {
    String[] parts = text.split(":", -1);
    for (int n = 0; n < parts.length && parts.length <= 2; n++) {
      Integer months = MONTHS.get(parts[n]);
      if (months != null) {
        return new Question.Step(parts.length == 1 ? "civil" : parts[1 - n], months);
      }
    }
    throw new AddressException("step", "step", text);
  }

  <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
    return text(name)
        .map(text -> {
          for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
              return each;
            }
          }
          throw new AddressException(
              name,
              "one-of",
              text,
              Arrays.stream(type.getEnumConstants())
                  .map(each -> each.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
        });
  }
}
