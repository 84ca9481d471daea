package org.anbinh.ground.law;

import java.math.BigDecimal;

/** How much of one unit stands for one of another, and how far that can be relied on. */
public sealed interface Conversion {
  /** By definition of the units. */
  record Exact(BigDecimal factor) implements Conversion {}

  /** By agreement among those who compile statistics; not by nature. */
  record Convention(BigDecimal factor) implements Conversion {}

  /** There is no factor; only what has been seen lies between these. */
  record Between(BigDecimal least, BigDecimal most) implements Conversion {
    public Between {
      if (least.compareTo(most) >= 0) {
        throw new IllegalArgumentException("A range must grow: " + least + " to " + most);
      }
    }
  }
}
