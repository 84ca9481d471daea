package org.anbinh.ledger.entries;

import java.time.Instant;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Retracted;

/**
 * One version of one thing in one register; never changed, only followed by a later one.
 *
 * @param subject the thing it is about, canonical within its register
 * @param version counted from 1 without gaps
 * @param recorded the batch by which the ledger came to know it
 * @param recordedAt for display only; order is by batch
 */
public record Entry(
    String register,
    String subject,
    int version,
    Content content,
    Vintage recorded,
    Instant recordedAt,
    SubmissionId submission,
    String author,
    String reason) {
  /** Whether this version says that the thing was wrongly recorded. */
  public boolean retracted() {
    return content instanceof Retracted;
  }
}
