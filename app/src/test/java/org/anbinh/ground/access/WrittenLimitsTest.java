package org.anbinh.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anbinh.ground.passwords.Throttle;
import org.junit.jupiter.api.Test;

/** What docs/access.md says of signing in is what the program does. */
class WrittenLimitsTest {
  private static String written() throws IOException {
    return Files.readString(Path.of("../docs/access.md")).replaceAll("\\s+", " ");
  }

  @Test
  void whatDocsSayOfWaysToSignInAndTheirLimitsIsSo() throws IOException {
    String docs = written();
    assertThat(docs)
        .contains("A session ends after " + Session.LONGEST.toHours() + " hours")
        .contains("after " + Session.IDLE.toMinutes() + " minutes of rest")
        .contains("any number of them at once")
        .contains("A session here ends by itself, as written above");
    assertThat(docs)
        .contains("| password | one |")
        .contains("| password and code, or recovery code | two |")
        .contains("| passkey | two |")
        .contains("| provider | as the provider says |")
        .contains("| demonstration account | none |");
    for (Proof proof :
        new Proof[] {new Proof.PasswordAndCode(), new Proof.Passkey(), new Proof.Provider(true)}) {
      assertThat(proof.isStrong()).isTrue();
    }
    assertThat(new Proof.Password().isStrong()).isFalse();
  }

  @Test
  void fromTheFifthMistakeOnThereIsAWaitOfAtMostAQuarterOfAnHour() throws IOException {
    var throttle = new Throttle(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
    for (int mistake = 1; mistake < 5; mistake++) {
      throttle.wrong("somebody", "192.0.2.1");
      assertThat(throttle.wait("somebody", "192.0.2.1")).as("mistake %d", mistake).isEmpty();
    }
    throttle.wrong("somebody", "192.0.2.1");
    assertThat(throttle.wait("somebody", "192.0.2.1")).isPresent();
    for (int mistake = 0; mistake < 60; mistake++) {
      throttle.wrong("somebody", "192.0.2.1");
    }
    assertThat(throttle.wait("somebody", "192.0.2.1").orElseThrow())
        .isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(written()).contains("from the fifth mistake a wait").contains("up to 15 minutes");
  }
}
