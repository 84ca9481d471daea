package org.anbinh.figures.mart.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The columnar copy: how far it has come, and making it anew. */
@RestController
@RequestMapping("/api/mart")
class MartController {
  private final Mart mart;
  private final Ledger ledger;
  private final AtomicReference<Optional<Progress>> rebuilding =
      new AtomicReference<>(Optional.empty());

  MartController(Mart mart, Ledger ledger) {
    this.mart = mart;
    this.ledger = ledger;
  }

  /** Batches done, of so many. */
  record Progress(long done, long of) {}

  /**
   * How far the mart is.
   *
   * @param position newest batch that figures know
   * @param latest newest batch of the ledger
   * @param lag batches between them
   * @param rebuilding how far a rebuild has come, while one goes on
   */
  record State(long position, long latest, long lag, Optional<Progress> rebuilding) {}

  /** How far figures have followed the ledger. */
  @Requires(Right.HEALTH_READ)
  @GetMapping
  State state() {
    long position = mart.position().batch();
    long latest = ledger.latest().batch();
    return new State(position, latest, Math.max(0, latest - position), rebuilding.get());
  }

  /** Makes the mart anew from the ledger; figures are answered from the old one meanwhile. */
  @Requires(Right.MART_REBUILD)
  @PostMapping("/rebuild")
  ResponseEntity<Object> rebuild() {
    if (!rebuilding.compareAndSet(Optional.empty(), Optional.of(new Progress(0, 0)))) {
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .body(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.CONFLICT,
                  "A rebuild is going on already; see its progress at /api/mart"));
    }
    try {
      mart.rebuild((done, of) -> rebuilding.set(Optional.of(new Progress(done, of))));
      return ResponseEntity.ok(state());
    } finally {
      rebuilding.set(Optional.empty());
    }
  }
}
