package org.anbinh.figures.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * A named vantage point: what was known, on which map, by which definitions. Nothing of it changes
 * but the steps that are added.
 *
 * @param code year of publication and a running number, {@code 2025-03}
 * @param unit what it is about, with all units in it
 * @param cutOff the last day of knowledge; printed beside its figures
 * @param publication the day from which everybody may read it
 * @param revises the release in whose place it comes
 * @param steps oldest first
 */
public record Release(
    String code,
    Label name,
    UnitId unit,
    Period period,
    Vintage vintage,
    Basis basis,
    LocalDate cutOff,
    LocalDate publication,
    List<Indicated> indicators,
    List<Early> early,
    Optional<String> revises,
    Made made,
    Status status,
    List<Step> steps) {
  public Release {
    indicators = List.copyOf(indicators);
    early = List.copyOf(early);
    steps = List.copyOf(steps);
  }

  /**
   * A question as this release answers it: at its vintage, of approved reports alone, and all on
   * one map, so that windows before a reform can be held against its period.
   *
   * @param filter code by dimension
   */
  public Question question(
      String indicator, SortedMap<String, String> filter, UnitId about, Window window) {
    return new Question(
        indicator,
        filter,
        about,
        Optional.empty(),
        Optional.empty(),
        window,
        Optional.empty(),
        basis instanceof Basis.Then() ? new Basis.Named(period.window().lastDay()) : basis,
        Piece.Method.REFUSE,
        vintage,
        true);
  }

  /** Behind the name of a release that revises another one; else empty. */
  public String mark() {
    return revises.isPresent() ? "(R)" : "";
  }

  /**
   * An indicator that it holds.
   *
   * @param defined first day of its definition
   * @param coverage how complete its figure was for the whole unit when the release was made
   */
  public record Indicated(String indicator, LocalDate defined, Coverage coverage) {}

  /**
   * Somebody who may read it before its publication.
   *
   * @param who {@code account:NAME} or {@code role:CODE}
   * @param until the last day of that
   */
  public record Early(String who, LocalDate until) {}

  /** Who made it, and when. */
  public record Made(String author, Instant at, long batch) {}

  /** What was done with it. */
  public record Step(Deed deed, String author, Instant at, long batch, String words) {}

  /** How it stands. */
  public enum Status {
    /** Made, and not published yet. */
    PREPARED,
    /** Published; may still be revised without a reason of its own. */
    PROVISIONAL,
    FINAL,
    /** Another release came in its place. */
    REVISED,
    WITHDRAWN;

    /** The name used in label files. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What can be done with a release. */
  public enum Deed {
    PUBLISHED,
    FINALISED,
    REVISED,
    WITHDRAWN;

    /** The code under which it is recorded. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The deed of a code. */
    public static Optional<Deed> find(String code) {
      return java.util.Arrays.stream(values()).filter(each -> each.code().equals(code)).findAny();
    }
  }
}
