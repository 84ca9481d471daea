package org.anbinh.ground.access;

import java.util.Optional;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;

/**
 * What was asked for needs more than the handler names, and who asked lacks it: another right, or
 * the same one for another unit.
 */
public final class LackingRightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Right right;
  private final transient Optional<UnitId> unit;

  private LackingRightException(Right right, Optional<UnitId> unit) {
    super(
        "The right " + right.code() + " is lacking" + unit.map(each -> " for " + each).orElse(""));
    this.right = right;
    this.unit = unit;
  }

  static LackingRightException of(Right right) {
    return new LackingRightException(right, Optional.empty());
  }

  static LackingRightException of(Right right, UnitId unit) {
    return new LackingRightException(right, Optional.of(unit));
  }

  public Right right() {
    return right;
  }

  /** The unit for which it is lacking; empty where it is lacking altogether. */
  public Optional<UnitId> unit() {
    return unit;
  }
}
