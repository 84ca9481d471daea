package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of figures: a question, and its answer as table and chart. */
@Controller
class FiguresPage {
  private static final String PATH = "/figures";

  private final Pages pages;
  private final Figures figures;
  private final QuestionReader questions;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;

  FiguresPage(
      Pages pages,
      Figures figures,
      QuestionReader questions,
      Choices choices,
      Tables tables,
      UnitNames units) {
    this.pages = pages;
    this.figures = figures;
    this.questions = questions;
    this.choices = choices;
    this.tables = tables;
    this.units = units;
  }

  /** All the page shows. */
  record Matter(QuestionForm form, Optional<Answer> answer) {}

  /**
   * The answer.
   *
   * @param title what is shown
   * @param where of which unit, and when
   * @param page which page of its rows is shown
   * @param foot source and vintage
   * @param canonical the question with its unit by identity: what links, files and copies name
   */
  record Answer(
      String title,
      String unitOfMeasure,
      String where,
      AnswerTable table,
      int page,
      Optional<Drawing> drawing,
      String foot,
      Address canonical) {

    List<AnswerTable.Row> rows() {
      return table.page(page);
    }

    /** Whether chart and table stand side by side where there is room. */
    boolean isPaired() {
      return table.columns().size() == 1 || table.isTall();
    }
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    Asked asked = questions.read(visit, words, PATH, parameters);
    String unitText =
        asked
            .question()
            .map(question -> units.written(question.unit(), visit.language()))
            .orElse(asked.value("unit"));
    var form =
        new QuestionForm(asked, unitText, true, choices, new QuestionForm.Context(words, visit));
    Optional<Answer> answer = asked.question().map(question -> answer(question, asked, words));
    String title = words.say("page.figures.title");
    return pages.show(
        pages.frame(visit, Section.FIGURES, title),
        "figures/figures.jte",
        new Matter(form, answer));
  }

  private Answer answer(Question question, Asked asked, Words words) {
    Choices.Indicator indicator = choices.find(question.indicator()).orElseThrow();
    AnswerTable table = tables.of(figures, question, words);
    String where = units.written(question.unit(), words.language());
    String title = words.of(indicator.name());
    var breaks = new TreeMap<LocalDate, String>();
    choices
        .breaks(indicator, question.window())
        .forEach(each -> breaks.merge(each.on(), words.day(each.on()), (one, _) -> one));
    String measured = words.sayOr("unit." + table.unitOfMeasure(), table.unitOfMeasure());
    String drawn = title + " (" + measured + "), " + where;
    return new Answer(
        title,
        measured.isEmpty() ? "" : "(" + measured + ")",
        where + ", " + words.window(question.window()),
        table,
        page(asked, table),
        new Charts(words).of(table, drawn, breaks),
        words.say(
            "page.figures.foot",
            words.number(question.vintage().batch()),
            words.say("page.basis." + basisWord(question))),
        canonical(asked, question));
  }

  private static int page(Asked asked, AnswerTable table) {
    String page = asked.value("page");
    return page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, table.pages()) : 1;
  }

  private static Address canonical(Asked asked, Question question) {
    return asked
        .address()
        .with("unit", question.unit().toString())
        .with("vintage", String.valueOf(question.vintage().batch()));
  }

  private static String basisWord(Question question) {
    return switch (question.basis()) {
      case Basis.Reported() -> "reported";
      case Basis.Then() -> "then";
      case Basis.Today _ -> "today";
      case Basis.Named _ -> "day";
    };
  }
}
