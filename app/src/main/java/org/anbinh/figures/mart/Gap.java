package org.anbinh.figures.mart;

import org.anbinh.ledger.declaration.Reading;

/** How a reading states no amount, from the least to the gravest. */
public enum Gap {
  NONE(0),
  NOT_REPORTED(1),
  NOT_ASSESSED(2),
  RETRACTED(3),
  WITHHELD(4);

  /** The reason under which a status that a reform has ended is reported as not assessed anew. */
  public static final String NOT_ASSESSED_REASON = "not-assessed";

  private static final Gap[] BY_NUMBER = values();

  private final int number;

  Gap(int number) {
    this.number = number;
  }

  /** The number by which it is stored; a graver gap has a higher one. */
  public int number() {
    return number;
  }

  /** The gap of a number. */
  public static Gap of(int number) {
    return BY_NUMBER[number];
  }

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
