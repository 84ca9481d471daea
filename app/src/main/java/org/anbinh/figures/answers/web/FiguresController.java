package org.anbinh.figures.answers.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.beans.factory.ObjectProvider;
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

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MOST_WITH_NOTES = 100;

  private final Figures figures;
  private final PublishedReconciliation published;
  private final Territories territories;
  private final Ledger ledger;
  private final Caveat caveat;

  FiguresController(
      Figures figures,
      PublishedReconciliation published,
      Territories territories,
      Ledger ledger,
      ObjectProvider<Caveat> caveat) {
    this.figures = figures;
    this.published = published;
    this.territories = territories;
    this.ledger = ledger;
    this.caveat = caveat.getIfAvailable(() -> Caveat.NONE);
  }

  private Surroundings around() {
    return new Surroundings(territories.current(), caveat.words().isPresent());
  }

  private QuestionAddress address(Map<String, String> parameters) {
    return new QuestionAddress(
        parameters, territories.current(), ledger.latest(), LocalDate.now(HERE));
  }

  /**
   * Figures: {@code indicator} (several by commas), {@code unit} (code or id; the nation if left
   * out) {@code on} a day, {@code from}, {@code until}, {@code by}, {@code dimension}, {@code
   * step}, {@code basis}, {@code vintage}, {@code method}, {@code filter.<dimension>}; with {@code
   * with=previous} or {@code year-before} the same of that window too. {@code
   * fields=unitCode,value} leaves out all others.
   */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/api/figures")
  ResponseEntity<Object> figures(@RequestParam Map<String, String> parameters) {
    QuestionAddress address = address(parameters);
    Wanted wanted = Wanted.of(address);
    List<Question> asked = address.questions();
    var questions = new ArrayList<>(asked);
    asked.forEach(
        each -> address.with(each.window()).ifPresent(with -> questions.add(each.in(with))));
    List<List<Figure>> answers = figures.answerAll(questions);
    if (wanted.fields().isPresent()) {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(SlimTable.json(answers, wanted.fields().get()).getBytes(StandardCharsets.UTF_8));
    }
    List<FigureRow> rows = rows(answers);
    return wanted.csv()
        ? ResponseEntity.ok().contentType(CSV).body(FigureTable.csv(rows, wanted.language()))
        : ResponseEntity.ok(rows);
  }

  /** Figures as rows; of a long table only the first row carries the notes of all. */
  private List<FigureRow> rows(List<List<Figure>> answers) {
    Surroundings around = around();
    var rows = new ArrayList<FigureRow>();
    for (List<Figure> figures : answers) {
      boolean few = figures.size() <= MOST_WITH_NOTES;
      for (int n = 0; n < figures.size(); n++) {
        rows.add(FigureRow.of(figures.get(n), around, few || n == 0));
      }
    }
    return rows;
  }

  /**
   * Comparisons of a question with {@code with}: previous (if left out), year-before or a window;
   * on another map by {@code withBasis}, as known at another batch by {@code withVintage}.
   */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/api/compare")
  List<ComparisonRow> compare(@RequestParam Map<String, String> parameters) {
    QuestionAddress address = address(parameters);
    Surroundings around = around();
    return address.questions().stream()
        .flatMap(question -> figures.compare(question, address.base(question)).stream())
        .map(each -> ComparisonRow.of(each, around))
        .toList();
  }

  /** Where a figure comes from, recomputed. */
  @Requires(value = Right.FIGURES_READ, records = Right.REGISTERS_READ)
  @GetMapping("/api/passports/{id}")
  PassportAnswer passport(@PathVariable String id) {
    return PassportAnswer.of(figures.passport(new FigureId(id)), around());
  }

  /** What others published, beside our own figures. */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/api/published")
  List<PublishedRow> published(@RequestParam Map<String, String> parameters) {
    Vintage vintage = address(parameters).vintage("vintage").orElse(ledger.latest());
    Surroundings around = around();
    return published.lines(vintage).stream().map(each -> PublishedRow.of(each, around)).toList();
  }
}
