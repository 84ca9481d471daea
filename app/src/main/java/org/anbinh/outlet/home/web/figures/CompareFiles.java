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
import org.anbinh.outlet.home.web.figures.charts.Caption;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.pictures.Pictures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comparisons to take away: the whole table as a file, the waterfall as a picture. */
@Controller
@Exports
class CompareFiles {
  private final Pages pages;
  private final QuestionReader questions;
  private final Comparisons comparisons;
  private final TemplateEngine templates;
  private final Pictures pictures;

  CompareFiles(
      Pages pages,
      QuestionReader questions,
      Comparisons comparisons,
      TemplateEngine templates,
      Pictures pictures) {
    this.pages = pages;
    this.questions = questions;
    this.comparisons = comparisons;
    this.templates = templates;
    this.pictures = pictures;
  }

  /** An answer, and what its file is to be called. */
  private record Found(Comparisons.Answer answer, String stem, Words words) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping("/compare.csv")
  ResponseEntity<byte[]> commas(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Found found = found(visit, parameters);
    byte[] bytes = ComparedFile.of(found.answer(), found.words()).commas();
    return Attachment.CSV.of(found.stem(), visit.today(), bytes);
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/compare.xlsx")
  ResponseEntity<byte[]> spreadsheet(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Found found = found(visit, parameters);
    byte[] bytes = ComparedFile.of(found.answer(), found.words()).spreadsheet();
    return Attachment.XLSX.of(found.stem(), visit.today(), bytes);
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/compare.svg")
  ResponseEntity<byte[]> drawing(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Found found = found(visit, parameters);
    byte[] bytes = drawn(found).getBytes(StandardCharsets.UTF_8);
    return Attachment.SVG.of(found.stem(), visit.today(), bytes);
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/compare.png")
  ResponseEntity<byte[]> picture(
      Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
    Found found = found(visit, parameters);
    byte[] bytes = pictures.png(drawn(found), FigureFiles.WIDTH);
    return Attachment.PNG.of(found.stem(), visit.today(), bytes);
  }

  private Found found(Visit visit, MultiValueMap<String, String> parameters) {
    Words words = pages.words(visit);
    AskedTwice twice = questions.readTwice(visit, words, ComparePage.PATH, parameters);
    Comparisons.Answer answer =
        comparisons
            .answer(twice, words)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    String.join(
                        " ", twice.asked().problems().stream().map(Problem::message).toList())));
    return new Found(answer, "compare." + twice.asked().indicators().getFirst(), words);
  }

  private String drawn(Found found) {
    Comparisons.Answer answer = found.answer();
    Drawing drawing =
        answer
            .waterfall()
            .orElseThrow(
                () -> new IllegalArgumentException(found.words().say("page.figures.no-picture")));
    var output = new StringOutput();
    Caption caption =
        Caption.of(
            drawing.width(), answer.heading() + ". " + drawing.title(), ComparedFile.below(answer));
    templates.render(
        "figures/charts/drawing.jte", Map.of("drawing", drawing, "caption", caption), output);
    return output.toString();
  }
}
