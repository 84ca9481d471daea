package org.anbinh.outlet.home.web.figures;

import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of figures: a question, and its answer as table and chart. */
@Controller
class FiguresPage {
  static final String PATH = "/figures";

  private final Pages pages;
  private final QuestionReader questions;
  private final Answering answering;
  private final Choices choices;
  private final UnitNames units;

  FiguresPage(
      Pages pages,
      QuestionReader questions,
      Answering answering,
      Choices choices,
      UnitNames units) {
    this.pages = pages;
    this.questions = questions;
    this.answering = answering;
    this.choices = choices;
    this.units = units;
  }

  /** All the page shows. */
  record Matter(QuestionForm form, Optional<Answer> answer) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Words words = pages.words(visit);
    Asked asked = questions.read(visit, words, PATH, parameters);
    String unitText =
        asked
            .question()
            .map(question -> units.written(question.unit(), visit.language()))
            .orElse(asked.value("unit"));
    var form =
        new QuestionForm(asked, unitText, true, choices, new QuestionForm.Context(words, visit));
    Optional<Answer> answer = asked.question().map(_ -> answering.answer(asked, words));
    String title = words.say("page.figures.title");
    return addressed(
        asked,
        pages.show(
            pages.frame(visit, Section.FIGURES, title),
            "figures/figures.jte",
            new Matter(form, answer)));
  }

  /** A page that also says which address the browser is to show for it. */
  static ResponseEntity<byte[]> addressed(Asked asked, ResponseEntity<byte[]> page) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("HX-Push-Url", asked.address().toString())
        .body(page.getBody());
  }
}
