package org.anbinh.outlet.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * The front door to conferences. Whatever is recorded lies with the unit it is about, and is
 * recorded within the scope of the thread.
 */
public interface Conferences {
  /** Longest text of a note and of a conclusion, in letters. */
  int LONGEST = 4_000;

  /** Most points of a programme. */
  int MOST_POINTS = 100;

  /** The matter for which the bell rings whenever something was recorded about a conference. */
  static String matter(String code) {
    return "conference " + code;
  }

  /** Those that somebody may follow, the newest first. */
  List<Conference> list(Attendance attendance);

  /** One of them; empty where there is none, or none for them. */
  Optional<Conference> find(String code, Attendance attendance);

  /** The conference of a code, whoever asks: for work of the system itself. */
  Optional<Conference> find(String code);

  /** Makes one; the same submission makes it once. */
  Answer make(Plan plan, Doer doer);

  /** Puts its programme into another order, with other points. */
  Answer arrange(String code, Arrangement arrangement, Doer doer);

  /** Begins it, shows a point or a figure, or ends it. */
  Answer move(String code, Move move, Doer doer);

  /** Notes a question or a proposal at the point that is shown. */
  Answer note(String code, Remark remark, Doer doer);

  /** Drafts a conclusion. */
  Answer draft(String code, Conference.Wording wording, Doer doer);

  /** Amends, adopts or drops a conclusion. */
  Answer settle(String code, Settlement settlement, Doer doer);

  /**
   * What is to be made.
   *
   * @param release it can be made of what its maker may read
   */
  record Plan(
      Label name,
      UnitId unit,
      LocalDate day,
      Release release,
      Optional<String> paper,
      List<Conference.Point> points) {
    public Plan {
      points = List.copyOf(points);
    }
  }

  /**
   * A programme.
   *
   * @param follows the version that was seen
   */
  record Arrangement(List<Conference.Point> points, int follows) {
    public Arrangement {
      points = List.copyOf(points);
    }
  }

  /**
   * A step of a presenter.
   *
   * @param point number of the point to be shown; for an end, of no matter
   * @param follows how many steps were seen
   */
  record Move(Conference.Deed deed, int point, Optional<String> figure, int follows) {}

  /** What somebody says for a unit. */
  record Remark(Conference.Kind kind, UnitId unit, String words) {}

  /**
   * What becomes of a conclusion.
   *
   * @param follows the version that was seen
   */
  record Settlement(
      int number, Conference.Standing standing, Conference.Wording wording, int follows) {}

  /** Who does it, once. */
  record Doer(String name, SubmissionId submission, LocalDate today) {}

  /** What came of it. */
  sealed interface Answer {
    /** It was recorded, now or when it was first sent. */
    record Done(Conference conference) implements Answer {}

    /** Nothing was recorded. */
    record Refused(ConferenceRefusal refusal) implements Answer {}

    /** Nothing was recorded, because somebody else was first. */
    record Overtaken(Conference conference) implements Answer {}
  }
}
