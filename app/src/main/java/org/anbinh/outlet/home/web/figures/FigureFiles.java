package org.anbinh.outlet.home.web.figures;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.pictures.Pictures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers to take away: the whole table as a file, a chart as a picture. */
@Controller
@Exports
class FigureFiles {
  static final int WIDTH = 1600;

  private final Pages pages;
  private final QuestionReader questions;
  private final Answering answering;
  private final TemplateEngine templates;
  private final Pictures pictures;

  FigureFiles(
      Pages pages,
      QuestionReader questions,
      Answering answering,
      TemplateEngine templates,
      Pictures pictures) {
    this.pages = pages;
    this.questions = questions;
    this.answering = answering;
    this.templates = templates;
    this.pictures = pictures;
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/figures.svg")
  ResponseEntity<byte[]> drawing(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    byte[] bytes = drawn(visit, parameters).getBytes(StandardCharsets.UTF_8);
    return Attachment.SVG.of(stem(parameters), visit.today(), bytes);
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/figures.png")
  ResponseEntity<byte[]> picture(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    byte[] bytes = pictures.png(drawn(visit, parameters), WIDTH);
    return Attachment.PNG.of(stem(parameters), visit.today(), bytes);
  }

  private String drawn(Visit visit, MultiValueMap<String, String> parameters) {
    Words words = pages.words(visit);
    parameters.remove("chart");
    Answer answer = answer(visit, words, parameters);
    String asked = parameters.getOrDefault("panel", java.util.List.of("1")).getFirst();
    int panel = asked.matches("[1-9]") ? Integer.parseInt(asked) : 1;
    if (panel > answer.drawings().size()) {
      throw new IllegalArgumentException(words.say("page.figures.no-picture"));
    }
    Drawing drawing = answer.drawings().get(panel - 1);
    var output = new StringOutput();
    templates.render(
        "figures/charts/drawing.jte",
        Map.of("drawing", drawing, "caption", answer.caption(drawing)),
        output);
    return output.toString();
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/figures.xlsx")
  ResponseEntity<byte[]> spreadsheet(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Answer answer = answer(visit, pages.words(visit), parameters);
    byte[] bytes = GridFile.of(answer).spreadsheet();
    return Attachment.XLSX.of(stem(parameters), visit.today(), bytes);
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/figures.csv")
  ResponseEntity<byte[]> commas(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Answer answer = answer(visit, pages.words(visit), parameters);
    return Attachment.CSV.of(stem(parameters), visit.today(), GridFile.of(answer).commas());
  }

  private Answer answer(Visit visit, Words words, MultiValueMap<String, String> parameters) {
    Asked asked = questions.read(visit, words, FiguresPage.PATH, parameters);
    if (asked.questions().isEmpty()) {
      throw new IllegalArgumentException(
          String.join(" ", asked.problems().stream().map(Problem::message).toList()));
    }
    return answering.answer(asked, words);
  }

  /** The first indicator asked for. */
  private static String stem(MultiValueMap<String, String> parameters) {
    return QuestionReader.several(
            String.join(",", parameters.getOrDefault("indicator", java.util.List.of())))
        .stream()
        .findFirst()
        .orElse("figures");
  }
}
