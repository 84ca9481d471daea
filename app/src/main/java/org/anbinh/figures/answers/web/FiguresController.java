package org.anbinh.figures.answers.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures, comparisons, passports and the reconciliation of published figures. */
@RestController
class FiguresController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final int MOST_WITH_NOTES = 100;

  private final Figures figures;
  private final PublishedReconciliation published;
  private final Territories territories;
  private final Ledger ledger;

  FiguresController(
      Figures figures, PublishedReconciliation published, Territories territories, Ledger ledger) {
    this.figures = figures;
    this.published = published;
    this.territories = territories;
    this.ledger = ledger;
  }

  private Asking asking(Map<String, String> parameters) {
    return new Asking(parameters, territories.current(), ledger.latest());
  }

  /**
   * Figures: {@code indicator} (several by commas), {@code unit} (code or id; the nation if left
   * out) {@code on} a day, {@code from}, {@code until}, {@code by}, {@code dimension}, {@code
   * step}, {@code basis}, {@code vintage}, {@code method}, {@code filter.<dimension>}; with {@code
   * with=previous} or {@code year-before} the same of that window too. {@code
   * fields=unitCode,value} leaves out all others.
   */
  @GetMapping("/api/figures")
  ResponseEntity<Object> figures(@RequestParam Map<String, String> parameters) {
    Asking asking = asking(parameters);
    List<Question> asked = asking.questions();
    var questions = new ArrayList<>(asked);
    asking
        .text("with")
        .ifPresent(
            with -> asked.forEach(each -> questions.add(each.in(window(with, each.window())))));
    List<List<Figure>> answers = figures.answerAll(questions);
    Optional<String> fields = asking.text("fields");
    if (fields.isPresent()) {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(SlimTable.json(answers, fields.get()).getBytes(StandardCharsets.UTF_8));
    }
    List<FigureRow> rows = rows(answers);
    return asking.csv()
        ? ResponseEntity.ok().contentType(CSV).body(FigureTable.csv(rows, asking.language()))
        : ResponseEntity.ok(rows);
  }

  /** Figures as rows; of a long table only the first row carries the notes of all. */
  private List<FigureRow> rows(List<List<Figure>> answers) {
    Territory territory = territories.current();
    var rows = new ArrayList<FigureRow>();
    for (List<Figure> figures : answers) {
      boolean few = figures.size() <= MOST_WITH_NOTES;
      for (int n = 0; n < figures.size(); n++) {
        rows.add(FigureRow.of(figures.get(n), territory, few || n == 0));
      }
    }
    return rows;
  }

  /** A window named by words or written as two days. */
  private static Window window(String with, Window window) {
    return switch (with) {
      case "previous" -> window.previous();
      case "year-before" -> window.yearBefore();
      default -> {
        String[] days = with.split("/", -1);
        if (days.length != 2) {
          throw new IllegalArgumentException(
              "with="
                  + with
                  + " is not known; write previous, year-before or 2014-08-16/2019-08-16");
        }
        yield new Window(Asking.day("with", days[0]), Asking.day("with", days[1]));
      }
    };
  }

  /**
   * Comparisons of a question with {@code with}: previous (if left out), year-before or a window;
   * on another map by {@code withBasis}, as known at another batch by {@code withVintage}.
   */
  @GetMapping("/api/compare")
  List<ComparisonRow> compare(@RequestParam Map<String, String> parameters) {
    Asking asking = asking(parameters);
    Territory territory = territories.current();
    return asking.questions().stream()
        .flatMap(question -> figures.compare(question, base(asking, question)).stream())
        .map(each -> ComparisonRow.of(each, territory))
        .toList();
  }

  private static Question base(Asking asking, Question question) {
    boolean other = asking.text("withBasis").isPresent() || asking.text("withVintage").isPresent();
    Window window =
        asking
            .text("with")
            .map(with -> window(with, question.window()))
            .orElse(other ? question.window() : question.window().previous());
    Basis basis = asking.basis("withBasis").orElse(question.basis());
    Vintage vintage = asking.vintage("withVintage").orElse(question.vintage());
    return question.in(window).on(basis).at(vintage);
  }

  /** Where a figure comes from, recomputed. */
  @GetMapping("/api/passports/{id}")
  PassportAnswer passport(@PathVariable String id) {
    return PassportAnswer.of(figures.passport(new FigureId(id)), territories.current());
  }

  /** What others published, beside our own figures. */
  @GetMapping("/api/published")
  List<PublishedRow> published(@RequestParam Map<String, String> parameters) {
    Vintage vintage = asking(parameters).vintage("vintage").orElse(ledger.latest());
    Territory territory = territories.current();
    return published.lines(vintage).stream().map(each -> PublishedRow.of(each, territory)).toList();
  }
}
