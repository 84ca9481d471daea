package org.anbinh.ledger.entries.store;

import java.time.Clock;
import java.util.function.Consumer;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Batch;

/**
 * What every recording needs.
 *
 * @param recorded told of each batch as soon as it is durable
 */
record RecordingParts(
    Connections connections,
    Registers registers,
    Entries entries,
    Clock clock,
    Consumer<Batch> recorded) {
  /** After every batch there will ever be. */
  static final Vintage NOW = new Vintage(Long.MAX_VALUE);
}
