package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Figures and comparisons as sentences that may be pasted into a report. */
@Component
class Sentences {
  private final UnitNames units;
  private final Choices choices;
  private final Tables tables;
  private final Knowing knowing;

  Sentences(UnitNames units, Choices choices, Tables tables, Knowing knowing) {
    this.units = units;
    this.choices = choices;
    this.tables = tables;
    this.knowing = knowing;
  }

  /** What figures are said about: the indicator, what it is limited to, and the unit. */
  private record Subject(String indicator, String place, boolean level) {}

  /** One sentence: the figure, of whom, when, on which map, of how many reports, as known when. */
  String of(Figure figure, Question question, Words words) {
    var phrases = new Phrases(words);
    Subject subject = subject(figure, question, words);
    String when = phrases.when(figure.window(), subject.level());
    String grounds =
        String.join(
            ", ",
            phrases.map(question, figure.window()),
            phrases.coverage(figure.coverage()),
            knowing.phrase(question.vintage(), words));
    String said =
        figure
            .outcome()
            .number()
            .map(number ->
                words.say(
                    "figure-pages.sentence.figure",
                    subject.indicator(),
                    subject.place(),
                    when,
                    phrases.surely(figure.outcome(), number, figure.unitOfMeasure()),
                    grounds))
            .orElseGet(() ->
                words.say(
                    "figure-pages.sentence.absent",
                    subject.indicator(),
                    subject.place(),
                    when,
                    Shown.mark(words, figure.outcome()).orElse(""),
                    grounds));
    return Phrases.capital(said);
  }

  private Subject subject(Figure figure, Question question, Words words) {
    Optional<Choices.Indicator> indicator = choices.find(figure.indicator());
    String name = indicator.map(each -> words.of(each.name())).orElse(figure.indicator());
    List<String> filters = tables.filters(question, figure.code(), words);
    String limited =
        filters.isEmpty()
            ? ""
            : " " + words.say("figure-pages.sentence.only", String.join("; ", filters));
    String place =
        new Phrases(words)
            .place(
                units.written(figure.unit(), words.language()),
                figure.unit().level() == Level.NATION);
    return new Subject(
        words.say("figure-pages.sentence.indicator", name) + limited,
        place,
        indicator.map(Choices.Indicator::level).orElse(false));
  }

  /** The comparison, and in a second sentence its parts where a reform lies between. */
  String of(Comparison comparison, Question question, Question base, Words words) {
    Optional<BigDecimal> now = comparison.figure().outcome().number();
    Optional<BigDecimal> then = comparison.base().outcome().number();
    boolean judged = now.isPresent() && then.isPresent() && comparison.difference().isEmpty();
    if (judged) {
      return words.of(comparison.sentences());
    }
    var sentences = new ArrayList<String>();
    sentences.add(Phrases.capital(first(comparison, question, base, words)));
    comparison
        .split()
        .ifPresent(split -> parts(comparison, split, words).ifPresent(sentences::add));
    return String.join(" ", sentences);
  }

  private String first(Comparison comparison, Question question, Question base, Words words) {
    var phrases = new Phrases(words);
    Figure figure = comparison.figure();
    Subject subject = subject(figure, question, words);
    String when = phrases.when(figure.window(), subject.level());
    String against = against(comparison, question, base, words);
    Outcome outcome = figure.outcome();
    String unit = figure.unitOfMeasure();
    Optional<BigDecimal> now = outcome.number();
    if (now.isEmpty()) {
      String why = Shown.mark(words, outcome).orElse("");
      return words.say(
          "figure-pages.sentence.now-absent",
          subject.indicator(),
          subject.place(),
          when,
          why,
          against);
    }
    String amount = phrases.surely(outcome, now.get(), unit);
    String change = change(comparison, against, phrases);
    return words.say(
        "figure-pages.sentence.compared",
        subject.indicator(),
        subject.place(),
        when,
        amount,
        change);
  }

  private static String change(Comparison comparison, String against, Phrases phrases) {
    Words words = phrases.words();
    Outcome base = comparison.base().outcome();
    String unit = comparison.figure().unitOfMeasure();
    Optional<BigDecimal> then = base.number();
    if (then.isEmpty() || comparison.difference().isEmpty()) {
      return words.say(
          "figure-pages.sentence.base-absent", against, Shown.mark(words, base).orElse(""));
    }
    BigDecimal difference = comparison.difference().get();
    if (difference.signum() == 0) {
      return words.say("figure-pages.sentence.same", against);
    }
    String way = difference.signum() > 0 ? "up" : "down";
    String by = phrases.difference(difference.abs(), unit);
    String before = phrases.surely(base, then.get(), unit);
    if (then.get().signum() == 0) {
      return words.say("figure-pages.sentence." + way + "-from-zero", by, before, against);
    }
    return comparison
        .percent()
        .filter(_ -> !unit.equals("percent"))
        .map(percent ->
            words.say(
                "figure-pages.sentence." + way,
                by,
                words.percent(percent.abs()).replace("+", ""),
                before,
                against))
        .orElseGet(() -> words.say("figure-pages.sentence." + way + "-plain", by, before, against));
  }

  /** What the figure is compared with, by all that differs. */
  private String against(Comparison comparison, Question question, Question base, Words words) {
    var phrases = new Phrases(words);
    var parts = new ArrayList<String>();
    boolean level = choices.find(question.indicator()).map(Choices.Indicator::level).orElse(false);
    if (!comparison.base().window().equals(comparison.figure().window())) {
      parts.add(phrases.when(comparison.base().window(), level));
    }
    if (!question.basis().equals(base.basis())) {
      parts.add(phrases.map(base, base.window()));
    }
    if (!question.vintage().equals(base.vintage())) {
      parts.add(knowing.phrase(base.vintage(), words));
    }
    return parts.isEmpty() ? words.say("figure-pages.sentence.itself") : String.join(", ", parts);
  }

  private static Optional<String> parts(
      Comparison comparison, Comparison.Split split, Words words) {
    if (!split.notKnown().isEmpty()) {
      return Optional.of(String.join(" ", split.notKnown().stream().map(words::of).toList()));
    }
    if (split.boundary().isEmpty() || split.real().isEmpty()) {
      return Optional.empty();
    }
    var phrases = new Phrases(words);
    String unit = comparison.figure().unitOfMeasure();
    BigDecimal composition = split.composition().orElse(BigDecimal.ZERO);
    return Optional.of(
        words.say(
            composition.signum() == 0
                ? "figure-pages.sentence.parts"
                : "figure-pages.sentence.parts-of-rate",
            phrases.part(split.boundary().get(), unit),
            phrases.part(split.real().get(), unit),
            phrases.part(composition, unit)));
  }
}
