package org.anbinh.outlet.home.web.conference;

import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One conference: what is shown, what is said, and for some what leads it. */
@Controller
class RoomPage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final Rooms rooms;

  RoomPage(Pages pages, ConferenceDesk desk, Rooms rooms) {
    this.pages = pages;
    this.desk = desk;
    this.rooms = rooms;
  }

  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/conferences/{code}")
  ResponseEntity<byte[]> show(
      Visit visit, @PathVariable String code, @RequestParam Optional<String> view) {
    Conference conference = desk.get(code, visit, pages.words(visit));
    return rooms.page(
        visit, conference, Rooms.Told.NOTHING, view.filter("screen"::equals).isPresent());
  }

  /** The controls alone, as they stand now. */
  @Requires(Right.CONFERENCE_PRESENT)
  @GetMapping("/conferences/{code}/controls")
  ResponseEntity<byte[]> controls(Visit visit, @PathVariable String code) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    desk.require(visit, Right.CONFERENCE_PRESENT, conference.unit());
    return pages.part(
        words,
        "conference/controls.jte",
        rooms.controls(visit, conference, Optional.empty()).orElseThrow());
  }
}
