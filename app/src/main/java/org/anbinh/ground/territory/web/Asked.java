package org.anbinh.ground.territory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What parameters mean; a parameter that means nothing is answered with what it could mean. */
final class Asked {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Asked() {}

  /** The day of a parameter; today where it is empty. */
  static LocalDate day(String name, String text) {
    if (text.isBlank()) {
      return LocalDate.now(HERE);
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + "=" + text + " is no day; write it like 2025-07-01", e);
    }
  }

  /** The constant of a parameter; empty where the parameter is. */
  static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> word(constant).equals(text.strip().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> unknown(type, name, text)));
  }

  private static <E extends Enum<E>> IllegalArgumentException unknown(
      Class<E> type, String name, String text) {
    var words = Arrays.stream(type.getEnumConstants()).map(Asked::word).toList();
    return new IllegalArgumentException(
        name + "=" + text + " is not known; write one of " + String.join(", ", words));
  }

  /** A constant as it is written in addresses and answers. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
