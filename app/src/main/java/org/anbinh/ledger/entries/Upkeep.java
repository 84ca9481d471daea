package org.anbinh.ledger.entries;

import java.time.Instant;
import java.util.Optional;

/**
 * When the ledger was last backed up and last verified: remembered in the data directory, beside
 * what it is about, and no part of the ledger.
 */
public interface Upkeep {
  Optional<BackedUp> lastBackup();

  Optional<Verified> lastVerification();

  void remember(BackedUp backup);

  void remember(Verified verification);

  /**
   * A backup that was completed.
   *
   * @param head number of the last batch in it
   */
  record BackedUp(Instant at, String directory, long head) {}

  /**
   * A walk along the whole chain.
   *
   * @param batches how many batches it passed
   * @param faults how many things did not fit
   */
  record Verified(Instant at, long batches, int faults) {}
}
