package org.anbinh.outlet.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.anbinh.intake.reading.DayText;
import org.anbinh.intake.reading.Meaning;

/**
 * Days as fields of forms have them: people read and write 31/12/2026 in either language, addresses
 * say 2026-12-31, and both are understood. A browser's own field would speak the browser's
 * language.
 */
public final class DayField {
  private DayField() {}

  /** The day that was written; empty where it says none. */
  public static Optional<LocalDate> read(String written) {
    return DayText.read(written) instanceof Meaning.Clear<LocalDate>(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  /** What was written as addresses say it; as it is where it says no day. */
  public static String plain(String written) {
    return read(written).map(LocalDate::toString).orElse(written.strip());
  }

  /** The values of an address, those of these names as addresses say days. */
  public static void plain(Map<String, String> values, String... names) {
    for (String name : names) {
      values.computeIfPresent(name, (_, written) -> plain(written));
    }
  }

  /** A value as a form shows it; what says no day stands as it was typed. */
  public static String shown(String value) {
    try {
      return Words.written(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
