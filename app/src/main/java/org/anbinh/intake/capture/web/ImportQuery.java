package org.anbinh.intake.capture.web;

import java.util.Locale;
import java.util.Objects;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.reading.NumberStyle;
import org.jspecify.annotations.Nullable;

/**
 * The parameters with which a file is handed in.
 *
 * @param mode {@code all-or-nothing} or {@code good-rows}
 * @param numbers {@code ask}, {@code decimal-comma} or {@code decimal-point}
 * @param name of the file, for people
 */
record ImportQuery(
    @Nullable Boolean dryRun,
    @Nullable String mode,
    @Nullable String reason,
    @Nullable String name,
    @Nullable String sheet,
    @Nullable String numbers) {

  @Override
  public String name() {
    return Objects.requireNonNullElse(name, "");
  }

  ImportOrder order(String register, String author) {
    return new ImportOrder(
        register,
        mode == null || mode.isBlank() ? ImportMode.ALL : Requests.mode(mode),
        Boolean.TRUE.equals(dryRun),
        Objects.requireNonNullElse(sheet, ""),
        style(),
        Objects.requireNonNullElse(reason, ""),
        author);
  }

  private NumberStyle style() {
    if (numbers == null || numbers.isBlank()) {
      return NumberStyle.ASK;
    }
    return switch (numbers.toLowerCase(Locale.ROOT)) {
      case "ask" -> NumberStyle.ASK;
      case "decimal-comma" -> NumberStyle.DECIMAL_COMMA;
      case "decimal-point" -> NumberStyle.DECIMAL_POINT;
      default ->
          throw new IllegalArgumentException(
              "numbers=" + numbers + " is not known; write ask, decimal-comma or decimal-point");
    };
  }
}
