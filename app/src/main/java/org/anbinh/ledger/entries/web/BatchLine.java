package org.anbinh.ledger.entries.web;

import java.time.Instant;
import org.anbinh.ledger.entries.Batch;

/** A batch as the REST interface shows it. */
record BatchLine(
    long number,
    String submission,
    String author,
    Instant recordedAt,
    long entries,
    String previous,
    String hash) {
  static BatchLine of(Batch batch) {
    return new BatchLine(
        batch.number(),
        batch.submission().value(),
        batch.author(),
        batch.recordedAt(),
        batch.entries(),
        batch.previous(),
        batch.hash());
  }
}
