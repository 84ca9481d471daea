package org.anbinh.outlet.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever follows is woken, and let go when the system stops. */
class BellTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Bell bell = new Bell();

  private CompletableFuture<Long> waiting(String code, long heard) {
    var woken = new CompletableFuture<Long>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            woken.complete(bell.await(code, heard, LONG));
          } catch (InterruptedException e) {
            woken.completeExceptionally(e);
          }
        });
    return woken;
  }

  @Test
  void itWakesThoseOfItsMatterAlone() throws Exception {
    CompletableFuture<Long> one = waiting("a", 0);
    CompletableFuture<Long> other = waiting("b", 0);
    bell.ring("a");
    assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(other).isNotDone();
    assertThat(bell.count("b")).isZero();
  }

  @Test
  void whatRangBeforeSomebodyWaitsIsNotMissed() throws Exception {
    bell.ring("a");
    assertThat(waiting("a", 0).get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void whoWaitsIsLetGoWhenTheSystemStops() throws Exception {
    CompletableFuture<Long> one = waiting("a", 0);
    bell.silence();
    assertThat(one.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(bell.isSilent()).isTrue();
  }
}
