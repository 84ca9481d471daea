package org.anbinh.outlet.home.web.conference;

import java.util.List;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All conferences that the reader may follow. */
@Controller
class ConferencesPage {
  private final Pages pages;
  private final ConferenceDesk desk;

  ConferencesPage(Pages pages, ConferenceDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  /** All the page shows. */
  record Matter(List<Line> lines, boolean makes) {}

  /** A conference. */
  record Line(String code, String name, String unit, String day, String state, String stands) {}

  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/conferences")
  ResponseEntity<byte[]> show(Visit visit) {
    Words words = pages.words(visit);
    return pages.show(
        pages.frame(visit, Section.CONFERENCES, words.say("conference.title")),
        "conference/conferences.jte",
        new Matter(
            desk.list(visit).stream().map(each -> line(each, words)).toList(),
            visit.may(Right.CONFERENCE_PRESENT)));
  }

  private Line line(Conference conference, Words words) {
    return new Line(
        conference.code(),
        words.of(conference.name()),
        desk.units().written(conference.unit(), words.language()),
        words.day(conference.day()),
        conference.state().code(),
        words.say("conference.state." + conference.state().code()));
  }
}
