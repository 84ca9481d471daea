package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperFigure.Operation;

/** Computes figures from figures. */
record Arithmetic(Labels labels) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_BASE = BigDecimal.TEN;
  private static final int PERCENT_DECIMALS = 2;

  /** What comes of it; as sure as the least sure of the figures. */
  Outcome outcome(Operation operation, List<PaperFigure> of) {
    Optional<Outcome> missing =
        of.stream().map(PaperFigure::outcome).filter(each -> each.number().isEmpty()).findFirst();
    if (missing.isPresent()) {
      return missing.get();
    }
    List<BigDecimal> numbers =
        of.stream().map(each -> each.outcome().number().orElseThrow()).toList();
    Optional<BigDecimal> result = result(operation, numbers);
    if (result.isEmpty()) {
      return new Outcome.Absent(Outcome.Why.DIVISION_BY_ZERO, labels.get("paper.small-base"));
    }
    return asSureAs(of, result.get());
  }

  /** What is computed is no surer than what it is computed from. */
  private static Outcome asSureAs(List<PaperFigure> of, BigDecimal value) {
    Outcome result = new Outcome.Known(value);
    for (PaperFigure each : of) {
      switch (each.outcome()) {
        case Outcome.Estimate(BigDecimal _, Label how) -> result = new Outcome.Estimate(value, how);
        case Outcome.Partial(BigDecimal _, Label missing) -> {
          return new Outcome.Partial(value, missing);
        }
        case Outcome.Known _, Outcome.Absent _ -> {
          // as sure as before
        }
      }
    }
    return result;
  }

  private static Optional<BigDecimal> result(Operation operation, List<BigDecimal> numbers) {
    BigDecimal first = numbers.getFirst();
    return switch (operation) {
      case SUM -> Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      case DIFFERENCE -> Optional.of(numbers.stream().skip(1).reduce(first, BigDecimal::subtract));
      case PERCENT_CHANGE ->
          numbers.getLast().compareTo(LEAST_BASE) < 0
              ? Optional.empty()
              : Optional.of(part(first.subtract(numbers.getLast()), numbers.getLast()));
      case SHARE ->
          numbers.getLast().signum() == 0
              ? Optional.empty()
              : Optional.of(part(first, numbers.getLast()));
    };
  }

  private static BigDecimal part(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
