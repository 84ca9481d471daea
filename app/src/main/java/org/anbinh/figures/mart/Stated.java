package org.anbinh.figures.mart;

import java.math.BigDecimal;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * What a unit stated for some days.
 *
 * @param source id of the source
 * @param code code of the dimension; empty where none was asked
 */
public record Stated(
    UnitId unit,
    int source,
    Window window,
    String code,
    BigDecimal amount,
    long amounts,
    long stated,
    Gap gap) {}
