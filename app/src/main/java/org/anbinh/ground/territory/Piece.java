package org.anbinh.ground.territory;

import java.math.BigDecimal;

/** A part of a unit on another map. */
public record Piece(UnitId unit, Share share) {

  /** How much of the whole it holds. */
  public sealed interface Share {
    /** All of it: sums stay exact. */
    record Whole() implements Share {}

    /** An official share of population, 0 to 1: a figure by it is an estimate. */
    record Official(BigDecimal of, String decision) implements Share {}

    /** A share by a method the user chose, 0 to 1: a figure by it is an estimate. */
    record Chosen(BigDecimal of, Method method) implements Share {}

    /** Nothing official says how much: no figure. */
    record Unknown() implements Share {}
  }

  /** What to do where no official share is known. */
  public enum Method {
    /** Give no figure. The default. */
    REFUSE,
    EQUAL,
    AREA,
    POPULATION
  }
}
