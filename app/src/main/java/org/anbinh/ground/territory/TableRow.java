package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** One row of a table. What cannot be read in it is refused, and then answered as empty. */
record TableRow(String file, long row, java.util.Map<String, String> values, Refusals refusals) {

  Optional<String> find(String column) {
    return Optional.ofNullable(values.get(column)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The text of a cell that must not be empty. */
  Optional<String> text(String column) {
    Optional<String> value = find(column);
    if (value.isEmpty()) {
      refuse("empty", column);
    }
    return value;
  }

  Optional<LocalDate> day(String column) {
    return find(column).flatMap(value -> day(column, value));
  }

  private Optional<LocalDate> day(String column, String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      refuse("no-day", column, value);
      return Optional.empty();
    }
  }

  /** A number of a cell, from {@code least} to {@code most}. */
  Optional<BigDecimal> number(String column, double least, double most) {
    return find(column).flatMap(value -> number(column, value, least, most));
  }

  private Optional<BigDecimal> number(String column, String value, double least, double most) {
    try {
      BigDecimal number = value.length() > 30 ? null : new BigDecimal(value);
      if (number != null && number.doubleValue() >= least && number.doubleValue() <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    refuse("no-number", column, value, plain(least), plain(most));
    return Optional.empty();
  }

  void refuse(String code, Object... arguments) {
    refusals.add(file, row, code, arguments);
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
