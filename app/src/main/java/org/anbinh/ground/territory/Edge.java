package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One unit passing into another, whole or in part.
 *
 * @param share of population; empty where nothing official says so
 */
record Edge(
    UnitId from, UnitId to, Kind kind, Optional<BigDecimal> share, LocalDate on, String decision) {

  /** What happened to the unit that ended. */
  enum Kind {
    MERGE,
    SPLIT,
    TRANSFER,
    RENAME;

    /** Whether one unit goes on as one other and nothing joins it. */
    boolean goesOn() {
      return switch (this) {
        case TRANSFER, RENAME -> true;
        case MERGE, SPLIT -> false;
      };
    }
  }

  boolean sameLevel() {
    return from.level() == to.level();
  }

  /** Whether anybody lives in what passed; some pieces are area only. */
  boolean carries() {
    return share.map(of -> of.signum() > 0).orElse(true);
  }
}
