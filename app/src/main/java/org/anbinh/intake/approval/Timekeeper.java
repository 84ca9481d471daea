package org.anbinh.intake.approval;

import java.time.Instant;
import java.util.Optional;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * Knows of some submissions that what they hand in counts as handed in at another time than that at
 * which it was recorded: an invented past is recorded in one night.
 */
@FunctionalInterface
public interface Timekeeper {
  /** When it counts as handed in; empty where that is when it was recorded. */
  Optional<Instant> at(SubmissionId submission, String author);
}
