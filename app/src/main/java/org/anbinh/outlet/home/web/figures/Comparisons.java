package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.springframework.stereotype.Component;

/** Asks what the page of comparisons shows and its files hold. */
@Component
class Comparisons {
  private static final int YEARS = 5;

  private final Figures figures;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;
  private final Knowing knowing;
  private final Sentences sentences;

  Comparisons(
      Figures figures,
      Choices choices,
      Tables tables,
      UnitNames units,
      Knowing knowing,
      Sentences sentences) {
    this.figures = figures;
    this.choices = choices;
    this.tables = tables;
    this.units = units;
    this.knowing = knowing;
    this.sentences = sentences;
  }

  /**
   * Figures beside their base.
   *
   * @param whole the comparison of the unit itself
   * @param rows of the units inside it; empty where none were asked for
   * @param chain windows in a row, newest first, each against the one before it
   * @param foot source, map and vantage point
   */
  record Answer(
      String title,
      String unitOfMeasure,
      String where,
      String baseTitle,
      String figureTitle,
      Compared whole,
      List<Compared> rows,
      Optional<Drawing> waterfall,
      List<Compared> chain,
      List<String> notes,
      String foot) {
    /** What is compared, and of which unit. */
    String heading() {
      return (title + " " + unitOfMeasure).strip() + ", " + where;
    }
  }

  /** The answer, where both questions were understood. */
  Optional<Answer> answer(AskedTwice twice, Words words) {
    Asked asked = twice.asked();
    return asked
        .question()
        .flatMap(question ->
            twice
                .base()
                .map(base -> answer(question, base, asked.is("with", "years") ? YEARS : 0, words)));
  }

  /** The answer to a question beside its base, with as many windows in a row as asked for. */
  private Answer answer(Question question, Question base, int years, Words words) {
    Question alone = alone(question);
    Comparison whole = figures.compare(alone, alone(base)).getFirst();
    List<Compared> rows =
        question.by().isEmpty() && question.dimension().isEmpty()
            ? List.of()
            : figures.compare(question, base).stream()
                .map(each ->
                    Compared.of(
                        words,
                        each,
                        tables.name(question, each.figure().unit(), each.figure().code(), words),
                        sentences.of(each, question, base, words)))
                .toList();
    String name = units.name(question.unit(), words.language());
    String measured =
        words.sayOr("unit." + whole.figure().unitOfMeasure(), whole.figure().unitOfMeasure());
    Compared compared = Compared.of(words, whole, name, sentences.of(whole, question, base, words));
    String baseTitle = side(base, question, words);
    String figureTitle = side(question, base, words);
    return new Answer(
        choices.find(question.indicator()).map(each -> words.of(each.name())).orElse(""),
        measured.isEmpty() ? "" : "(" + measured + ")",
        units.written(question.unit(), words.language()),
        baseTitle,
        figureTitle,
        compared,
        rows,
        Falls.of(words, whole, baseTitle, figureTitle),
        chain(alone, years, words),
        whole.notes().stream().map(words::of).distinct().toList(),
        foot(question, base, words));
  }

  /** Source, map and vantage point of both sides. */
  private String foot(Question question, Question base, Words words) {
    String map = phrases(question, words);
    String known = knowing.words(question.vintage(), words);
    String foot = words.say("figure-pages.foot", map, known);
    boolean alike =
        question.basis().equals(base.basis()) && question.vintage().equals(base.vintage());
    return alike
        ? foot
        : foot
            + " "
            + words.say(
                "figure-pages.foot-base",
                phrases(base, words),
                knowing.words(base.vintage(), words));
  }

  private static String phrases(Question question, Words words) {
    return Phrases.capital(new Phrases(words).map(question, question.window()));
  }

  private List<Compared> chain(Question question, int length, Words words) {
    var chain = new ArrayList<Compared>();
    Question later = question;
    for (int n = 0; n < length; n++) {
      Question earlier = later.in(later.window().previous());
      Comparison comparison = figures.compare(later, earlier).getFirst();
      chain.add(
          Compared.of(
              words,
              comparison,
              words.window(later.window()),
              sentences.of(comparison, later, earlier, words)));
      later = earlier.about(comparison.base().unit());
    }
    return chain;
  }

  private static Question alone(Question question) {
    return new Question(
        question.indicator(),
        question.filter(),
        question.unit(),
        Optional.empty(),
        Optional.empty(),
        question.window(),
        Optional.empty(),
        question.basis(),
        question.method(),
        question.vintage(),
        question.approved());
  }

  /** What one side is called: its window, and whatever else differs from the other side. */
  private static String side(Question one, Question other, Words words) {
    var parts = new ArrayList<String>();
    parts.add(words.window(one.window()));
    if (!one.basis().equals(other.basis())) {
      parts.add(
          one.basis() instanceof Basis.Named(LocalDate day)
              ? words.say("page.basis.named", words.day(day))
              : words.say("page.basis." + one.basis().code()));
    }
    if (!one.vintage().equals(other.vintage())) {
      parts.add(words.say("page.compare.at-batch", words.number(one.vintage().batch())));
    }
    return String.join(", ", parts);
  }
}
