package org.anbinh.outlet.conference.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.conference.Conference;
import org.jspecify.annotations.Nullable;

/**
 * A conference, for programs.
 *
 * @param shown the number of the point that is shown; null while none is
 * @param figure the mark of the figure that is shown large; null while none is
 * @param course what the presenters did, oldest first
 */
record Told(
    Brief conference,
    List<Point> programme,
    @Nullable Integer shown,
    @Nullable String figure,
    List<Step> course,
    List<Note> notes,
    List<Conclusion> conclusions) {
  Told {
    programme = List.copyOf(programme);
    course = List.copyOf(course);
    notes = List.copyOf(notes);
    conclusions = List.copyOf(conclusions);
  }

  static Told of(Conference conference) {
    return new Told(
        Brief.of(conference),
        conference.programme().points().stream()
            .map(each ->
                new Point(each.number(), each.title().orElse(null), each.section().orElse(null)))
            .toList(),
        conference.shown().map(Conference.Point::number).orElse(null),
        conference.figure().orElse(null),
        conference.course().stream().map(Step::of).toList(),
        conference.notes().stream().map(Note::of).toList(),
        conference.conclusions().stream().map(Conclusion::of).toList());
  }

  /**
   * What a list says of it.
   *
   * @param paper the template whose sections its points show; null where it has none
   * @param state prepared, open, closed
   */
  record Brief(
      String code,
      Map<String, String> name,
      String unit,
      LocalDate day,
      String release,
      @Nullable String paper,
      String state) {
    Brief {
      name = Map.copyOf(name);
    }

    static Brief of(Conference conference) {
      Label name = conference.name();
      return new Brief(
          conference.code(),
          Map.of("vi", name.vi(), "en", name.en()),
          conference.unit().toString(),
          conference.day(),
          conference.release(),
          conference.paper().orElse(null),
          conference.state().code());
    }
  }

  /**
   * A point of the programme, in its order.
   *
   * @param number stays the same wherever the point stands
   * @param title null for that of the section
   * @param section of the paper, {@code II.1} or {@code annex.I}
   */
  record Point(int number, @Nullable String title, @Nullable String section) {}

  /** Who did something, when, and in which batch it stands. */
  record Made(String author, Instant at, long batch) {
    static Made of(Conference.Made made) {
      return new Made(made.author(), made.at(), made.batch());
    }
  }

  /**
   * What a presenter did.
   *
   * @param deed opened, shown, closed
   */
  record Step(String deed, int point, @Nullable String figure, Made made) {
    static Step of(Conference.Step step) {
      return new Step(
          step.deed().code(), step.point(), step.figure().orElse(null), Made.of(step.made()));
    }
  }

  /**
   * A question or a proposal.
   *
   * @param kind question, proposal
   * @param point number of the point that was shown; 0 for none
   */
  record Note(int number, String kind, String unit, int point, String words, Made made) {
    static Note of(Conference.Note note) {
      return new Note(
          note.number(),
          note.kind().code(),
          note.unit().toString(),
          note.point(),
          note.words(),
          Made.of(note.made()));
    }
  }

  /**
   * A conclusion.
   *
   * @param standing drafted, adopted, dropped
   * @param version counted from 1
   */
  record Conclusion(
      int number,
      String standing,
      String words,
      @Nullable String charged,
      @Nullable LocalDate due,
      int version,
      Made made) {
    static Conclusion of(Conference.Conclusion conclusion) {
      Conference.Wording wording = conclusion.wording();
      return new Conclusion(
          conclusion.number(),
          conclusion.standing().code(),
          wording.words(),
          wording.charged().map(UnitId::toString).orElse(null),
          wording.due().orElse(null),
          conclusion.version(),
          Made.of(conclusion.made()));
    }
  }
}
