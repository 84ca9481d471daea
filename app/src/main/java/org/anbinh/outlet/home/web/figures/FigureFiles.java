package org.anbinh.outlet.home.web.figures;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers to take away: the table as a spreadsheet, the chart as a picture. */
@Controller
class FigureFiles {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Pages pages;
  private final Figures figures;
  private final QuestionReader questions;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;
  private final TemplateEngine templates;

  FigureFiles(
      Pages pages,
      Figures figures,
      QuestionReader questions,
      Choices choices,
      Tables tables,
      UnitNames units,
      TemplateEngine templates) {
    this.pages = pages;
    this.figures = figures;
    this.questions = questions;
    this.choices = choices;
    this.tables = tables;
    this.units = units;
    this.templates = templates;
  }

  @GetMapping("/figures.svg")
  ResponseEntity<byte[]> picture(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    Question question = question(visit, words, parameters);
    var breaks = new TreeMap<LocalDate, String>();
    Choices.Indicator indicator = choices.find(question.indicator()).orElseThrow();
    choices
        .breaks(indicator, question.window())
        .forEach(each -> breaks.put(each.on(), words.day(each.on())));
    Optional<Drawing> drawing =
        new Charts(words).of(tables.of(figures, question, words), title(question, words), breaks);
    var output = new Utf8ByteOutput();
    templates.render(
        "figures/drawing.jte",
        Map.of(
            "drawing",
            drawing.orElseThrow(
                () -> new IllegalArgumentException(words.say("page.figures.no-picture"))),
            "alone",
            true),
        output);
    return file(SVG, question.indicator() + ".svg", output.toByteArray());
  }

  @GetMapping("/figures.xlsx")
  ResponseEntity<byte[]> spreadsheet(Visit visit, @RequestParam Map<String, String> parameters)
      throws IOException {
    Words words = pages.words(visit);
    Question question = question(visit, words, parameters);
    AnswerTable table = tables.of(figures, question, words);
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "An Binh", "1.0")) {
      String name = title(question, words);
      fill(book.newWorksheet(words.say("page.figures.sheet")), table, words);
      about(book.newWorksheet(words.say("page.figures.sheet-about")), question, name, table, words);
    }
    return file(XLSX, question.indicator() + ".xlsx", bytes.toByteArray());
  }

  private Question question(Visit visit, Words words, Map<String, String> parameters) {
    Asked asked = questions.read(visit, words, "/figures", parameters);
    return asked
        .question()
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.join(" ", asked.problems().stream().map(Problem::message).toList())));
  }

  private String title(Question question, Words words) {
    return choices.find(question.indicator()).map(each -> words.of(each.name())).orElse("")
        + ", "
        + units.written(question.unit(), words.language())
        + ", "
        + words.window(question.window());
  }

  /** A row for each row of the page, and beside each number its mark and coverage. */
  private static void fill(Worksheet sheet, AnswerTable table, Words words) {
    sheet.value(0, 0, words.say("page.figures.row"));
    int column = 1;
    for (var window : table.columns()) {
      heading(sheet, column, words.window(window), words);
      column += 3;
    }
    if (table.whole()) {
      heading(sheet, column, words.say("page.figures.whole"), words);
    }
    int row = 1;
    for (AnswerTable.Row each : table.rows()) {
      write(sheet, row++, each);
    }
    if (table.total().isPresent()) {
      write(sheet, row, table.total().get());
    }
    sheet.freezePane(1, 1);
  }

  private static void heading(Worksheet sheet, int column, String words, Words language) {
    sheet.value(0, column, words);
    sheet.value(0, column + 1, language.say("page.figures.mark"));
    sheet.value(0, column + 2, language.say("page.figures.coverage"));
  }

  private static void write(Worksheet sheet, int row, AnswerTable.Row line) {
    sheet.value(row, 0, line.name());
    int column = 1;
    for (Shown cell : line.cells()) {
      if (cell.value().isPresent()) {
        sheet.value(row, column, cell.value().get());
      }
      sheet.value(row, column + 1, cell.mark().orElse(""));
      sheet.value(row, column + 2, cell.covered().orElse(""));
      column += 3;
    }
  }

  private static void about(
      Worksheet sheet, Question question, String name, AnswerTable table, Words words) {
    List<String> lines =
        List.of(
            name,
            words.say("page.figures.basis") + ": " + question.basis().code(),
            words.say("page.figures.vintage") + ": " + question.vintage().batch(),
            "indicator="
                + question.indicator()
                + " unit="
                + question.unit()
                + " window="
                + question.window());
    int row = 0;
    for (String line : lines) {
      sheet.value(row++, 0, line);
    }
    for (String note : table.notes()) {
      sheet.value(row++, 0, note);
    }
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
