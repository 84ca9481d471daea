package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Window;

/** Comparisons in plain words. */
final class Sentences {
  private final Grounds grounds;

  Sentences(Grounds grounds) {
    this.grounds = grounds;
  }

  Label sentence(
      Question question,
      Indicator indicator,
      Comparing.Pair pair,
      Optional<BigDecimal> difference,
      Optional<BigDecimal> percent) {
    Label head = head(question, indicator, pair.figure());
    Label unit = grounds.words().unit(indicator.unit());
    Window then = pair.base().window();
    Optional<BigDecimal> now = pair.figure().outcome().number();
    Optional<BigDecimal> base = pair.base().outcome().number();
    if (now.isEmpty()) {
      return grounds
          .words()
          .say("compare.absent", head, pair.figure().outcome().words().orElse(head));
    }
    if (base.isEmpty() || difference.isEmpty()) {
      return grounds
          .words()
          .say(
              "compare.base-absent",
              head,
              now.get(),
              unit,
              then,
              pair.base().outcome().words().orElse(head));
    }
    String way =
        difference.get().signum() == 0 ? "same" : difference.get().signum() > 0 ? "up" : "down";
    BigDecimal by = difference.get().abs();
    return percent.isEmpty() || way.equals("same")
        ? grounds
            .words()
            .say("compare." + way + "-plain", head, now.get(), unit, by, base.get(), then)
        : grounds
            .words()
            .say(
                "compare." + way,
                head,
                now.get(),
                unit,
                by,
                percent(percent.get()),
                base.get(),
                then);
  }

  /** The sentence, and after it which of the two figures is not whole, and how much of it is. */
  Label withGrounds(Label sentence, Comparing.Pair pair) {
    var all = new ArrayList<Label>();
    all.add(sentence);
    if (pair.figure().outcome().number().isPresent()
        && pair.base().outcome().number().isPresent()) {
      ground(pair.figure()).ifPresent(all::add);
      ground(pair.base()).ifPresent(all::add);
    }
    return Words.join(all);
  }

  private Optional<Label> ground(Figure figure) {
    return switch (figure.outcome()) {
      case Outcome.Known _, Outcome.Absent _ -> Optional.empty();
      case Outcome.Partial(BigDecimal _, Label missing) ->
          Optional.of(ground("compare.partial", figure, missing));
      case Outcome.Estimate(BigDecimal _, Label how) ->
          Optional.of(ground("compare.estimate", figure, how));
    };
  }

  private Label ground(String key, Figure figure, Label words) {
    Coverage coverage = figure.coverage();
    if (words.en().contains(Language.EN.number(coverage.received()))) {
      return grounds.words().say(key + "-plain", figure.window(), words);
    }
    Label reports =
        coverage.due() == 0
            ? grounds.words().say("compare.none-due")
            : grounds.words().say("compare.reports", coverage.received(), coverage.due());
    return grounds.words().say(key, figure.window(), reports, words);
  }

  /** The sentence, and after it the parts of the difference that are known. */
  Label withParts(Label sentence, Optional<Comparison.Split> split) {
    if (split.isEmpty()) {
      return sentence;
    }
    if (!split.get().notKnown().isEmpty()) {
      var all = new ArrayList<Label>();
      all.add(sentence);
      split
          .get()
          .boundary()
          .map(boundary -> grounds.words().say("compare.boundary-part", signed(boundary)))
          .ifPresent(all::add);
      all.addAll(split.get().notKnown());
      return Words.join(all);
    }
    Optional<BigDecimal> boundary = split.get().boundary();
    Optional<BigDecimal> composition = split.get().composition();
    Optional<BigDecimal> real = split.get().real();
    if (boundary.isEmpty() || composition.isEmpty() || real.isEmpty()) {
      return sentence;
    }
    Label parts =
        grounds
            .words()
            .say(
                composition.get().signum() == 0 ? "compare.parts" : "compare.parts-of-rate",
                signed(boundary.get()),
                signed(real.get()),
                signed(composition.get()));
    return Words.join(List.of(sentence, parts));
  }

  private static Label signed(BigDecimal part) {
    String sign = part.signum() > 0 ? "+" : part.signum() < 0 ? "−" : "";
    return new Label(sign + Language.VI.number(part.abs()), sign + Language.EN.number(part.abs()));
  }

  /** Two decimals and a sign, always: +21.83. */
  private static Label percent(BigDecimal percent) {
    String sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "";
    return new Label(
        sign + Language.VI.number(percent.abs(), 2), sign + Language.EN.number(percent.abs(), 2));
  }

  Label notAssessed(
      Question question, Indicator indicator, Comparing.Pair pair, Statuses.Broken broken) {
    return grounds
        .words()
        .say(
            "compare.status",
            head(question, indicator, pair.figure()),
            broken.now(),
            pair.base().window(),
            broken.then(),
            broken.why());
  }

  private Label head(Question question, Indicator indicator, Figure figure) {
    Territory territory = grounds.territories().asKnownAt(question.vintage());
    return grounds
        .words()
        .say(
            "compare.head", indicator.name(), territory.get(figure.unit()).name(), figure.window());
  }
}
