package org.anbinh.figures.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** Questions and answers written by hand, for what is said of figures. */
public final class Said {
  /** The reason of whatever is not plainly known. */
  public static final Label WHY = new Label("vì sao", "why");

  public static final Window YEAR = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

  private Said() {}

  public static Question question(String indicator, Window window, long batch) {
    return new Question(
        indicator,
        new TreeMap<>(),
        new UnitId(Level.NATION, "VN", Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        window,
        Optional.empty(),
        new Basis.Then(),
        Piece.Method.REFUSE,
        new Vintage(batch));
  }

  public static Figure figure(
      Question question, Outcome outcome, String unitOfMeasure, Coverage coverage) {
    return new Figure(
        new FigureId("x"),
        question.indicator(),
        question.unit(),
        question.window(),
        Optional.empty(),
        outcome,
        unitOfMeasure,
        coverage,
        List.of(),
        List.of());
  }

  public static Comparison comparison(
      Figure figure, Figure base, Optional<Comparison.Split> split) {
    Optional<BigDecimal> then = base.outcome().number();
    Optional<BigDecimal> difference =
        figure.outcome().number().flatMap(now -> then.map(now::subtract));
    Optional<BigDecimal> percent =
        difference
            .filter(_ -> then.orElseThrow().signum() != 0)
            .map(by -> by.movePointRight(2).divide(then.orElseThrow(), 2, RoundingMode.HALF_UP));
    return new Comparison(base, figure, difference, percent, split, WHY, List.of());
  }

  public static Outcome known(long number) {
    return new Outcome.Known(BigDecimal.valueOf(number));
  }

  public static Outcome estimated(long number) {
    return new Outcome.Estimate(BigDecimal.valueOf(number), WHY);
  }

  public static Outcome incomplete(long number) {
    return new Outcome.Partial(BigDecimal.valueOf(number), WHY);
  }

  public static Outcome absent() {
    return new Outcome.Absent(Outcome.Why.NOT_REPORTED, WHY);
  }
}
