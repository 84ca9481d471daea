package org.anbinh.figures.mart;

import java.math.BigDecimal;
import org.anbinh.ground.territory.UnitId;

/**
 * A sum of readings, and what it is made of.
 *
 * @param step counted from 0
 * @param code code of the dimension; empty where none was asked
 * @param amount sum of the amounts that could be placed
 * @param amounts readings that state an amount
 * @param stated readings of any kind
 * @param gap the gravest gap among them
 * @param unplaced readings other than zero of which nobody knows how much belongs here
 * @param shared readings other than zero of which an official or chosen share was taken
 * @param units for levels the units that stated something, for others the filings
 * @param approved for levels those of the units whose statement was approved as it stands, or need
 *     not be; 0 for others
 */
public record Tally(
    UnitId target,
    int step,
    String code,
    BigDecimal amount,
    long amounts,
    long stated,
    Gap gap,
    long unplaced,
    long shared,
    long units,
    long approved) {

  /** Both together, for the target, step and code of this one. */
  public Tally plus(Tally other) {
    return new Tally(
        target,
        step,
        code,
        amount.add(other.amount),
        amounts + other.amounts,
        stated + other.stated,
        gap.or(other.gap),
        unplaced + other.unplaced,
        shared + other.shared,
        units + other.units,
        approved + other.approved);
  }
}
