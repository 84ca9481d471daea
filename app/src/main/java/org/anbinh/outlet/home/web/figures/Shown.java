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
 * @param amount the number, or in its place the words that say why there is none
 * @param mark words that must stand beside a number: an estimate, or not complete
 * @param covered reports received of those due; empty where nobody owes any
 * @param reports the same as two numbers, for a column of its own
 * @param value for charts; empty where there is none
 */
public record Shown(
    String id,
    String amount,
    Optional<String> mark,
    Optional<String> covered,
    Optional<String> reports,
    Optional<BigDecimal> value) {
  public static Shown of(Words words, Figure figure) {
    Optional<BigDecimal> value = figure.outcome().number();
    Optional<String> mark = mark(words, figure.outcome());
    return new Shown(
        figure.id().value(),
        value.map(words::number).or(() -> mark).orElse(""),
        value.flatMap(_ -> mark),
        covered(words, figure.coverage()),
        reports(words, figure.coverage()),
        value);
  }

  /** Whether there is no number: the words in its place say why. */
  boolean isAbsent() {
    return value.isEmpty();
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
    return new Shown(
        "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<String> covered(Words words, Coverage coverage) {
    return coverage.due() == 0
        ? Optional.empty()
        : Optional.of(
            words.say(
                coverage.provisional() ? "approval.figure.covered" : "page.figures.covered",
                words.number(coverage.received()),
                words.number(coverage.due()),
                words.number(coverage.approved().orElse(0L))));
  }

  private static Optional<String> reports(Words words, Coverage coverage) {
    return coverage.due() == 0
        ? Optional.empty()
        : Optional.of(
            words.number(coverage.received())
                + "\u00a0/\u00a0"
                + words.number(coverage.due())
                + (coverage.provisional() ? " " + words.say("approval.figure.mark") : ""));
  }
}
