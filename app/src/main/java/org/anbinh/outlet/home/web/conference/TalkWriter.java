package org.anbinh.outlet.home.web.conference;

import java.util.List;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Puts what was said into words. */
@Component
final class TalkWriter {
  private final BeforeConference before;
  private final UnitNames units;

  TalkWriter(BeforeConference before, UnitNames units) {
    this.before = before;
    this.units = units;
  }

  Talk talk(Conference conference, Words words) {
    Outline outline = before.outline(conference);
    return new Talk(
        conference.notes().reversed().stream()
            .map(each -> note(conference, outline, each, words))
            .toList(),
        conference.conclusions().stream()
            .filter(each -> each.standing() != Conference.Standing.DROPPED)
            .map(each -> conclusion(each, words))
            .toList());
  }

  Talk.Note note(Conference conference, Outline outline, Conference.Note note, Words words) {
    return new Talk.Note(
        words.say("conference.note." + note.kind().code()),
        units.written(note.unit(), words.language()),
        conference
            .programme()
            .find(note.point())
            .map(each -> before.title(each, outline, words))
            .orElse(""),
        lines(note.words()),
        words.say("conference.talk.by", note.made().author(), words.moment(note.made().at())),
        words.number(note.made().batch()));
  }

  Talk.Conclusion conclusion(Conference.Conclusion conclusion, Words words) {
    Conference.Wording wording = conclusion.wording();
    return new Talk.Conclusion(
        conclusion.number(),
        conclusion.standing().code(),
        words.say("conference.conclusion." + conclusion.standing().code()),
        lines(wording.words()),
        wording
            .charged()
            .map(each ->
                words.say("conference.talk.charged", units.written(each, words.language()))),
        wording.due().map(each -> words.say("conference.talk.due", words.day(each))),
        words.say(
            "conference.conclusion.version",
            words.number(conclusion.version()),
            conclusion.made().author(),
            words.moment(conclusion.made().at())));
  }

  private static List<String> lines(String words) {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
