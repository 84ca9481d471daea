package org.anbinh.outlet.home.web.conference;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where conclusions are drafted, amended and adopted. */
@Controller
class ConclusionsPage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final TalkWriter talks;

  ConclusionsPage(Pages pages, ConferenceDesk desk, TalkWriter talks) {
    this.pages = pages;
    this.desk = desk;
    this.talks = talks;
  }

  /**
   * All the page shows.
   *
   * @param fresh the form of a new one
   */
  record Matter(
      String code,
      String name,
      Optional<String> notice,
      List<Line> lines,
      Form fresh,
      boolean adopts,
      Visit.Token token) {}

  /**
   * A conclusion.
   *
   * @param form empty where nothing can be done with it any more
   */
  record Line(Talk.Conclusion said, Optional<Form> form) {}

  /**
   * What stands in the fields.
   *
   * @param follows the version that is shown; 0 for a new one
   */
  record Form(
      String words, String charged, String due, int follows, boolean open, String submission) {}

  @Requires(Right.CONFERENCE_NOTE)
  @GetMapping("/conferences/{code}/conclusions")
  ResponseEntity<byte[]> show(Visit visit, @PathVariable String code) {
    return page(visit, found(visit, code, Right.CONFERENCE_NOTE), 0, Rooms.Told.NOTHING);
  }

  private Conference found(Visit visit, String code, Right right) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    desk.require(visit, right, conference.unit());
    return conference;
  }

  @Requires(Right.CONFERENCE_NOTE)
  @PostMapping("/conferences/{code}/conclusions")
  ResponseEntity<byte[]> draft(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = found(visit, code, Right.CONFERENCE_NOTE);
    try {
      return answered(
          visit,
          conference,
          0,
          sent,
          desk.conferences()
              .draft(
                  code,
                  wording(visit, sent, words),
                  ConferenceDesk.doer(visit, sent, "draft", words)));
    } catch (IllegalArgumentException e) {
      return page(visit, conference, 0, Rooms.Told.refused(String.valueOf(e.getMessage()), sent));
    }
  }

  @Requires(Right.CONFERENCE_NOTE)
  @PostMapping("/conferences/{code}/conclusions/{number}")
  ResponseEntity<byte[]> amend(
      Visit visit,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = found(visit, code, Right.CONFERENCE_NOTE);
    try {
      var settlement =
          new Conferences.Settlement(
              number,
              Conference.Standing.DRAFTED,
              wording(visit, sent, words),
              ConferenceDesk.number(sent, "follows"));
      return answered(
          visit,
          conference,
          number,
          sent,
          desk.conferences()
              .settle(code, settlement, ConferenceDesk.doer(visit, sent, "amend", words)));
    } catch (IllegalArgumentException e) {
      return page(
          visit, conference, number, Rooms.Told.refused(String.valueOf(e.getMessage()), sent));
    }
  }

  /** Adopts a draft as it stands, or drops it. */
  @Requires(Right.CONFERENCE_ADOPT)
  @PostMapping("/conferences/{code}/conclusions/{number}/adoption")
  ResponseEntity<byte[]> adopt(
      Visit visit,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = found(visit, code, Right.CONFERENCE_ADOPT);
    Conference.Wording standing =
        conference
            .conclusion(number)
            .map(Conference.Conclusion::wording)
            .orElseThrow(() ->
                new NoSuchElementException(
                    words.say("conference.refusal.no-conclusion", words.number(number))));
    String pressed = sent.getOrDefault("do", "");
    var settlement =
        new Conferences.Settlement(
            number,
            pressed.equals("dropped") ? Conference.Standing.DROPPED : Conference.Standing.ADOPTED,
            standing,
            ConferenceDesk.number(sent, "follows"));
    return answered(
        visit,
        conference,
        number,
        Map.of(),
        desk.conferences()
            .settle(code, settlement, ConferenceDesk.doer(visit, sent, pressed, words)));
  }

  private Conference.Wording wording(Visit visit, Map<String, String> sent, Words words) {
    String charged = sent.getOrDefault("charged", "").strip();
    String due = sent.getOrDefault("due", "").strip();
    Optional<UnitId> unit =
        charged.isEmpty()
            ? Optional.empty()
            : Optional.of(desk.unit(charged, visit.today(), words));
    Optional<LocalDate> day =
        due.isEmpty()
            ? Optional.empty()
            : Optional.of(
                DayField.read(due)
                    .orElseThrow(() ->
                        new IllegalArgumentException(words.say("conference.refusal.no-day"))));
    return new Conference.Wording(sent.getOrDefault("words", ""), unit, day);
  }

  private ResponseEntity<byte[]> answered(
      Visit visit,
      Conference conference,
      int number,
      Map<String, String> sent,
      Conferences.Answer answer) {
    Words words = pages.words(visit);
    return switch (answer) {
      case Conferences.Answer.Done _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/conferences/" + conference.code() + "/conclusions"))
              .build();
      case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
          page(
              visit,
              conference,
              number,
              Rooms.Told.refused(ConferenceDesk.said(refusal, words), sent));
      case Conferences.Answer.Overtaken(Conference now) ->
          page(
              visit,
              now,
              number,
              new Rooms.Told(
                  HttpStatus.CONFLICT,
                  now.conclusion(number)
                      .map(each ->
                          words.say("conference.conclusion.overtaken", each.made().author())),
                  sent));
    };
  }

  private ResponseEntity<byte[]> page(
      Visit visit, Conference conference, int number, Rooms.Told told) {
    Words words = pages.words(visit);
    Map<String, String> kept = told.sent();
    List<Line> lines =
        conference.conclusions().stream()
            .map(each ->
                new Line(
                    talks.conclusion(each, words),
                    each.standing() == Conference.Standing.DRAFTED
                        ? Optional.of(form(each, number == each.number() ? kept : Map.of(), words))
                        : Optional.empty()))
            .toList();
    return pages.show(
        told.status(),
        pages.frame(visit, Section.CONFERENCES, words.say("conference.conclusion.title")),
        "conference/conclusions.jte",
        new Matter(
            conference.code(),
            words.of(conference.name()),
            told.notice(),
            lines,
            new Form(
                number == 0 ? kept.getOrDefault("words", "") : "",
                number == 0 ? kept.getOrDefault("charged", "") : "",
                number == 0 ? kept.getOrDefault("due", "") : "",
                0,
                true,
                UUID.randomUUID().toString()),
            desk.may(visit, Right.CONFERENCE_ADOPT, conference.unit()),
            visit.token()));
  }

  private Form form(Conference.Conclusion conclusion, Map<String, String> kept, Words words) {
    Conference.Wording wording = conclusion.wording();
    return new Form(
        kept.getOrDefault("words", wording.words()),
        kept.getOrDefault(
            "charged",
            wording.charged().map(each -> desk.units().written(each, words.language())).orElse("")),
        kept.getOrDefault("due", wording.due().map(LocalDate::toString).orElse("")),
        conclusion.version(),
        !kept.isEmpty(),
        UUID.randomUUID().toString());
  }
}
