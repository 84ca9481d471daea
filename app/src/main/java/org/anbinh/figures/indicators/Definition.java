package org.anbinh.figures.indicators;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.language.Label;

/**
 * What an indicator means from a day on.
 *
 * @param source why it means that
 * @param ratio how it is taken apart, where it is a rate
 */
public record Definition(
    LocalDate from,
    Label source,
    Formula formula,
    SortedMap<String, Variable> variables,
    Optional<Ratio> ratio) {
  public Definition {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    if (!variables.keySet().equals(formula.names())) {
      throw new IllegalArgumentException(
          "The formula "
              + formula.text()
              + " names "
              + formula.names()
              + ", but the variables are "
              + variables.keySet());
    }
  }

  /** The only variable, where the indicator is nothing but a measure. */
  public Optional<Variable> plain() {
    return formula.onlyName().map(variables::get);
  }

  /**
   * A rate: {@code scale * numerator / denominator}, named by variables.
   *
   * @param scale what one whole is shown as, 100 for percent
   */
  public record Ratio(String numerator, String denominator, int scale) {}
}
