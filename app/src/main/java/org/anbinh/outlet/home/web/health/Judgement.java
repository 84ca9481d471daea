package org.anbinh.outlet.home.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anbinh.ledger.engine.Engine;

/** Judges what was found out, and says what to do. */
final class Judgement {
  private static final long GIGABYTE = 1_000_000_000;
  private static final long LAG_OF_A_SECOND = 3;
  private static final Duration BACKUP_AGE = Duration.ofDays(2);
  private static final Duration VERIFICATION_AGE = Duration.ofDays(31);

  private Judgement() {}

  /** All checks, in the order of the page. */
  static List<Check> of(Measured measured) {
    return List.of(
        database(measured),
        head(measured),
        mart(measured),
        disk(measured.disk()),
        backup(measured),
        verification(measured));
  }

  static Check.Standing worst(List<Check> checks) {
    return checks.stream().map(Check::standing).reduce(Check.Standing.GOOD, Check.Standing::worse);
  }

  private static Check database(Measured measured) {
    return switch (measured.database()) {
      case Engine.Condition.Answering _ -> Check.good("database");
      case Engine.Condition.Silent _ -> Check.bad("database", "silent");
    };
  }

  private static Check head(Measured measured) {
    return measured.head().isPresent() || measured.database() instanceof Engine.Condition.Silent
        ? Check.good("head")
        : Check.warn("head", "nothing");
  }

  private static Check mart(Measured measured) {
    return measured.mart().lag() > LAG_OF_A_SECOND
        ? Check.warn("mart", "behind")
        : Check.good("mart");
  }

  private static Check disk(Measured.Disk disk) {
    if (disk.free() < GIGABYTE || disk.percent() < 2) {
      return Check.bad("disk", "full");
    }
    return disk.free() < 5 * GIGABYTE || disk.percent() < 10
        ? Check.warn("disk", "filling")
        : Check.good("disk");
  }

  private static Check backup(Measured measured) {
    if (measured.backup().isEmpty()) {
      return Check.warn("backup", "never");
    }
    return isOlder(measured.backup().get().at(), BACKUP_AGE, measured.at())
        ? Check.warn("backup", "old")
        : Check.good("backup");
  }

  private static Check verification(Measured measured) {
    if (measured.verification().isEmpty()) {
      return Check.warn("verification", "never");
    }
    if (measured.verification().get().faults() > 0) {
      return Check.bad("verification", "faults");
    }
    return isOlder(measured.verification().get().at(), VERIFICATION_AGE, measured.at())
        ? Check.warn("verification", "old")
        : Check.good("verification");
  }

  private static boolean isOlder(Instant at, Duration age, Instant now) {
    return at.plus(age).isBefore(now);
  }
}
