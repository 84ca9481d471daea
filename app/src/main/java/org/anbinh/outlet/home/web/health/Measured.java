package org.anbinh.outlet.home.web.health;

import java.time.Instant;
import java.util.Optional;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Upkeep;

/**
 * What was found out about the installation at one moment.
 *
 * @param head newest batch; empty before the first, and while the database is silent
 */
record Measured(
    Instant at,
    Versions versions,
    Engine.Condition database,
    Optional<Batch> head,
    Mart mart,
    Disk disk,
    Optional<Upkeep.BackedUp> backup,
    Optional<Upkeep.Verified> verification) {
  /** Versions of the parts. */
  record Versions(String program, String java, String duckdb) {}

  /**
   * The columnar copy.
   *
   * @param position newest batch it knows
   * @param lag batches it has yet to follow
   */
  record Mart(long position, long lag, long bytes) {}

  /** Room where the data lies. */
  record Disk(String directory, long free, long size) {
    /** Hundredths that are free. */
    long percent() {
      return size == 0 ? 100 : free * 100 / size;
    }
  }
}
