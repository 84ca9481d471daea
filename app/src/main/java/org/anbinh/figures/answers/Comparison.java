package org.anbinh.figures.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;

/**
 * Two figures side by side: base, difference and percentage always agree.
 *
 * @param base the earlier one, or the one compared with
 * @param difference figure less base; empty where either is absent or they are not comparable
 * @param percent difference by base, in percent, two decimals; empty from zero
 * @param split the difference in parts, where a boundary reform lies between
 * @param sentences the comparison in plain words
 * @param notes break notes
 */
public record Comparison(
    Figure base,
    Figure figure,
    Optional<BigDecimal> difference,
    Optional<BigDecimal> percent,
    Optional<Split> split,
    Label sentences,
    List<Label> notes) {
  public Comparison {
    notes = List.copyOf(notes);
  }

  /**
   * A change in parts; the parts add up to the difference.
   *
   * @param boundary by territory that came or went
   * @param composition by the weight of the units within a rate
   * @param real by what happened in the units
   * @param notKnown why a part cannot be known; empty where all are
   */
  public record Split(
      Optional<BigDecimal> boundary,
      Optional<BigDecimal> composition,
      Optional<BigDecimal> real,
      List<Label> notKnown) {
    public Split {
      notKnown = List.copyOf(notKnown);
    }
  }
}
