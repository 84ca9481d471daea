package org.anbinh.outlet.home.web.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.engine.Engine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs that watch: 200 while it works, 503 once something is broken. */
@RestController
class HealthController {
  private final Measuring measuring;

  HealthController(Measuring measuring) {
    this.measuring = measuring;
  }

  /** A judgement; {@code remedy} names what to do, and stands in words on the page. */
  record CheckAnswer(String subject, String standing, String remedy) {}

  /**
   * How the installation is.
   *
   * @param standing the worst of all checks: good, warn or bad
   * @param head number of the newest batch; 0 for none
   */
  record HealthAnswer(
      String standing,
      Instant at,
      Measured.Versions versions,
      Optional<String> postgresql,
      Optional<Long> databaseBytes,
      long head,
      Optional<String> hash,
      Measured.Mart mart,
      Measured.Disk disk,
      Optional<Instant> lastBackup,
      Optional<Instant> lastVerification,
      List<CheckAnswer> checks) {}

  /** How the installation is. */
  @Requires(Right.HEALTH_READ)
  @GetMapping("/api/health")
  ResponseEntity<HealthAnswer> health() {
    Measured measured = measuring.measure();
    List<Check> checks = Judgement.of(measured);
    Check.Standing worst = Judgement.worst(checks);
    return ResponseEntity.status(
            worst == Check.Standing.BAD ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .body(answer(measured, checks, worst));
  }

  private static HealthAnswer answer(Measured measured, List<Check> checks, Check.Standing worst) {
    Optional<Engine.Condition.Answering> database =
        measured.database() instanceof Engine.Condition.Answering answering
            ? Optional.of(answering)
            : Optional.empty();
    return new HealthAnswer(
        worst.code(),
        measured.at(),
        measured.versions(),
        database.map(Engine.Condition.Answering::version),
        database.map(Engine.Condition.Answering::bytes),
        measured.head().map(head -> head.number()).orElse(0L),
        measured.head().map(head -> head.hash()),
        measured.mart(),
        measured.disk(),
        measured.backup().map(backup -> backup.at()),
        measured.verification().map(verified -> verified.at()),
        checks.stream()
            .map(check -> new CheckAnswer(check.subject(), check.standing().code(), check.remedy()))
            .toList());
  }
}
