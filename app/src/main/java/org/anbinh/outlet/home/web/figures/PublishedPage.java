package org.anbinh.outlet.home.web.figures;

import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.PublishedReconciliation.Line;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures that others published, each beside ours. */
@Controller
class PublishedPage {
  private final Pages pages;
  private final PublishedReconciliation published;
  private final Ledger ledger;
  private final Figures figures;
  private final Choices choices;
  private final Tables tables;
  private final UnitNames units;

  PublishedPage(
      Pages pages,
      PublishedReconciliation published,
      Ledger ledger,
      Figures figures,
      Choices choices,
      Tables tables,
      UnitNames units) {
    this.figures = figures;
    this.tables = tables;
    this.pages = pages;
    this.published = published;
    this.ledger = ledger;
    this.choices = choices;
    this.units = units;
  }

  /** All lines, and how many stand how. */
  record Matter(List<Checked> lines, String tally) {}

  /**
   * One published figure, written.
   *
   * @param standing {@code equal}, {@code differs} or {@code not-computable}
   * @param ours our figure, which opens its passport
   */
  record Checked(
      String source,
      String mark,
      String what,
      String where,
      String theirs,
      Optional<Shown> ours,
      String oursWritten,
      String standing,
      String verdict,
      String why) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping("/published")
  ResponseEntity<byte[]> show(Visit visit) {
    Words words = pages.words(visit);
    List<Checked> lines =
        published.lines(ledger.latest()).stream().map(line -> checked(line, words)).toList();
    String tally =
        words.say(
            "page.published.tally",
            count(lines, "equal", words),
            count(lines, "differs", words),
            count(lines, "not-computable", words));
    return pages.show(
        pages.frame(visit, Section.PUBLISHED, words.say("page.published.title")),
        "figures/published.jte",
        new Matter(lines, tally));
  }

  private static String count(List<Checked> lines, String standing, Words words) {
    return words.number(lines.stream().filter(each -> each.standing().equals(standing)).count());
  }

  private Checked checked(Line line, Words words) {
    String what =
        choices.find(line.indicator()).map(each -> words.of(each.name())).orElse(line.indicator());
    String kind =
        line.kind().equals("level") ? "" : ", " + words.say("page.published.kind-" + line.kind());
    String theirs = words.number(line.theirs());
    return new Checked(
        line.source(),
        line.mark(),
        what + kind + filters(line, words),
        units.written(line.unit(), words.language()) + ", " + words.window(line.window()),
        line.atLeast() ? words.say("page.published.at-least", theirs) : theirs,
        line.ours().map(figure -> Shown.of(words, figure)),
        ours(line.verdict(), words),
        standing(line.verdict()),
        verdict(line.verdict(), words),
        why(line.verdict(), words) + line.note().map(note -> " " + note).orElse(""));
  }

  private String filters(Line line, Words words) {
    return line.ours()
        .map(figure -> tables.filters(figures.question(figure.id()), Optional.empty(), words))
        .filter(filters -> !filters.isEmpty())
        .map(filters -> " (" + String.join("; ", filters) + ")")
        .orElse("");
  }

  private static String ours(Verdict verdict, Words words) {
    return switch (verdict) {
      case Verdict.Equal(var ours) -> words.number(ours);
      case Verdict.Differs(var ours, _, _) -> words.number(ours);
      case Verdict.NotComputable _ -> "\u2013";
    };
  }

  private static String standing(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Differs _ -> "differs";
      case Verdict.NotComputable _ -> "not-computable";
    };
  }

  private static String verdict(Verdict verdict, Words words) {
    return verdict instanceof Verdict.Differs(_, var by, _)
        ? words.say("page.published.differs", words.signed(by))
        : words.say("page.published." + standing(verdict));
  }

  private static String why(Verdict verdict, Words words) {
    return switch (verdict) {
      case Verdict.Equal _ -> "";
      case Verdict.Differs(_, _, var why) -> words.of(why);
      case Verdict.NotComputable(var missing) -> words.of(missing);
    };
  }
}
