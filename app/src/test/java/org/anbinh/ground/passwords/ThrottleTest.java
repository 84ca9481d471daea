package org.anbinh.ground.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anbinh.ground.time.MachineClock;
import org.junit.jupiter.api.Test;

/** Whoever is wrong too often waits, and nobody else does. */
class ThrottleTest {
  private final MachineClock clock = new MachineClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final Throttle throttle = new Throttle(clock);

  private void wrong(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      throttle.wrong(name, address);
    }
  }

  @Test
  void theWaitGrowsAndEnds() {
    wrong(4, "an", "10.0.0.1");
    assertThat(throttle.wait("an", "10.0.0.1")).isEmpty();
    wrong(1, "an", "10.0.0.1");
    assertThat(throttle.wait("an", "10.0.0.1")).contains(Duration.ofSeconds(2));
    wrong(3, "an", "10.0.0.1");
    assertThat(throttle.wait("an", "10.0.0.1")).contains(Duration.ofSeconds(16));
    clock.pass(Duration.ofSeconds(17));
    assertThat(throttle.wait("an", "10.0.0.1")).isEmpty();
  }

  @Test
  void nobodyIsLockedOutByOthers() {
    wrong(40, "an", "10.0.0.1");
    assertThat(throttle.wait("an", "10.0.0.1")).contains(Duration.ofMinutes(15));
    assertThat(throttle.wait("an", "10.0.0.2")).isEmpty();
    assertThat(throttle.wait("binh", "10.0.0.1")).isEmpty();
  }

  @Test
  void anAddressThatTriesManyNamesWaitsForAllOfThem() {
    for (int i = 0; i < 50; i++) {
      throttle.wrong("name" + i, "10.0.0.1");
    }
    assertThat(throttle.wait("another", "10.0.0.1")).isPresent();
  }

  @Test
  void anOfficeBehindOneAddressMaySignInAsOftenAsItLikes() {
    for (int i = 0; i < 1000; i++) {
      throttle.wrong("name" + i, "10.0.0.1");
      assertThat(throttle.wait("name" + i, "10.0.0.1")).isEmpty();
      throttle.right("name" + i, "10.0.0.1");
    }
    assertThat(throttle.wait("another", "10.0.0.1")).isEmpty();
  }

  @Test
  void anAccountOfOnesOwnDoesNotWashAwayWhatIsTriedOnOthers() {
    for (int i = 0; i < 50; i++) {
      throttle.wrong("name" + i, "10.0.0.1");
      throttle.wrong("own", "10.0.0.1");
      throttle.right("own", "10.0.0.1");
    }
    assertThat(throttle.wait("another", "10.0.0.1")).isPresent();
  }

  @Test
  void whatWasNotLookedAtIsNoMistake() {
    wrong(4, "an", "10.0.0.1");
    for (int i = 0; i < 100; i++) {
      throttle.wrong("an", "10.0.0.1");
      throttle.notLookedAt("an", "10.0.0.1");
    }
    assertThat(throttle.wait("an", "10.0.0.1")).isEmpty();
    wrong(1, "an", "10.0.0.1");
    assertThat(throttle.wait("an", "10.0.0.1")).isPresent();
  }
}
