package org.anbinh.intake.capture.web;

import java.util.Locale;
import java.util.Objects;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The parameters with which a file is handed in.
 *
 * @param mode {@code all-or-nothing} or {@code good-rows}
 * @param numbers {@code ask}, {@code decimal-comma} or {@code decimal-point}
 * @param dashes {@code ask}, {@code zero} or {@code not-reported}
 * @param name of the file, for people
 */
record ImportQuery(
    @Nullable Boolean dryRun,
    @Nullable String mode,
    @Nullable String reason,
    @Nullable String name,
    @Nullable String sheet,
    @Nullable String numbers,
    @Nullable String dashes) {

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
        new Writing(style(), dash()),
        Objects.requireNonNullElse(reason, ""),
        author);
  }

  private DashStyle dash() {
    if (dashes == null || dashes.isBlank()) {
      return DashStyle.ASK;
    }
    return switch (dashes.toLowerCase(Locale.ROOT)) {
      case "ask" -> DashStyle.ASK;
      case "zero" -> DashStyle.ZERO;
      case "not-reported" -> DashStyle.NOT_REPORTED;
      default ->
          throw new IllegalArgumentException(
              "dashes=" + dashes + " is not known; write ask, zero or not-reported");
    };
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
