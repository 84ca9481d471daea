package org.anbinh.figures.mart;

import org.anbinh.ledger.declaration.Reading;

/** How a reading states no amount, from the least to the gravest. The order is stored. */
public enum Gap {
  NONE,
  NOT_REPORTED,
  NOT_ASSESSED,
  RETRACTED,
  WITHHELD;

  /** The reason under which a status that a reform has ended is reported as not assessed anew. */
  public static final String NOT_ASSESSED_REASON = "not-assessed";

  /** The gap a reading states. */
  public static Gap of(Reading reading) {
    return switch (reading) {
      case Reading.Amount amount -> NONE;
      case Reading.NotReported(String reason) ->
          reason.equals(NOT_ASSESSED_REASON) ? NOT_ASSESSED : NOT_REPORTED;
      case Reading.Retracted retracted -> RETRACTED;
      case Reading.Withheld withheld -> WITHHELD;
    };
  }

  /** The graver of two. */
  public Gap or(Gap other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
