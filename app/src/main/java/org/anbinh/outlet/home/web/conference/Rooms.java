package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperFigure;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the page of a conference for one reader. */
@Component
final class Rooms {
  private static final int LONGEST_CHOICE = 90;

  private final Pages pages;
  private final ConferenceDesk desk;
  private final BeforeConference before;
  private final StageWriter stages;
  private final TalkWriter talks;
  private final Whereabouts whereabouts;

  Rooms(
      Pages pages,
      ConferenceDesk desk,
      BeforeConference before,
      StageWriter stages,
      TalkWriter talks,
      Whereabouts whereabouts) {
    this.pages = pages;
    this.desk = desk;
    this.before = before;
    this.stages = stages;
    this.talks = talks;
    this.whereabouts = whereabouts;
  }

  /**
   * What has just gone wrong, or right.
   *
   * @param sent what the reader sent, to be put into the form again
   */
  record Told(HttpStatus status, Optional<String> notice, Map<String, String> sent) {
    static final Told NOTHING = new Told(HttpStatus.OK, Optional.empty(), Map.of());

    Told {
      sent = Map.copyOf(sent);
    }

    static Told refused(String why, Map<String, String> sent) {
      return new Told(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(why), sent);
    }

    /** The sender may not do this; what was typed stays. */
    static Told forbidden(String why, Map<String, String> sent) {
      return new Told(HttpStatus.FORBIDDEN, Optional.of(why), sent);
    }

    static Told overtaken(String why) {
      return new Told(HttpStatus.CONFLICT, Optional.of(why), Map.of());
    }
  }

  ResponseEntity<byte[]> page(Visit visit, Conference conference, Told told, boolean projecting) {
    Words words = pages.words(visit);
    Stage stage = stages.stage(conference, words);
    String name = words.of(conference.name());
    var room =
        new Room(
            conference.code(),
            name,
            facts(conference, words),
            words.say("conference.state." + conference.state().code()),
            ConferenceFeed.seen(conference.staged(), conference.talked()),
            stage,
            talks.talk(conference, words),
            told.notice(),
            controls(visit, conference, Optional.empty()),
            noteForm(visit, conference, told.sent()),
            new Room.Doors(
                desk.may(visit, Right.CONFERENCE_PRESENT, conference.unit()),
                desk.may(visit, Right.CONFERENCE_NOTE, conference.unit())),
            projecting);
    return pages.show(
        told.status(), pages.frame(visit, Section.CONFERENCES, name), "conference/room.jte", room);
  }

  private List<String> facts(Conference conference, Words words) {
    return List.of(
        desk.units().written(conference.unit(), words.language()), words.day(conference.day()));
  }

  private Optional<Room.NoteForm> noteForm(
      Visit visit, Conference conference, Map<String, String> sent) {
    return visit.may(Right.CONFERENCE_NOTE)
        ? Optional.of(
            new Room.NoteForm(
                conference.state() == Conference.State.OPEN,
                sent.getOrDefault("kind", "question"),
                sent.getOrDefault(
                    "unit", desk.units().written(whereabouts.chosen(visit), visit.language())),
                sent.getOrDefault("words", ""),
                visit.query().contains("noted=yes"),
                UUID.randomUUID().toString(),
                visit.token()))
        : Optional.empty();
  }

  /** The controls, for those who lead. */
  Optional<Room.Controls> controls(Visit visit, Conference conference, Optional<String> notice) {
    if (!desk.may(visit, Right.CONFERENCE_PRESENT, conference.unit())) {
      return Optional.empty();
    }
    Words words = pages.words(visit);
    Outline outline = before.outline(conference);
    Optional<Conference.Point> shown = conference.shown();
    return Optional.of(
        new Room.Controls(
            conference.code(),
            conference.state().code(),
            conference.course().size(),
            beside(conference, outline, -1, words),
            beside(conference, outline, 1, words),
            conference.programme().points().stream()
                .map(each ->
                    new Room.Choice(
                        String.valueOf(each.number()),
                        conference.programme().place(each)
                            + ". "
                            + before.title(each, outline, words),
                        shown.filter(each::equals).isPresent()))
                .toList(),
            figures(conference, words),
            last(conference, words),
            notice,
            UUID.randomUUID().toString(),
            visit.token()));
  }

  private Optional<Room.Button> beside(
      Conference conference, Outline outline, int places, Words words) {
    return conference
        .shown()
        .flatMap(each -> conference.programme().beside(each, places))
        .map(each -> new Room.Button(each.number(), before.title(each, outline, words)));
  }

  private List<Room.Choice> figures(Conference conference, Words words) {
    Stage stage = stages.stage(conference, words);
    return StageWriter.figures(stage).stream()
        .map(each ->
            new Room.Choice(
                each.mark(),
                choice(each, stage),
                conference.figure().filter(each.mark()::equals).isPresent()))
        .toList();
  }

  private static String choice(PaperFigure figure, Stage stage) {
    String said = Said.of(stage.blocks(), figure);
    return figure.text()
        + " \u00b7 "
        + (said.length() > LONGEST_CHOICE ? said.substring(0, LONGEST_CHOICE) + " \u2026" : said);
  }

  private static String last(Conference conference, Words words) {
    if (conference.course().isEmpty()) {
      return "";
    }
    Conference.Made made = conference.course().getLast().made();
    return words.say("conference.control.last", made.author(), words.moment(made.at()));
  }
}
