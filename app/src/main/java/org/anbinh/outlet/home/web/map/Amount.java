package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.territory.Unit;

/**
 * The number by which a unit is coloured: its figure, or its figure for 100,000 inhabitants.
 *
 * @param number empty where there is no figure, or nobody knows how many live there
 * @param heads the inhabitants it was divided by
 */
record Amount(Unit unit, Figure figure, Optional<BigDecimal> number, OptionalLong heads)
    implements Legend.Valued {
  /** What figures are divided to. */
  static final long HEADS = 100_000;

  private static final int DECIMALS = 2;

  static Amount of(Unit unit, Figure figure, boolean perHead) {
    Optional<BigDecimal> number = figure.outcome().number();
    if (!perHead) {
      return new Amount(unit, figure, number, OptionalLong.empty());
    }
    OptionalLong heads = unit.population();
    boolean known = heads.isPresent() && heads.getAsLong() > 0;
    return new Amount(
        unit,
        figure,
        known ? number.map(count -> rate(count, heads.getAsLong())) : Optional.empty(),
        known ? heads : OptionalLong.empty());
  }

  private static BigDecimal rate(BigDecimal count, long heads) {
    return count
        .multiply(BigDecimal.valueOf(HEADS))
        .divide(BigDecimal.valueOf(heads), DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public boolean isFirm() {
    return figure.outcome() instanceof Outcome.Known;
  }
}
