package org.anbinh.ledger.declaration;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What can stand in a cell. A gap is a statement with a reason; it is never null and never zero.
 */
public sealed interface Reading {
  /** A number was stated; zero is a number. 1.50 and 1.5 are the same statement. */
  record Amount(BigDecimal value) implements Reading {
    public Amount {
      value = Decimals.canonical(requireNonNull(value, "value"));
    }
  }

  /** Somebody owed a number and says why there is none. */
  record NotReported(String reason) implements Reading {}

  /** The number is known and may not be shown. */
  record Withheld(String ground) implements Reading {}

  /** A number stood here and was taken back. */
  record Retracted(String reason) implements Reading {}
}
