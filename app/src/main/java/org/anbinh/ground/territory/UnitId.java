package org.anbinh.ground.territory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The identity of a unit: its level, its code, and the day it began under that code. The code alone
 * is re-used (province 44 was Quảng Bình and is Quảng Trị) and identifies nothing.
 *
 * <p>Written {@code commune:00004:2025-07-01}; a unit older than all records leaves the day empty,
 * {@code province:44:}.
 */
public record UnitId(Level level, String code, Optional<LocalDate> since)
    implements Comparable<UnitId> {
  public UnitId {
    requireNonNull(level, "level");
    requireNonNull(code, "code");
    requireNonNull(since, "since");
    if (code.isBlank() || code.indexOf(':') >= 0) {
      throw new IllegalArgumentException("\"" + code + "\" is no unit code");
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static UnitId parse(String text) {
    String[] parts = text.split(":", -1);
    String named = parts[0].toUpperCase(Locale.ROOT);
    Level level =
        Arrays.stream(Level.values())
            .filter(each -> parts.length == 3 && each.name().equals(named))
            .findAny()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no unit; write level:code:day, such as commune:00004:2025-07-01"));
    try {
      return new UnitId(
          level,
          parts[1],
          parts[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[2])));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no unit: \"" + parts[2] + "\" is no day; write it like 2025-07-01",
          e);
    }
  }

  @Override
  public int compareTo(UnitId other) {
    int byLevel = level.compareTo(other.level);
    int byCode = byLevel != 0 ? byLevel : code.compareTo(other.code);
    return byCode != 0
        ? byCode
        : since.orElse(LocalDate.MIN).compareTo(other.since.orElse(LocalDate.MIN));
  }

  @Override
  public String toString() {
    return level.name().toLowerCase(Locale.ROOT)
        + ":"
        + code
        + ":"
        + since.map(LocalDate::toString).orElse("");
  }
}
