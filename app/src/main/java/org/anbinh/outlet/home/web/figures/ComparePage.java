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

/** The page of comparisons: two windows, maps or vintages side by side. */
@Controller
class ComparePage {
  static final String PATH = "/compare";

  private final Pages pages;
  private final QuestionReader questions;
  private final Comparisons comparisons;
  private final Choices choices;
  private final UnitNames units;

  ComparePage(
      Pages pages,
      QuestionReader questions,
      Comparisons comparisons,
      Choices choices,
      UnitNames units) {
    this.pages = pages;
    this.questions = questions;
    this.comparisons = comparisons;
    this.choices = choices;
    this.units = units;
  }

  /** All the page shows. */
  record Matter(QuestionForm form, Optional<Comparisons.Answer> answer) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Words words = pages.words(visit);
    AskedTwice twice = questions.readTwice(visit, words, PATH, parameters);
    Asked asked = twice.asked();
    String unitText =
        asked
            .question()
            .map(question -> units.written(question.unit(), visit.language()))
            .orElse(asked.value("unit"));
    var form =
        new QuestionForm(asked, unitText, false, choices, new QuestionForm.Context(words, visit));
    return FiguresPage.addressed(
        asked,
        pages.show(
            pages.frame(visit, Section.COMPARE, words.say("page.compare.title")),
            "figures/compare.jte",
            new Matter(form, comparisons.answer(twice, words))));
  }
}
