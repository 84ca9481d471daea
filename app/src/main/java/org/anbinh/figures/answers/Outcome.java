package org.anbinh.figures.answers;

import java.math.BigDecimal;
import java.util.Optional;
import org.anbinh.ground.language.Label;

/** What can be said. */
public sealed interface Outcome {
  /** A figure made of everything that was due. */
  record Known(BigDecimal value) implements Outcome {}

  /**
   * A figure in which an official or a chosen share stands for knowledge.
   *
   * @param how which shares, and how much of the figure rests on them
   */
  record Estimate(BigDecimal value, Label how) implements Outcome {}

  /**
   * A figure of what is there; something due is missing.
   *
   * @param missing what, in the words of the passport
   */
  record Partial(BigDecimal value, Label missing) implements Outcome {}

  /** No figure, and why: never zero. */
  record Absent(Why why, Label detail) implements Outcome {}

  /** The number, where there is one. */
  default Optional<BigDecimal> number() {
    return switch (this) {
      case Known(BigDecimal value) -> Optional.of(value);
      case Estimate(BigDecimal value, Label how) -> Optional.of(value);
      case Partial(BigDecimal value, Label missing) -> Optional.of(value);
      case Absent(Why why, Label detail) -> Optional.empty();
    };
  }

  /** What has to be said beside it; empty for what is known. */
  default Optional<Label> words() {
    return switch (this) {
      case Known(BigDecimal value) -> Optional.empty();
      case Estimate(BigDecimal value, Label how) -> Optional.of(how);
      case Partial(BigDecimal value, Label missing) -> Optional.of(missing);
      case Absent(Why why, Label detail) -> Optional.of(detail);
    };
  }

  /** Why there is no figure. */
  enum Why {
    NOT_REPORTED,
    WITHHELD,
    RETRACTED,
    DOES_NOT_TILE,
    CANNOT_BE_RESTATED,
    NOT_DEFINED,
    NOT_ADDITIVE,
    DIVISION_BY_ZERO,
    NOT_ASSESSED
  }
}
