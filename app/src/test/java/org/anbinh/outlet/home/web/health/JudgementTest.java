package org.anbinh.outlet.home.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anbinh.ground.language.Labels;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.entries.Upkeep;
import org.junit.jupiter.api.Test;

/** What is off is named, with what to do about it. */
class JudgementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final long GIGABYTE = 1_000_000_000;

  private static Measured measured(
      Engine.Condition database, long lag, long free, Duration age, int faults) {
    return new Measured(
        NOW,
        new Measured.Versions("1", "25", "2"),
        database,
        Optional.empty(),
        new Measured.Mart(10, lag, 5),
        new Measured.Disk("disk", free, 100 * GIGABYTE),
        Optional.of(new Upkeep.BackedUp(NOW.minus(age), "backup", 10)),
        Optional.of(new Upkeep.Verified(NOW.minus(age), 10, faults)));
  }

  private static String standing(Measured measured, String subject) {
    return Judgement.of(measured).stream()
        .filter(check -> check.subject().equals(subject))
        .map(check -> check.standing().code() + ":" + check.remedy())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsWellNeedsNothing() {
    var well =
        measured(new Engine.Condition.Answering("18", 1, true), 0, 50 * GIGABYTE, Duration.ZERO, 0);
    assertThat(standing(well, "database")).isEqualTo("good:");
    assertThat(standing(well, "mart")).isEqualTo("good:");
    assertThat(standing(well, "disk")).isEqualTo("good:");
    assertThat(standing(well, "backup")).isEqualTo("good:");
    assertThat(standing(well, "verification")).isEqualTo("good:");
  }

  @Test
  void whatIsOffSaysWhatToDo() {
    var off =
        measured(new Engine.Condition.Silent("gone"), 40, GIGABYTE / 2, Duration.ofDays(40), 2);
    assertThat(standing(off, "database")).isEqualTo("bad:silent");
    assertThat(standing(off, "mart")).isEqualTo("warn:behind");
    assertThat(standing(off, "disk")).isEqualTo("bad:full");
    assertThat(standing(off, "backup")).isEqualTo("warn:old");
    assertThat(standing(off, "verification")).isEqualTo("bad:faults");
    assertThat(Judgement.worst(Judgement.of(off))).isEqualTo(Check.Standing.BAD);
    Labels labels = Labels.carried();
    assertThat(Judgement.of(off))
        .filteredOn(check -> !check.remedy().isEmpty())
        .allSatisfy(check ->
            assertThat(labels.find("health." + check.subject() + "." + check.remedy()))
                .isPresent());
  }
}
