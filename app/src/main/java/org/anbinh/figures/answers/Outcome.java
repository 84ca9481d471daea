package org.anbinh.figures.answers;

import java.math.BigDecimal;

/** What can be said. */
public sealed interface Outcome {
  /** A figure made of everything that was due. */
  record Known(BigDecimal value) implements Outcome {}

  /** A figure in which an official or a chosen share stands for knowledge. */
  record Estimate(BigDecimal value, String how) implements Outcome {}

  /**
   * A figure of what is there; something due is missing.
   *
   * @param missing what, in the words of the passport
   */
  record Partial(BigDecimal value, String missing) implements Outcome {}

  /** No figure, and why: never zero. */
  record Absent(Why why, String detail) implements Outcome {}

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
