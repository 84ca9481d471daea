package org.anbinh.outlet.network;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Who has asked how often, as one number for each: the moment until which what was asked is spread
 * out. Its clock only runs forward, so that setting the machine's clock neither frees nor locks out
 * anybody; and it never knows more than a set number of names, so that inventing names costs no
 * memory.
 */
public final class Rates {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long BETWEEN_SWEEPS = Duration.ofSeconds(1).toNanos();
  private static final String OTHERS = "\0others";

  private final ConcurrentMap<String, Long> until = new ConcurrentHashMap<>();
  private final int most;
  private final LongSupplier nanoseconds;
  private final AtomicLong swept;

  /**
   * Nobody has asked yet.
   *
   * @param most how many are told apart
   * @param nanoseconds a clock that only runs forward
   */
  public Rates(int most, LongSupplier nanoseconds) {
    this.most = most;
    this.nanoseconds = nanoseconds;
    this.swept = new AtomicLong(nanoseconds.getAsLong() - BETWEEN_SWEEPS);
  }

  /** Counts one more; answers how long to wait where that is too often. */
  public Optional<Duration> ask(String who, Allowance allowance) {
    if (allowance.unlimited()) {
      return Optional.empty();
    }
    long now = nanoseconds.getAsLong();
    long each = MINUTE / allowance.minute();
    long ahead = each * allowance.burst();
    var wait = new AtomicLong();
    until.compute(
        room(who, now),
        (_, known) -> {
          long from = known == null || known - now < 0 ? now : known;
          long next = from + each;
          if (next - now > ahead) {
            wait.set(next - now - ahead);
            return from;
          }
          return next;
        });
    return wait.get() > 0 ? Optional.of(Duration.ofNanos(wait.get())) : Optional.empty();
  }

  /** How many are told apart now. */
  public int known() {
    return until.size();
  }

  private String room(String who, long now) {
    if (until.size() < most || until.containsKey(who)) {
      return who;
    }
    long last = swept.get();
    if (now - last >= BETWEEN_SWEEPS && swept.compareAndSet(last, now)) {
      until.values().removeIf(moment -> moment - now <= 0);
    }
    return until.size() < most ? who : OTHERS;
  }
}
