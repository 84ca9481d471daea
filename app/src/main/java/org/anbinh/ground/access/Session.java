package org.anbinh.ground.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param seen when something was last asked for in it, to the minute
 * @param address network address at its beginning
 * @param agent what the browser says it is
 */
public record Session(
    UUID id, UUID account, Proof proof, Instant begun, Instant seen, String address, String agent) {
  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration FRESH = Duration.ofMinutes(10);

  /**
   * Whether it has ended by itself: by age, by rest, or because it would begin in the future, which
   * is so after the machine's clock was set back.
   *
   * @param sensitive whether it is ended by half an hour of rest, too
   */
  boolean isOver(Instant now, boolean sensitive) {
    return now.isAfter(begun.plus(LONGEST))
        || now.isBefore(begun.minus(IDLE))
        || (sensitive && now.isAfter(seen.plus(IDLE)));
  }
}
