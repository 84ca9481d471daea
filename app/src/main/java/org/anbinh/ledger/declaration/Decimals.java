package org.anbinh.ledger.declaration;

import java.math.BigDecimal;

/** Decimal numbers in their one canonical form, so that 1.50 and 1.5 are the same statement. */
final class Decimals {
  private Decimals() {}

  /** The same number without trailing zeros after the point and without an exponent. */
  static BigDecimal canonical(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.scale() < 0 ? value : value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
