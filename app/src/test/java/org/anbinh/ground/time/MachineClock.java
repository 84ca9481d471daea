package org.anbinh.ground.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a machine, as a test sets it, and the count of nanoseconds that runs beside it. */
public final class MachineClock extends Clock {
  private Instant shown;
  private long count;

  public MachineClock(Instant shown) {
    this.shown = shown;
  }

  /** Lets time pass: the clock shows it and the count tells it. */
  public void pass(Duration time) {
    shown = shown.plus(time);
    count += time.toNanos();
  }

  /** Sets what the clock shows forward or back; no time passes. */
  public void set(Duration by) {
    shown = shown.plus(by);
  }

  /** The clock of a system on this machine, which goes on from a moment that is known. */
  public ForwardClock forward(Instant known) {
    return new ForwardClock(this, () -> count, known);
  }

  @Override
  public Instant instant() {
    return shown;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
