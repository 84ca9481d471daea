package org.anbinh.ground.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A single value, kept as it was written. */
public record Scalar(Place place, String text) implements Node {
  /** The value as a day, written 2025-07-01. */
  public LocalDate day() {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadDocumentException(
          place, "\"" + text + "\" is no day; write it as 2025-07-01", e);
    }
  }

  /** The value as a number with a decimal point. */
  public BigDecimal number() {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadDocumentException(place, "\"" + text + "\" is no number; write it as 1234.5", e);
    }
  }

  /** The value as a whole number. */
  public int count() {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadDocumentException(place, "\"" + text + "\" is no whole number", e);
    }
  }

  /** The value as yes or no, written true or false. */
  public boolean flag() {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new BadDocumentException(place, "\"" + text + "\" is neither true nor false");
    };
  }
}
