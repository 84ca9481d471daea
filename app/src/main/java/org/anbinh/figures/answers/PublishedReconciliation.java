package org.anbinh.figures.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** What others published, held against our own figures. */
public interface PublishedReconciliation {
  /** Every published figure that stands in the ledger at a vantage point. */
  List<Line> lines(Vintage vintage);

  /**
   * One published figure and ours.
   *
   * @param source who published it
   * @param mark the source's own mark, such as {@code N1}
   * @param kind {@code level}, {@code change} or {@code percent}
   * @param atLeast whether the source says "more than"
   * @param ours our figure, with its id; empty where the indicator is not one of ours
   * @param note the source's own note
   */
  record Line(
      String source,
      String mark,
      UnitId unit,
      String indicator,
      Window window,
      String kind,
      boolean atLeast,
      BigDecimal theirs,
      Optional<Figure> ours,
      Verdict verdict,
      Optional<String> note) {}

  /** How the two stand. */
  sealed interface Verdict {
    /** The same number. */
    record Equal(BigDecimal ours) implements Verdict {}

    /** Ours less theirs is {@code by}. */
    record Differs(BigDecimal ours, BigDecimal by, Label why) implements Verdict {}

    /** Ours cannot be computed. */
    record NotComputable(Label missing) implements Verdict {}
  }
}
