package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.Locale;
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
    return new Shown(
        figure.id().value(),
        figure.outcome().number().map(words::number).orElse(DASH),
        mark(words, figure.outcome()),
        covered(words, figure.coverage()),
        figure.outcome().number());
  }

  /** The words that must stand beside an outcome; none beside what is known. */
  static Optional<String> mark(Words words, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Known _ -> Optional.empty();
      case Outcome.Estimate _ -> Optional.of(words.say("page.outcome.estimate"));
      case Outcome.Partial _ -> Optional.of(words.say("page.outcome.partial"));
      case Outcome.Absent(Outcome.Why why, _) ->
          Optional.of(words.say("page.outcome." + word(why)));
    };
  }

  private static String word(Outcome.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is shown where nothing was asked. */
  static Shown nothing() {
    return new Shown("", "", Optional.empty(), Optional.empty(), Optional.empty());
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
