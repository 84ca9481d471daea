package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a conference, made of its entries, to be read and printed. */
@Controller
class MinutesPage {
  private final Pages pages;
  private final ConferenceDesk desk;
  private final BeforeConference before;
  private final TalkWriter talks;

  MinutesPage(Pages pages, ConferenceDesk desk, BeforeConference before, TalkWriter talks) {
    this.pages = pages;
    this.desk = desk;
    this.before = before;
    this.talks = talks;
  }

  /** All the page shows. */
  record Matter(
      String code,
      String name,
      List<Fact> facts,
      List<Step> course,
      List<Talk.Note> notes,
      List<Concluded> adopted,
      List<Concluded> open) {}

  record Fact(String name, String value) {}

  /** What a presenter did. */
  record Step(String when, String what, String who, String batch) {}

  /** A conclusion with who adopted or last wrote it. */
  record Concluded(Talk.Conclusion said, String by) {}

  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/conferences/{code}/minutes")
  ResponseEntity<byte[]> show(Visit visit, @PathVariable String code) {
    Words words = pages.words(visit);
    Conference conference = desk.get(code, visit, words);
    Outline outline = before.outline(conference);
    return pages.show(
        pages.frame(visit, Section.CONFERENCES, words.say("conference.minutes.title")),
        "conference/minutes.jte",
        new Matter(
            conference.code(),
            words.of(conference.name()),
            facts(conference, words),
            conference.course().stream()
                .map(each -> step(conference, outline, each, words))
                .toList(),
            conference.notes().stream()
                .map(each -> talks.note(conference, outline, each, words))
                .toList(),
            concluded(conference, Conference.Standing.ADOPTED, words),
            concluded(conference, Conference.Standing.DRAFTED, words)));
  }

  private List<Fact> facts(Conference conference, Words words) {
    return List.of(
        new Fact(
            words.say("conference.unit"),
            desk.units().written(conference.unit(), words.language())),
        new Fact(words.say("conference.day"), words.day(conference.day())),
        new Fact(
            words.say("conference.release"),
            before
                .release(conference)
                .map(each -> each.code() + " \u00b7 " + words.of(each.name()))
                .orElse(conference.release())),
        new Fact(
            words.say("conference.minutes.opened"),
            moment(conference.course().stream().findFirst(), words)),
        new Fact(
            words.say("conference.minutes.closed"),
            moment(
                conference.state() == Conference.State.CLOSED
                    ? Optional.of(conference.course().getLast())
                    : Optional.empty(),
                words)),
        new Fact(
            words.say("conference.minutes.presenters"),
            String.join(
                ", ",
                conference.course().stream()
                    .map(each -> each.made().author())
                    .distinct()
                    .toList())));
  }

  private static String moment(Optional<Conference.Step> step, Words words) {
    return step.map(each -> words.moment(each.made().at()))
        .orElseGet(() -> words.say("conference.minutes.never"));
  }

  private Step step(Conference conference, Outline outline, Conference.Step step, Words words) {
    String title =
        conference
            .programme()
            .find(step.point())
            .map(each ->
                conference.programme().place(each) + ". " + before.title(each, outline, words))
            .orElseGet(() -> words.say("conference.minutes.gone"));
    String what =
        switch (step.deed()) {
          case OPENED -> words.say("conference.minutes.opened-deed", title);
          case SHOWN ->
              step.figure()
                  .map(mark -> words.say("conference.minutes.figure", title, mark))
                  .orElse(title);
          case CLOSED -> words.say("conference.minutes.closed-deed");
        };
    return new Step(
        words.moment(step.made().at()),
        what,
        step.made().author(),
        words.number(step.made().batch()));
  }

  private List<Concluded> concluded(
      Conference conference, Conference.Standing standing, Words words) {
    return conference.conclusions().stream()
        .filter(each -> each.standing() == standing)
        .map(each ->
            new Concluded(
                talks.conclusion(each, words),
                standing == Conference.Standing.ADOPTED
                    ? words.say(
                        "conference.minutes.adopted-by",
                        each.made().author(),
                        words.moment(each.made().at()),
                        words.number(each.made().batch()))
                    : ""))
        .toList();
  }
}
