package org.anbinh.ground.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * A clock that never goes back and never stands still: where the machine's clock is set back, it
 * goes on from the latest moment it knew, so that nothing which ends is lengthened. A machine's
 * clock that is set forward is believed, for a machine may have slept.
 */
public final class ForwardClock extends Clock {
  private final Clock machine;
  private final LongSupplier nanoseconds;
  private final AtomicReference<Mark> mark;

  /**
   * Goes on from a moment that is known to have been.
   *
   * @param machine the clock that people set
   * @param nanoseconds a count that only runs forward, whatever is set
   */
  public ForwardClock(Clock machine, LongSupplier nanoseconds, Instant known) {
    this.machine = machine;
    this.nanoseconds = nanoseconds;
    this.mark = new AtomicReference<>(new Mark(known, nanoseconds.getAsLong()));
  }

  private record Mark(Instant moment, long count) {
    Mark at(long now) {
      return new Mark(moment.plusNanos(now - count), now);
    }
  }

  @Override
  public Instant instant() {
    Instant told = machine.instant();
    long now = nanoseconds.getAsLong();
    return mark.updateAndGet(
            known -> {
              Mark reckoned = known.at(Math.max(now, known.count()));
              return told.isAfter(reckoned.moment()) ? new Mark(told, reckoned.count()) : reckoned;
            })
        .moment();
  }

  /** By how much the machine's clock lies behind what is known to have been. */
  public Duration behind() {
    return Duration.between(machine.instant(), instant());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ForwardClock(machine.withZone(zone), nanoseconds, instant());
  }
}
