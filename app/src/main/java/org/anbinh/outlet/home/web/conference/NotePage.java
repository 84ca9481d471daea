package org.anbinh.outlet.home.web.conference;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.anbinh.ground.access.LackingRightException;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
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

/** Questions and proposals, noted by bridges for themselves or by a secretary for them. */
@Controller
class NotePage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Rooms rooms;

  NotePage(Pages pages, ConferenceDesk desk, Rooms rooms) {
    this.pages = pages;
    this.desk = desk;
    this.rooms = rooms;
  }

  @Requires(Right.CONFERENCE_NOTE)
  @PostMapping("/conferences/{code}/notes")
  ResponseEntity<byte[]> note(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    try {
      return switch (desk.conferences()
          .note(
              code, remark(visit, sent, words), ConferenceDesk.doer(visit, sent, "note", words))) {
        case Conferences.Answer.Done _ ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/conferences/" + code + "?noted=yes#note"))
                .build();
        case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
            refused(visit, conference, ConferenceDesk.said(refusal, words), sent);
        case Conferences.Answer.Overtaken _ ->
            refused(visit, conference, words.say("conference.refusal.busy"), sent);
      };
    } catch (LackingRightException e) {
      String why = desk.refused(e, words);
      return rooms.page(visit, conference, Rooms.Told.forbidden(why, sent), false);
    } catch (IllegalArgumentException e) {
      return refused(visit, conference, String.valueOf(e.getMessage()), sent);
    }
  }

  private Conferences.Remark remark(Visit visit, Map<String, String> sent, Words words) {
    UnitId unit = desk.unit(sent.getOrDefault("unit", ""), visit.today(), words);
    desk.require(visit, Right.CONFERENCE_NOTE, unit);
    Conference.Kind kind =
        Arrays.stream(Conference.Kind.values())
            .filter(each -> each.code().equals(sent.get("kind")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(words.say("conference.refusal.wrong")));
    return new Conferences.Remark(kind, unit, sent.getOrDefault("words", ""));
  }

  private ResponseEntity<byte[]> refused(
      Visit visit, Conference conference, String why, Map<String, String> sent) {
    return rooms.page(visit, conference, Rooms.Told.refused(why, sent), false);
  }
}
