package org.anbinh.ledger.entries;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;

/** The ledger: what was recorded, in the order in which it was, for good. */
public interface Ledger {
  /**
   * Opens a recording: drafts are streamed into one transaction and become one batch at its end. A
   * recording that is closed without {@link Recording#commit} leaves nothing.
   *
   * @param submission if this id was recorded before, {@link Recording#commit} answers that batch
   *     and adds nothing
   */
  Recording open(SubmissionId submission, String author);

  /** Records drafts as one batch. */
  default Batch record(SubmissionId submission, String author, Stream<Draft> drafts) {
    try (Recording recording = open(submission, author)) {
      drafts.forEachOrdered(recording::add);
      return recording.commit();
    }
  }

  /** The newest batch's vantage point; resolved once at the edge of a request. */
  Vintage latest();

  /** The batch that a submission became. */
  Optional<Batch> findBatch(SubmissionId submission);

  /**
   * The batch that a submission became, once nobody is recording it any more; waits for one who is.
   *
   * @throws InFlightException when that one takes too long
   */
  Optional<Batch> awaitBatch(SubmissionId submission);

  /** The batch of that number. */
  Optional<Batch> findBatch(long number);

  /** The newest batch: its number and hash are the head of the chain. */
  Optional<Batch> head();

  /** The version of a thing that stood at a vantage point. */
  Optional<Entry> asKnownAt(String register, String subject, Vintage vintage);

  /** Versions that stand today, for many things of one register at once: subject to version. */
  java.util.Map<String, Entry> currentOf(String register, java.util.Collection<String> subjects);

  /** Every version of a thing, oldest first. */
  List<Entry> history(String register, String subject);

  /**
   * One page of the things of a register as they stand at a vantage point.
   *
   * @throws IllegalArgumentException where the order is by what is no field of the register, or
   *     goes on from a place that no page gave
   */
  Page browse(Browse question);

  /** All entries of the batches after one and up to another, in the order of recording. */
  void read(Vintage after, Vintage upTo, Consumer<Entry> sink);

  /** The same entries as they are stored: the fast way to read very many. */
  void readRaw(Vintage after, Vintage upTo, Consumer<RawEntry> sink);

  /** Batches after a number, in their order; at most so many. */
  List<Batch> batches(long after, int most);

  /** Walks the whole chain and recomputes every hash. */
  Verification verify(Progress progress);

  /** One recording in progress. */
  interface Recording extends AutoCloseable {
    /**
     * Adds one draft; its batch is not visible to anyone before the commit. A thing may stand in a
     * recording once per version.
     */
    void add(Draft draft);

    /**
     * Makes the drafts one durable batch.
     *
     * @throws ConflictException when somebody recorded a follower of the same version first
     * @throws InFlightException when somebody is about to
     * @throws LedgerUnavailableException when it cannot be made durable now
     */
    Batch commit();

    @Override
    void close();
  }

  /** Told now and then how far long work has come. */
  @FunctionalInterface
  interface Progress {
    void at(long done, long of);
  }

  /**
   * What verification found.
   *
   * @param faults each naming a batch and what does not fit; empty when the chain holds
   */
  record Verification(long batches, long entries, List<String> faults) {}
}
