package org.anbinh.outlet.home.web.papers;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.ReleaseRefusal;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.Shown;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a release: first it shows what would be in it. */
@Controller
class NewReleasePage {
  private final Pages pages;
  private final ReleaseDesk desk;
  private final Papers papers;
  private final UnitNames units;
  private final Periods periods;
  private final Ledger ledger;
  private final Indicators indicators;

  NewReleasePage(
      Pages pages,
      ReleaseDesk desk,
      Papers papers,
      UnitNames units,
      Periods periods,
      Ledger ledger,
      Indicators indicators) {
    this.pages = pages;
    this.desk = desk;
    this.papers = papers;
    this.units = units;
    this.periods = periods;
    this.ledger = ledger;
    this.indicators = indicators;
  }

  /** All the page shows. */
  record Matter(
      ReleaseForm form,
      List<Choice> templates,
      List<String> years,
      List<String> parts,
      List<Line> preview,
      String vintage,
      List<String> refusals,
      String submission,
      Visit.Token token) {}

  record Choice(String id, String name, boolean chosen) {}

  /** An indicator as it would stand in the release. */
  record Line(String name, Shown shown, String unitOfMeasure) {}

  @Requires(Right.RELEASE_MAKE)
  @GetMapping("/releases/new")
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Map<String, String> parameters) {
    var first = new LinkedHashMap<>(parameters);
    first.putIfAbsent("publication", visit.today().toString());
    var form = new ReleaseForm(first, List.of(), Map.of(), Optional.empty());
    return page(visit, form, List.of(), HttpStatus.OK);
  }

  @Requires(Right.RELEASE_MAKE)
  @PostMapping("/releases/new")
  ResponseEntity<byte[]> send(
      Visit visit, Origin origin, @RequestParam MultiValueMap<String, String> sent) {
    Words words = pages.words(visit);
    ReleaseForm form =
        new ReleaseForm.Reading(
                sent.asSingleValueMap(),
                sent.getOrDefault("template", List.of()),
                words,
                visit.today(),
                new LinkedHashMap<>())
            .form(papers.templates(), units, periods);
    if (form.wish().isEmpty() || !form.value("action", "preview").equals("make")) {
      return page(
          visit,
          form,
          List.of(),
          form.wish().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
    return switch (desk.releases()
        .make(
            form.wish().get(),
            new SubmissionId(form.submission()),
            ReleaseDesk.maker(visit, origin))) {
      case Releases.Answer.Done(var release) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/releases/" + release.code()))
              .build();
      case Releases.Answer.Refused(List<ReleaseRefusal> refusals) ->
          page(
              visit,
              form,
              refusals.stream().map(each -> ReleaseDesk.said(each, words)).toList(),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ResponseEntity<byte[]> page(
      Visit visit, ReleaseForm form, List<String> refusals, HttpStatus status) {
    Words words = pages.words(visit);
    var vintage = ledger.latest();
    List<Line> preview =
        form.wish().stream()
            .flatMap(wish -> desk.releases().preview(wish, vintage).figures().stream())
            .map(each -> line(each, words))
            .toList();
    return pages.show(
        status,
        pages.frame(visit, Section.RELEASES, words.say("release.new.title")),
        "papers/newrelease.jte",
        new Matter(
            form,
            choices(form, words),
            ReleaseForm.years(visit.today()),
            ReleaseForm.parts(),
            preview,
            words.number(vintage.batch()),
            all(form, refusals),
            form.submission(),
            visit.token()));
  }

  private static List<String> all(ReleaseForm form, List<String> refusals) {
    var all = new ArrayList<>(form.wrong().values());
    all.addAll(refusals);
    return all;
  }

  private List<Choice> choices(ReleaseForm form, Words words) {
    return papers.templates().stream()
        .map((PaperTemplate each) ->
            new Choice(each.id(), words.of(each.name()), form.templates().contains(each.id())))
        .toList();
  }

  private Line line(Figure figure, Words words) {
    return new Line(
        words.of(indicators.get(figure.indicator()).name()),
        Shown.of(words, figure),
        words.sayOr("unit." + figure.unitOfMeasure(), figure.unitOfMeasure()));
  }
}
