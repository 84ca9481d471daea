package org.anbinh.outlet.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;

/**
 * A conference as it stands.
 *
 * @param code year and a running number, {@code 2026-001}
 * @param unit whose conference it is; all units in it may follow
 * @param release code of the release whose figures it decides on
 * @param paper id of the template whose sections its points show
 * @param course what the presenters did, oldest first
 * @param notes in the order of their numbers
 * @param conclusions in the order of their numbers
 */
public record Conference(
    String code,
    Label name,
    UnitId unit,
    LocalDate day,
    String release,
    Optional<String> paper,
    Programme programme,
    List<Step> course,
    List<Note> notes,
    List<Conclusion> conclusions) {
  public Conference {
    course = List.copyOf(course);
    notes = List.copyOf(notes);
    conclusions = List.copyOf(conclusions);
  }

  /** Whether it has begun and ended. */
  public State state() {
    return course.isEmpty()
        ? State.PREPARED
        : course.getLast().deed() == Deed.CLOSED ? State.CLOSED : State.OPEN;
  }

  /** The point that is shown; empty before it begins, after it ended, and when it was taken off. */
  public Optional<Point> shown() {
    return state() == State.OPEN ? programme.find(course.getLast().point()) : Optional.empty();
  }

  /** The mark of the figure that is shown large. */
  public Optional<String> figure() {
    return state() == State.OPEN ? course.getLast().figure() : Optional.empty();
  }

  /** The batch from which what is shown stands. */
  public long staged() {
    return Math.max(
        programme.made().batch(), course.isEmpty() ? 0 : course.getLast().made().batch());
  }

  /** The batch of the newest word; 0 while there is none. */
  public long talked() {
    return Math.max(
        notes.stream().mapToLong(each -> each.made().batch()).max().orElse(0),
        conclusions.stream().mapToLong(each -> each.made().batch()).max().orElse(0));
  }

  /** The conclusion of a number. */
  public Optional<Conclusion> conclusion(int number) {
    return conclusions.stream().filter(each -> each.number() == number).findFirst();
  }

  /** Who did something, and when. */
  public record Made(String author, Instant at, long batch) {}

  /**
   * What is on the programme.
   *
   * @param version counted from 1; each arrangement is one
   * @param points in their order
   * @param made the last arrangement
   */
  public record Programme(int version, List<Point> points, Made made) {
    public Programme {
      points = List.copyOf(points);
    }

    /** The point of a number. */
    public Optional<Point> find(int number) {
      return points.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The point that stands so many places behind another; empty past either end. */
    public Optional<Point> beside(Point point, int places) {
      int at = points.indexOf(point) + places;
      return at >= 0 && at < points.size() ? Optional.of(points.get(at)) : Optional.empty();
    }

    /** The place of a point, counted from 1. */
    public int place(Point point) {
      return points.indexOf(point) + 1;
    }
  }

  /**
   * A point of the programme.
   *
   * @param number stays the same wherever it stands
   * @param title empty for that of the section
   * @param section of the paper, {@code II.1} or {@code annex.I}
   */
  public record Point(int number, Optional<String> title, Optional<String> section) {}

  /** What a presenter did. */
  public record Step(Deed deed, int point, Optional<String> figure, Made made) {}

  /**
   * A question or a proposal.
   *
   * @param unit the unit that speaks
   * @param point number of the point that was shown; 0 for none
   */
  public record Note(int number, Kind kind, UnitId unit, int point, String words, Made made) {}

  /**
   * A conclusion.
   *
   * @param version counted from 1; higher ones are amendments, an adoption, or both
   * @param first its draft
   * @param made its last version
   */
  public record Conclusion(
      int number, Standing standing, Wording wording, int version, Made first, Made made) {}

  /**
   * What a conclusion says.
   *
   * @param charged the unit that is to carry it out
   */
  public record Wording(String words, Optional<UnitId> charged, Optional<LocalDate> due) {}

  /** Whether it has begun and ended. */
  public enum State {
    PREPARED,
    OPEN,
    CLOSED;

    /** The name used in label files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What presenters do. */
  public enum Deed {
    OPENED,
    SHOWN,
    CLOSED;

    /** The code under which it is recorded. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is noted. */
  public enum Kind {
    QUESTION,
    PROPOSAL;

    /** The code under which it is recorded. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a conclusion stands. */
  public enum Standing {
    DRAFTED,
    ADOPTED,
    DROPPED;

    /** The code under which it is recorded. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
