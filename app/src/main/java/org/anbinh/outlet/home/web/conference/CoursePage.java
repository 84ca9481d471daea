package org.anbinh.outlet.home.web.conference;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.ConferenceRefusal;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a presenter presses. */
@Controller
class CoursePage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Rooms rooms;

  CoursePage(Pages pages, ConferenceDesk desk, Rooms rooms) {
    this.pages = pages;
    this.desk = desk;
    this.rooms = rooms;
  }

  @Requires(Right.CONFERENCE_PRESENT)
  @PostMapping("/conferences/{code}/course")
  ResponseEntity<byte[]> move(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    desk.require(visit, Right.CONFERENCE_PRESENT, conference.unit());
    String pressed = sent.getOrDefault("do", "");
    Conferences.Move move =
        move(pressed, conference, sent)
            .orElseThrow(() -> new IllegalArgumentException(words.say("conference.refusal.wrong")));
    return switch (desk.conferences()
        .move(code, move, ConferenceDesk.doer(visit, sent, pressed, words))) {
      case Conferences.Answer.Done(Conference now) -> done(visit, now);
      case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
          told(
              visit, conference, Rooms.Told.refused(ConferenceDesk.said(refusal, words), Map.of()));
      case Conferences.Answer.Overtaken(Conference now) ->
          told(visit, now, Rooms.Told.overtaken(overtaken(now, words)));
    };
  }

  /** What a press means; empty where it means nothing. */
  private static Optional<Conferences.Move> move(
      String pressed, Conference conference, Map<String, String> sent) {
    int follows = ConferenceDesk.number(sent, "follows");
    Optional<String> none = Optional.empty();
    if (pressed.matches("shown:\\d{1,9}")) {
      int point = Integer.parseInt(pressed.substring("shown:".length()));
      return Optional.of(new Conferences.Move(Conference.Deed.SHOWN, point, none, follows));
    }
    return switch (pressed) {
      case "opened" -> Optional.of(new Conferences.Move(Conference.Deed.OPENED, 0, none, follows));
      case "closed" -> Optional.of(new Conferences.Move(Conference.Deed.CLOSED, 0, none, follows));
      case "shown" ->
          Optional.of(
              new Conferences.Move(
                  Conference.Deed.SHOWN, ConferenceDesk.number(sent, "point"), none, follows));
      case "figure" ->
          Optional.of(
              new Conferences.Move(
                  Conference.Deed.SHOWN,
                  conference.shown().map(Conference.Point::number).orElse(0),
                  Optional.ofNullable(sent.get("figure")).filter(it -> it.matches("\\d{1,6}")),
                  follows));
      default -> Optional.empty();
    };
  }

  private ResponseEntity<byte[]> done(Visit visit, Conference conference) {
    return visit.partial()
        ? controls(visit, conference, Optional.empty())
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/conferences/" + conference.code()))
            .build();
  }

  private ResponseEntity<byte[]> told(Visit visit, Conference conference, Rooms.Told told) {
    return visit.partial()
        ? controls(visit, conference, told.notice())
        : rooms.page(visit, conference, told, false);
  }

  private ResponseEntity<byte[]> controls(
      Visit visit, Conference conference, Optional<String> notice) {
    return pages.part(
        pages.words(visit),
        "conference/controls.jte",
        rooms.controls(visit, conference, notice).orElseThrow());
  }

  private static String overtaken(Conference conference, Words words) {
    return words.say("conference.control.overtaken", conference.course().getLast().made().author());
  }
}
