package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.territory.Unit;

/**
 * The number by which a unit is coloured: its figure, or its figure for 100,000 inhabitants.
 *
 * @param number empty where there is no figure, or nobody knows how many live there
 * @param heads the inhabitants it was divided by
 */
record Amount(
    Unit unit, Figure figure, Optional<BigDecimal> number, Optional<Inhabitants.Counted> heads)
    implements Legend.Valued {
  /** What figures are divided to. */
  static final long HEADS = 100_000;

  private static final int DECIMALS = 2;

  /** The figure itself. */
  static Amount of(Unit unit, Figure figure) {
    return new Amount(unit, figure, figure.outcome().number(), Optional.empty());
  }

  /** The figure held against the inhabitants, where they were counted. */
  static Amount perHead(Unit unit, Figure figure, Optional<Inhabitants.Counted> heads) {
    return new Amount(
        unit,
        figure,
        heads.flatMap(
            counted -> figure.outcome().number().map(count -> rate(count, counted.heads()))),
        heads);
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
