package org.anbinh.ground.passwords;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long somebody must wait who was wrong too often. The wait is for a name together with an
 * address, so nobody can lock out somebody else from elsewhere; and for an address that tries many
 * names.
 */
public final class Throttle {
  private static final int FREE_TRIES = 5;
  private static final int FREE_TRIES_OF_ADDRESS = 50;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;
  private final Map<String, Wrong> wrongs =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public Throttle(Clock clock) {
    this.clock = clock;
  }

  private record Wrong(int times, Instant last) {}

  /** How long to wait still; empty when it may be tried. */
  public synchronized Optional<Duration> wait(String name, String address) {
    Duration both = left(name + "\n" + address, FREE_TRIES);
    Duration one = left(address, FREE_TRIES_OF_ADDRESS);
    return Optional.of(both.compareTo(one) > 0 ? both : one).filter(Duration::isPositive);
  }

  /**
   * Counts a mistake before it is known to be one; {@link #right} and {@link #notLookedAt} take it
   * back.
   */
  public synchronized void wrong(String name, String address) {
    count(name + "\n" + address);
    count(address);
  }

  /**
   * Forgets the mistakes of a name from an address. For the address only this one try was none: an
   * office behind one address may sign in as often as it likes, and somebody with an account of
   * their own cannot wash away what they try on others.
   */
  public synchronized void right(String name, String address) {
    wrongs.remove(name + "\n" + address);
    takeBack(address);
  }

  /** Forgets one mistake that was counted, because nothing was looked at after all. */
  public synchronized void notLookedAt(String name, String address) {
    takeBack(name + "\n" + address);
    takeBack(address);
  }

  private void takeBack(String key) {
    wrongs.computeIfPresent(
        key, (_, wrong) -> wrong.times() > 1 ? new Wrong(wrong.times() - 1, wrong.last()) : null);
  }

  private void count(String key) {
    Instant now = clock.instant();
    Wrong before = wrongs.get(key);
    int times =
        before == null || before.last().plus(LONGEST_WAIT).isBefore(now) ? 0 : before.times();
    wrongs.put(key, new Wrong(times + 1, now));
  }

  private Duration left(String key, int free) {
    Wrong wrong = wrongs.get(key);
    if (wrong == null || wrong.times() < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(wrong.times() - free, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    Duration shortest = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    return Duration.between(clock.instant(), wrong.last().plus(shortest));
  }
}
