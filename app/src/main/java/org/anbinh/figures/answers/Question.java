package org.anbinh.figures.answers;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * One question to the figures.
 *
 * @param indicator id of the indicator
 * @param filter code by dimension; a code stands for all codes below it
 * @param unit the unit asked about
 * @param by break down by units of this level inside it; empty for the unit alone
 * @param dimension break down by the codes of this dimension; empty for none
 * @param step cut the window by this step; empty for the whole
 * @param basis on which map
 * @param method what to do where a divided unit has no official share
 * @param approved whether reports count only as they were approved on their ladder
 */
public record Question(
    String indicator,
    SortedMap<String, String> filter,
    UnitId unit,
    Optional<Level> by,
    Optional<String> dimension,
    Window window,
    Optional<Step> step,
    Basis basis,
    Piece.Method method,
    Vintage vintage,
    boolean approved) {
  public Question {
    filter = Collections.unmodifiableSortedMap(new TreeMap<>(filter));
  }

  /** A question about everything that stands, approved or not. */
  public Question(
      String indicator,
      SortedMap<String, String> filter,
      UnitId unit,
      Optional<Level> by,
      Optional<String> dimension,
      Window window,
      Optional<Step> step,
      Basis basis,
      Piece.Method method,
      Vintage vintage) {
    this(indicator, filter, unit, by, dimension, window, step, basis, method, vintage, false);
  }

  /** The same question about approved reports alone, or about everything that stands. */
  public Question approved(boolean only) {
    return new Question(
        indicator, filter, unit, by, dimension, window, step, basis, method, vintage, only);
  }

  /** From where its readings are looked at. */
  public Vantage vantage() {
    return new Vantage(vintage, approved);
  }

  /** How a window is cut: into months of a calendar, each {@code months} long. */
  public record Step(String calendar, int months) {}

  /** The same question about another window. */
  public Question in(Window other) {
    return new Question(
        indicator, filter, unit, by, dimension, other, step, basis, method, vintage, approved);
  }

  /** The same question from another vantage point. */
  public Question at(Vintage other) {
    return new Question(
        indicator, filter, unit, by, dimension, window, step, basis, method, other, approved);
  }

  /** The same question on another map. */
  public Question on(Basis other) {
    return new Question(
        indicator, filter, unit, by, dimension, window, step, other, method, vintage, approved);
  }

  /** The same question about another unit. */
  public Question about(UnitId other) {
    return new Question(
        indicator, filter, other, by, dimension, window, step, basis, method, vintage, approved);
  }

  /** The same question broken down by units of another level, or not at all. */
  public Question by(Optional<Level> other) {
    return new Question(
        indicator, filter, unit, other, dimension, window, step, basis, method, vintage, approved);
  }

  /** The same question for another indicator and slice. */
  public Question of(String otherIndicator, SortedMap<String, String> otherFilter) {
    return new Question(
        otherIndicator,
        otherFilter,
        unit,
        by,
        dimension,
        window,
        step,
        basis,
        method,
        vintage,
        approved);
  }
}
