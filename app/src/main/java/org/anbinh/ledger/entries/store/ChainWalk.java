package org.anbinh.ledger.entries.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chain from batches and entries visited in the order of recording, and notes what
 * does not fit. After a fault it goes on from what is stored, so that each fault is named once.
 */
final class ChainWalk implements EntryStream.Visitor {
  private static final int MOST_FAULTS = 1_000;
  private static final int TELL_EVERY = 5_000;

  private final List<String> faults = new ArrayList<>();
  private final MessageDigest content = Seal.digest();
  private final Ledger.Progress progress;
  private final long total;
  private Batches.@Nullable Stored current;
  private String previous = Seal.NOTHING;
  private long number;
  private long entries;
  private long ofBatch;
  private boolean outOfOrder;

  ChainWalk(long total, Ledger.Progress progress) {
    this.total = total;
    this.progress = progress;
  }

  @Override
  public void batch(Batches.Stored batch) {
    endBatch();
    current = batch;
    ofBatch = 0;
    outOfOrder = false;
  }

  @Override
  public void entry(Batches.Stored batch, byte[] row, int from) {
    ofBatch++;
    entries++;
    // the first field is the ordinal: four bytes of length, four of value
    outOfOrder |= ByteBuffer.wrap(row, from + 4, 4).getInt() != ofBatch;
    content.update(row, from, row.length - from);
    if (entries % TELL_EVERY == 0) {
      progress.at(entries, total);
    }
  }

  /** What was found, once all was visited. */
  Ledger.Verification end() {
    endBatch();
    current = null;
    progress.at(entries, total);
    return new Ledger.Verification(number, entries, List.copyOf(faults));
  }

  /** Notes a fault found by other means. */
  void fault(String sentence) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(sentence);
    }
  }

  private void endBatch() {
    Batches.Stored ended = current;
    if (ended == null) {
      return;
    }
    Batch batch = ended.batch();
    number++;
    if (batch.number() != number) {
      fault("Batch %d is missing: %d comes after %d".formatted(number, batch.number(), number - 1));
      number = batch.number();
    }
    if (ofBatch != batch.entries()) {
      fault(
          "Batch %d has %d entries; %d were recorded".formatted(number, ofBatch, batch.entries()));
    }
    if (outOfOrder) {
      fault("The entries of batch %d are not numbered as they were recorded".formatted(number));
    }
    if (!Seal.hex(content).equals(ended.content())) {
      fault("The entries of batch %d are not those that were recorded".formatted(number));
    }
    if (!batch.previous().equals(previous)) {
      fault("Batch %d does not follow the batch that stands before it".formatted(number));
    }
    if (!seal(ended).hash().equals(batch.hash())) {
      fault(
          "Batch %d was altered: its number, submission, author, time, count or hashes"
              .formatted(number));
    }
    previous = batch.hash();
  }

  private static Seal seal(Batches.Stored stored) {
    Batch batch = stored.batch();
    return new Seal(
        batch.number(),
        batch.submission(),
        batch.author(),
        batch.recordedAt(),
        batch.entries(),
        batch.previous(),
        stored.content());
  }
}
