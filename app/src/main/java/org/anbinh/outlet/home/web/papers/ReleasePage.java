package org.anbinh.outlet.home.web.papers;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.ReleaseRefusal;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.Shown;
import org.anbinh.outlet.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One release: what it holds, its papers, and what can be done with it. */
@Controller
class ReleasePage {
  private final Pages pages;
  private final ReleaseDesk desk;
  private final Papers papers;
  private final UnitNames units;
  private final Figures figures;
  private final Indicators indicators;

  ReleasePage(
      Pages pages,
      ReleaseDesk desk,
      Papers papers,
      UnitNames units,
      Figures figures,
      Indicators indicators) {
    this.pages = pages;
    this.desk = desk;
    this.papers = papers;
    this.units = units;
    this.figures = figures;
    this.indicators = indicators;
  }

  /** All the page shows. */
  record Matter(
      ReleaseLine line,
      List<Fact> facts,
      List<Line> figures,
      List<Step> steps,
      List<Paper> papers,
      List<String> deeds,
      boolean revises,
      String unitText,
      Optional<String> refusal,
      String submission,
      Visit.Token token) {}

  record Fact(String name, String value) {}

  /**
   * An indicator.
   *
   * @param defined since when it is defined so
   * @param triangle the page that follows it through the releases
   */
  record Line(String name, Shown shown, String unitOfMeasure, String defined, Address triangle) {}

  record Step(String when, String what, String author, String words) {}

  /** A template of which a paper can be made. */
  record Paper(String id, String name) {}

  @Requires(Right.RELEASE_READ)
  @GetMapping("/releases/{code}")
  ResponseEntity<byte[]> show(Visit visit, @PathVariable String code) {
    Release release = desk.get(code, visit, pages.words(visit));
    return page(visit, release, Optional.empty());
  }

  @Requires(Right.RELEASE_PUBLISH)
  @PostMapping("/releases/{code}/steps")
  ResponseEntity<byte[]> act(
      Visit visit,
      Origin origin,
      @PathVariable String code,
      @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Release release = desk.get(code, visit, words);
    Release.Deed deed =
        Release.Deed.find(sent.getOrDefault("deed", ""))
            .orElseThrow(() -> new NoSuchElementException(words.say("release.none", code)));
    String submission = sent.getOrDefault("submission", "");
    if (!submission.matches("[A-Za-z0-9-]{1,80}")) {
      throw new IllegalArgumentException(words.say("release.refusal.submission-used", "?"));
    }
    return switch (desk.releases()
        .act(
            code,
            new Releases.Act(deed, sent.getOrDefault("words", "")),
            new SubmissionId(submission + "-" + deed.code()),
            ReleaseDesk.maker(visit, origin))) {
      case Releases.Answer.Done _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/releases/" + code))
              .build();
      case Releases.Answer.Refused(List<ReleaseRefusal> refusals) ->
          page(visit, release, Optional.of(ReleaseDesk.said(refusals.getFirst(), words)));
    };
  }

  private ResponseEntity<byte[]> page(Visit visit, Release release, Optional<String> refusal) {
    Words words = pages.words(visit);
    ReleaseLine line = ReleaseLine.of(release, units, words);
    var matter =
        new Matter(
            line,
            facts(release, words),
            lines(release, words),
            release.steps().stream().map(each -> step(each, words)).toList(),
            offered(release, words),
            visit.may(Right.RELEASE_PUBLISH) ? deeds(release) : List.of(),
            visit.may(Right.RELEASE_MAKE)
                && (release.status() == Release.Status.PROVISIONAL
                    || release.status() == Release.Status.FINAL),
            units.written(release.unit(), words.language()),
            refusal,
            java.util.UUID.randomUUID().toString(),
            visit.token());
    return pages.show(
        refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
        pages.frame(visit, Section.RELEASES, line.name()),
        "papers/release.jte",
        matter);
  }

  private List<Fact> facts(Release release, Words words) {
    var facts = new java.util.ArrayList<Fact>();
    facts.add(new Fact(words.say("release.fact.code"), release.code()));
    facts.add(
        new Fact(words.say("release.fact.unit"), units.written(release.unit(), words.language())));
    facts.add(new Fact(words.say("release.fact.period"), words.window(release.period().window())));
    facts.add(new Fact(words.say("release.fact.basis"), basis(release, words)));
    facts.add(new Fact(words.say("release.fact.vintage"), words.number(release.vintage().batch())));
    facts.add(new Fact(words.say("release.fact.cut-off"), words.day(release.cutOff())));
    facts.add(new Fact(words.say("release.fact.publication"), words.day(release.publication())));
    facts.add(
        new Fact(
            words.say("release.fact.made"),
            release.made().author() + ", " + words.moment(release.made().at())));
    release
        .revises()
        .ifPresent(each -> facts.add(new Fact(words.say("release.fact.revises"), each)));
    release
        .early()
        .forEach(each ->
            facts.add(
                new Fact(
                    words.say("release.fact.early"),
                    words.say("release.early", each.who(), words.day(each.until())))));
    return facts;
  }

  private static String basis(Release release, Words words) {
    String code = release.basis().code();
    return Character.isDigit(code.charAt(0))
        ? words.say("page.basis.day") + " (" + words.day(java.time.LocalDate.parse(code)) + ")"
        : words.say("page.basis." + code);
  }

  private List<Line> lines(Release release, Words words) {
    List<Question> questions =
        release.indicators().stream()
            .map(each ->
                release.question(
                    each.indicator(), new TreeMap<>(), release.unit(), release.period().window()))
            .toList();
    List<List<org.anbinh.figures.answers.Figure>> answers = figures.answerAll(questions);
    var lines = new java.util.ArrayList<Line>();
    for (int n = 0; n < questions.size(); n++) {
      var figure = answers.get(n).getFirst();
      Release.Indicated held = release.indicators().get(n);
      lines.add(
          new Line(
              words.of(indicators.get(held.indicator()).name()),
              Shown.of(words, figure),
              words.sayOr("unit." + figure.unitOfMeasure(), figure.unitOfMeasure()),
              held.defined().getYear() <= 1900 ? "" : words.day(held.defined()),
              Address.of("/releases/triangle")
                  .with("indicator", held.indicator())
                  .with("unit", release.unit().toString())
                  .with("from", release.period().window().from().toString())
                  .with("until", release.period().window().until().toString())));
    }
    return lines;
  }

  private static Step step(Release.Step step, Words words) {
    return new Step(
        words.moment(step.at()),
        words.say("release.deed." + step.deed().code()),
        step.author(),
        step.words());
  }

  private List<Paper> offered(Release release, Words words) {
    Level level = release.unit().level();
    var held = release.indicators().stream().map(Release.Indicated::indicator).toList();
    return papers.templates().stream()
        .filter(each ->
            each.levels().stream().anyMatch(one -> one.compareTo(level) >= 0)
                && held.containsAll(each.indicators()))
        .map(each -> new Paper(each.id(), words.of(each.name())))
        .toList();
  }

  private static List<String> deeds(Release release) {
    return switch (release.status()) {
      case PREPARED -> List.of("published", "withdrawn");
      case PROVISIONAL -> List.of("finalised", "withdrawn");
      case FINAL, REVISED -> List.of("withdrawn");
      case WITHDRAWN -> List.of();
    };
  }
}
