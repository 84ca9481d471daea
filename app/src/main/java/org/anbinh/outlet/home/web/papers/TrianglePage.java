package org.anbinh.outlet.home.web.papers;

import java.util.List;
import java.util.Map;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Releases;
import org.anbinh.figures.release.Triangle;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure through the releases, with the reason for each revision. */
@Controller
class TrianglePage {
  private final Pages pages;
  private final ReleaseDesk desk;
  private final Indicators indicators;
  private final Territories territories;
  private final UnitNames units;
  private final Ledger ledger;

  TrianglePage(
      Pages pages,
      ReleaseDesk desk,
      Indicators indicators,
      Territories territories,
      UnitNames units,
      Ledger ledger) {
    this.pages = pages;
    this.desk = desk;
    this.indicators = indicators;
    this.territories = territories;
    this.units = units;
    this.ledger = ledger;
  }

  /** All the page shows. */
  record Matter(String indicator, String unit, String window, List<Line> lines) {}

  record Line(ReleaseLine release, Shown shown, String difference, List<String> reasons) {}

  @Requires(Right.RELEASE_READ)
  @GetMapping("/releases/triangle")
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    var address =
        new QuestionAddress(parameters, territories.current(), ledger.latest(), visit.today());
    var question = address.questions().getFirst();
    String name = words.of(indicators.get(question.indicator()).name());
    Triangle triangle =
        desk.releases()
            .triangle(
                new Releases.Sought(question.indicator(), question.unit(), question.window()),
                desk.reader(visit),
                visit.today());
    return pages.show(
        pages.frame(visit, Section.RELEASES, words.say("release.triangle.title")),
        "papers/triangle.jte",
        new Matter(
            name,
            units.written(question.unit(), words.language()),
            words.window(question.window()),
            triangle.rows().stream().map(each -> line(each, words)).toList()));
  }

  private Line line(Triangle.Row row, Words words) {
    return new Line(
        ReleaseLine.of(row.release(), units, words),
        Shown.of(words, row.figure()),
        row.difference().map(words::signed).orElse(""),
        row.reasons().stream().map(each -> reason(each, words)).toList());
  }

  private static String reason(Triangle.Reason reason, Words words) {
    return words.say(
        "release.reason." + reason.kind().code(),
        words.number(reason.entries()),
        String.join(", ", reason.batches().stream().map(words::number).toList()));
  }
}
