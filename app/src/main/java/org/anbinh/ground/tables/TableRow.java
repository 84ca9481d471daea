package org.anbinh.ground.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a table. What cannot be read in it is refused, and then answered as empty. */
public record TableRow(
    String file, long row, java.util.Map<String, String> values, Refusals refusals) {
  private static final Pattern FORMULA = Pattern.compile("[=@].*|[-+][^\\d.,].*", Pattern.DOTALL);

  /** The text of a cell, if there is any. What a spreadsheet would run as a formula is refused. */
  public Optional<String> find(String column) {
    Optional<String> written = written(column);
    Optional<String> formula = written.filter(FORMULA.asMatchPredicate());
    formula.ifPresent(value -> refuse("formula", column, value));
    return formula.isPresent() ? Optional.empty() : written;
  }

  private Optional<String> written(String column) {
    return Optional.ofNullable(values.get(column)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The text of a cell that must not be empty. */
  public Optional<String> text(String column) {
    if (written(column).isEmpty()) {
      refuse("empty", column);
    }
    return find(column);
  }

  /** The day in a cell, if there is one. */
  public Optional<LocalDate> day(String column) {
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
  public Optional<BigDecimal> number(String column, double least, double most) {
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

  /** Refuses the row. */
  public void refuse(String code, Object... arguments) {
    refusals.add(file, row, code, arguments);
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
