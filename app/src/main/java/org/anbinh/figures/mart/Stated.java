package org.anbinh.figures.mart;

import java.math.BigDecimal;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * What a unit stated for some days.
 *
 * @param source id of the source
 * @param code code of the dimension; empty where none was asked
 * @param nil whether it is a report that says that there is nothing to report
 */
public record Stated(
    UnitId unit,
    int source,
    Window window,
    String code,
    BigDecimal amount,
    long amounts,
    long stated,
    Gap gap,
    boolean nil) {
  /** The same under a code. */
  public Stated as(String other) {
    return new Stated(unit, source, window, other, amount, amounts, stated, gap, nil);
  }
}
