package org.anbinh.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session ends by itself, whatever is done to the clock of the machine. */
class SessionTest {
  private static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");

  private static Session seen(Instant seen) {
    return new Session(
        new UUID(1, 1), new UUID(2, 2), new Proof.Password(), BEGUN, seen, "127.0.0.1", "test");
  }

  @Test
  void everySessionEndsAfterTwelveHoursHoweverBusy() {
    Instant late = BEGUN.plus(Duration.ofHours(12));
    assertThat(seen(late).isOver(late, false)).isFalse();
    assertThat(seen(late).isOver(late.plusSeconds(1), false)).isTrue();
  }

  @Test
  void aSessionOfAStrongRoleEndsAfterHalfAnHourOfRest() {
    Instant rested = BEGUN.plus(Duration.ofMinutes(31));
    assertThat(seen(BEGUN).isOver(rested, true)).isTrue();
    assertThat(seen(BEGUN).isOver(rested, false)).isFalse();
  }

  @Test
  void settingTheClockBackOrForwardLengthensNoSession() {
    assertThat(seen(BEGUN).isOver(BEGUN.minus(Duration.ofDays(1)), false)).isTrue();
    assertThat(seen(BEGUN).isOver(BEGUN.minus(Duration.ofMinutes(2)), false))
        .as("clocks are put right by a little")
        .isFalse();
    assertThat(seen(BEGUN).isOver(BEGUN.plus(Duration.ofDays(1)), false)).isTrue();
  }

  @Test
  void secretsAreLongRandomAndComparedWhole() {
    assertThat(Secret.fresh().text()).isNotEqualTo(Secret.fresh().text()).hasSizeGreaterThan(42);
    Secret secret = Secret.fresh();
    assertThat(secret.is(new Secret(secret.text()))).isTrue();
    assertThat(secret.is(new Secret(secret.text() + "x"))).isFalse();
    assertThat(secret.is(new Secret(""))).isFalse();
  }
}
