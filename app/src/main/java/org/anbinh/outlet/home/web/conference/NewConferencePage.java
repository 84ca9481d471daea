package org.anbinh.outlet.home.web.conference;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.LackingRightException;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.ConferenceRefusal;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prepares a conference on a release. */
@Controller
class NewConferencePage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Papers papers;
  private final Membership membership;

  NewConferencePage(Pages pages, ConferenceDesk desk, Papers papers, Membership membership) {
    this.pages = pages;
    this.desk = desk;
    this.papers = papers;
    this.membership = membership;
  }

  /**
   * All the page shows.
   *
   * @param sent what stands in the fields, by their names
   * @param wrong what is wrong with them, by their names; what belongs to none has no name
   */
  record Matter(
      Map<String, String> sent,
      Map<String, String> wrong,
      List<Room.Choice> releases,
      List<Room.Choice> papers,
      String submission,
      Visit.Token token) {
    String value(String field) {
      return sent.getOrDefault(field, "");
    }

    String wrong(String field) {
      return wrong.getOrDefault(field, "");
    }
  }

  @Requires(Right.CONFERENCE_PRESENT)
  @GetMapping("/conferences/new")
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Optional<String> release) {
    var first = new LinkedHashMap<String, String>();
    first.put("day", visit.today().toString());
    first.put("sections", "yes");
    release.ifPresent(each -> first.put("release", each));
    return page(visit, first, Map.of(), HttpStatus.OK);
  }

  @Requires(Right.CONFERENCE_PRESENT)
  @PostMapping("/conferences/new")
  ResponseEntity<byte[]> make(Visit visit, @RequestParam Map<String, String> sent) {
    var wrong = new LinkedHashMap<String, String>();
    try {
      Optional<Conferences.Plan> plan = plan(visit, sent, wrong);
      return plan.isEmpty()
          ? page(visit, sent, wrong, HttpStatus.UNPROCESSABLE_CONTENT)
          : made(visit, plan.get(), sent);
    } catch (LackingRightException e) {
      wrong.put("unit", desk.refused(e, pages.words(visit)));
      return page(visit, sent, wrong, HttpStatus.FORBIDDEN);
    }
  }

  private ResponseEntity<byte[]> made(
      Visit visit, Conferences.Plan plan, Map<String, String> sent) {
    Words words = pages.words(visit);
    return switch (desk.conferences().make(plan, ConferenceDesk.doer(visit, sent, "made", words))) {
      case Conferences.Answer.Done(Conference conference) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/conferences/" + conference.code() + "/programme"))
              .build();
      case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
          page(
              visit,
              sent,
              Map.of("", ConferenceDesk.said(refusal, words)),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Conferences.Answer.Overtaken _ ->
          page(
              visit,
              sent,
              Map.of("", words.say("conference.refusal.busy")),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Optional<Conferences.Plan> plan(
      Visit visit, Map<String, String> sent, Map<String, String> wrong) {
    Words words = pages.words(visit);
    String vi = sent.getOrDefault("name", "").strip();
    String en = sent.getOrDefault("nameEn", "").strip();
    if (vi.isEmpty()) {
      wrong.put("name", words.say("conference.refusal.no-name"));
    }
    Optional<LocalDate> day = DayField.read(sent.getOrDefault("day", ""));
    if (day.isEmpty()) {
      wrong.put("day", words.say("conference.refusal.no-day"));
    }
    Optional<UnitId> unit = unit(visit, sent, wrong);
    Optional<Release> release = desk.attendance(visit).release(sent.getOrDefault("release", ""));
    if (release.isEmpty()) {
      wrong.put("release", words.say("conference.refusal.no-release"));
    }
    Optional<PaperTemplate> paper =
        papers.templates().stream().filter(each -> each.id().equals(sent.get("paper"))).findFirst();
    boolean fits =
        unit.isEmpty()
            || release.isEmpty()
            || paper.map(each -> fits(each, unit.get(), release.get())).orElse(true);
    if (!fits) {
      wrong.put("paper", words.say("conference.refusal.other-paper"));
    }
    return wrong.isEmpty()
        ? Optional.of(
            new Conferences.Plan(
                new Label(vi, en.isEmpty() ? vi : en),
                unit.orElseThrow(),
                day.orElseThrow(),
                release.orElseThrow(),
                paper.map(PaperTemplate::id),
                sent.containsKey("sections") ? points(paper) : List.of()))
        : Optional.empty();
  }

  private Optional<UnitId> unit(Visit visit, Map<String, String> sent, Map<String, String> wrong) {
    Words words = pages.words(visit);
    try {
      UnitId unit = desk.unit(sent.getOrDefault("unit", ""), visit.today(), words);
      desk.require(visit, Right.CONFERENCE_PRESENT, unit);
      return Optional.of(unit);
    } catch (IllegalArgumentException e) {
      wrong.put("unit", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean fits(PaperTemplate paper, UnitId unit, Release release) {
    return paper.levels().contains(unit.level())
        && release.indicators().stream()
            .map(Release.Indicated::indicator)
            .toList()
            .containsAll(paper.indicators());
  }

  private static List<Conference.Point> points(Optional<PaperTemplate> paper) {
    var points = new ArrayList<Conference.Point>();
    for (Outline.Section each : paper.map(Outline::of).map(Outline::leaves).orElse(List.of())) {
      points.add(
          new Conference.Point(points.size() + 1, Optional.empty(), Optional.of(each.key())));
    }
    return points;
  }

  private ResponseEntity<byte[]> page(
      Visit visit, Map<String, String> sent, Map<String, String> wrong, HttpStatus status) {
    Words words = pages.words(visit);
    Reader reader = Reader.of(visit.actor().orElseThrow(), membership);
    List<Room.Choice> releases =
        desk.releases().list(reader, visit.today()).stream()
            .filter(each -> each.status() != Release.Status.WITHDRAWN)
            .map(each ->
                new Room.Choice(
                    each.code(),
                    each.code() + " \u00b7 " + words.of(each.name()),
                    each.code().equals(sent.get("release"))))
            .toList();
    List<Room.Choice> templates =
        papers.templates().stream()
            .map(each ->
                new Room.Choice(
                    each.id(), words.of(each.name()), each.id().equals(sent.get("paper"))))
            .toList();
    String submission = sent.getOrDefault("submission", "");
    return pages.show(
        status,
        pages.frame(visit, Section.CONFERENCES, words.say("conference.new.title")),
        "conference/newconference.jte",
        new Matter(
            sent,
            wrong,
            releases,
            templates,
            submission.matches("[A-Za-z0-9-]{1,60}") ? submission : UUID.randomUUID().toString(),
            visit.token()));
  }
}
