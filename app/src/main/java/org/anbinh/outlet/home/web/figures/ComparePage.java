package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of comparisons: two windows, maps or vintages side by side. */
@Controller
class ComparePage {
  private static final String PATH = "/compare";
  private static final int YEARS = 5;

  private final Pages pages;
  private final Figures figures;
  private final QuestionReader questions;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;
  private final Sentences sentences;

  ComparePage(
      Pages pages,
      Figures figures,
      QuestionReader questions,
      Choices choices,
      Tables tables,
      UnitNames units,
      Sentences sentences) {
    this.pages = pages;
    this.figures = figures;
    this.questions = questions;
    this.choices = choices;
    this.tables = tables;
    this.units = units;
    this.sentences = sentences;
  }

  /** All the page shows. */
  record Matter(QuestionForm form, Optional<Answer> answer) {}

  /**
   * Figures beside their base.
   *
   * @param whole the comparison of the unit itself
   * @param rows of the units inside it; empty where none were asked for
   * @param chain windows in a row, newest first, each against the one before it
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
      List<String> notes) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Words words = pages.words(visit);
    Asked asked = withBase(questions.read(visit, words, PATH, parameters), words, visit);
    String unitText =
        asked
            .question()
            .map(question -> units.written(question.unit(), visit.language()))
            .orElse(asked.value("unit"));
    var form =
        new QuestionForm(asked, unitText, false, choices, new QuestionForm.Context(words, visit));
    Optional<Answer> answer =
        asked
            .question()
            .map(question ->
                answer(
                    question,
                    base(asked, question, visit),
                    asked.is("with", "years") ? YEARS : 0,
                    words));
    return FiguresPage.addressed(
        asked,
        pages.show(
            pages.frame(visit, Section.COMPARE, words.say("page.compare.title")),
            "figures/compare.jte",
            new Matter(form, answer)));
  }

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
        whole.notes().stream().map(words::of).distinct().toList());
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
        question.vintage());
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

  private Question base(Asked asked, Question question, Visit visit) {
    Question base =
        switch (asked.value("with")) {
          case "year-before" -> question.in(question.window().yearBefore());
          case "window" ->
              question.in(
                  new Window(
                      LocalDate.parse(asked.value("baseFrom")),
                      LocalDate.parse(asked.value("baseUntil"))));
          case "same" -> question;
          default -> question.in(question.window().previous());
        };
    if (!asked.value("baseBasis").isEmpty()) {
      base = base.on(Basis.parse(asked.value("baseBasis"), visit.today()));
    }
    if (!asked.value("baseVintage").isEmpty()) {
      base = base.at(new Vintage(Long.parseLong(asked.value("baseVintage"))));
    }
    return base;
  }

  /** The question with what is wrong about its base added to its problems. */
  private Asked withBase(Asked asked, Words words, Visit visit) {
    if (asked.question().isEmpty()) {
      return asked;
    }
    try {
      base(asked, asked.question().get(), visit);
      return asked;
    } catch (DateTimeParseException | IllegalArgumentException e) {
      String field = asked.is("with", "window") ? "baseFrom" : "baseVintage";
      return new Asked(
          asked.address(),
          List.of(),
          List.of(new Problem(field, words.say("page.compare.problem"))),
          asked.dropped());
    }
  }
}
