package org.anbinh.outlet.home.web.conference;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.ConferenceRefusal;
import org.anbinh.outlet.conference.Conferences;
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

/** Arranges the programme of a conference, before it and while it goes on. */
@Controller
class ProgrammePage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final BeforeConference before;

  ProgrammePage(Pages pages, ConferenceDesk desk, BeforeConference before) {
    this.pages = pages;
    this.desk = desk;
    this.before = before;
  }

  /**
   * All the page shows.
   *
   * @param follows the version that is shown
   */
  record Matter(
      String code,
      String name,
      List<Line> points,
      List<Room.Choice> sections,
      Optional<String> notice,
      Map<String, String> sent,
      int follows,
      String submission,
      Visit.Token token) {}

  /** A point. */
  record Line(int number, int place, String title, String section, boolean shown) {}

  @Requires(Right.CONFERENCE_PRESENT)
  @GetMapping("/conferences/{code}/programme")
  ResponseEntity<byte[]> show(Visit visit, @PathVariable String code) {
    return page(visit, found(visit, code), Rooms.Told.NOTHING);
  }

  private Conference found(Visit visit, String code) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    desk.require(visit, Right.CONFERENCE_PRESENT, conference.unit());
    return conference;
  }

  @Requires(Right.CONFERENCE_PRESENT)
  @PostMapping("/conferences/{code}/programme")
  ResponseEntity<byte[]> arrange(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Conference conference = found(visit, code);
    String pressed = sent.getOrDefault("do", "");
    List<Conference.Point> points =
        arranged(conference, pressed, sent)
            .orElseThrow(() -> new IllegalArgumentException(words.say("conference.refusal.wrong")));
    var arrangement = new Conferences.Arrangement(points, ConferenceDesk.number(sent, "follows"));
    return switch (desk.conferences()
        .arrange(code, arrangement, ConferenceDesk.doer(visit, sent, pressed, words))) {
      case Conferences.Answer.Done _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/conferences/" + code + "/programme"))
              .build();
      case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
          page(visit, conference, Rooms.Told.refused(ConferenceDesk.said(refusal, words), sent));
      case Conferences.Answer.Overtaken(Conference now) ->
          page(visit, now, Rooms.Told.overtaken(words.say("conference.refusal.overtaken")));
    };
  }

  /** The programme as a press would have it; empty where it means nothing. */
  private static Optional<List<Conference.Point>> arranged(
      Conference conference, String pressed, Map<String, String> sent) {
    var points = new ArrayList<>(conference.programme().points());
    if (pressed.equals("add")) {
      points.add(added(points, sent));
      return Optional.of(points);
    }
    String[] parts = pressed.split(":", -1);
    int at =
        parts.length == 2 && parts[1].matches("\\d{1,9}")
            ? conference
                .programme()
                .find(Integer.parseInt(parts[1]))
                .map(points::indexOf)
                .orElse(-1)
            : -1;
    int to = at + (parts[0].equals("up") ? -1 : 1);
    if (at < 0) {
      return Optional.empty();
    }
    switch (parts[0]) {
      case "remove" -> points.remove(at);
      case "up", "down" -> {
        if (to >= 0 && to < points.size()) {
          Collections.swap(points, at, to);
        }
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(points);
  }

  private static Conference.Point added(List<Conference.Point> points, Map<String, String> sent) {
    return new Conference.Point(
        points.stream().mapToInt(Conference.Point::number).max().orElse(0) + 1,
        text(sent, "title"),
        text(sent, "section").filter(each -> each.matches("(annex\\.)?[0-9IVX.]{1,10}")));
  }

  private static Optional<String> text(Map<String, String> sent, String field) {
    return Optional.of(sent.getOrDefault(field, "").strip()).filter(each -> !each.isEmpty());
  }

  private ResponseEntity<byte[]> page(Visit visit, Conference conference, Rooms.Told told) {
    Words words = pages.words(visit);
    Outline outline = before.outline(conference);
    Conference.Programme programme = conference.programme();
    var matter =
        new Matter(
            conference.code(),
            words.of(conference.name()),
            programme.points().stream()
                .map(each ->
                    new Line(
                        each.number(),
                        programme.place(each),
                        before.title(each, outline, words),
                        each.section()
                            .flatMap(outline::find)
                            .map(section -> written(section, words))
                            .orElse(""),
                        conference.shown().filter(each::equals).isPresent()))
                .toList(),
            outline.sections().stream()
                .map(each ->
                    new Room.Choice(
                        each.key(),
                        written(each, words),
                        each.key().equals(told.sent().get("section"))))
                .toList(),
            told.notice(),
            told.sent(),
            programme.version(),
            UUID.randomUUID().toString(),
            visit.token());
    return pages.show(
        told.status(),
        pages.frame(visit, Section.CONFERENCES, words.say("conference.programme.title")),
        "conference/programme.jte",
        matter);
  }

  private static String written(Outline.Section section, Words words) {
    String number =
        section.isAnnex()
            ? words.say("conference.programme.annex", section.number())
            : section.number();
    return number + ". " + words.of(section.title());
  }
}
