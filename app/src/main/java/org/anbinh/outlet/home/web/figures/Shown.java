package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.outlet.home.web.Words;

/**
 * A figure as a page writes it.
 *
 * @param amount the number, or a dash where there is none
 * @param mark words that must stand beside it: an estimate, not complete, why there is none
 * @param covered reports received of those due; empty where nobody owes any
 * @param value for charts; empty where there is none
 */
record Shown(
    String id,
    String amount,
    Optional<String> mark,
    Optional<String> covered,
    Optional<BigDecimal> value) {
  private static final String DASH = "\u2013";

  static Shown of(Words words, Figure figure) {
    Optional<String> covered = covered(words, figure.coverage());
    return switch (figure.outcome()) {
      case Outcome.Known(BigDecimal value) ->
          new Shown(id(figure), words.number(value), Optional.empty(), covered, Optional.of(value));
      case Outcome.Estimate(BigDecimal value, String how) ->
          new Shown(
              id(figure),
              words.number(value),
              Optional.of(words.say("page.outcome.estimate")),
              covered,
              Optional.of(value));
      case Outcome.Partial(BigDecimal value, String missing) ->
          new Shown(
              id(figure),
              words.number(value),
              Optional.of(words.say("page.outcome.partial")),
              covered,
              Optional.of(value));
      case Outcome.Absent(Outcome.Why why, String detail) ->
          new Shown(
              id(figure),
              DASH,
              Optional.of(words.say("page.outcome." + why)),
              covered,
              Optional.empty());
    };
  }

  /** What is shown where nothing was asked. */
  static Shown nothing() {
    return new Shown("", "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String id(Figure figure) {
    return figure.id().value();
  }

  private static Optional<String> covered(Words words, Coverage coverage) {
    return coverage.due() == 0
        ? Optional.empty()
        : Optional.of(
            words.say(
                "page.figures.covered",
                words.number(coverage.received()),
                words.number(coverage.due())));
  }
}
