package org.anbinh.intake.capture;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file on its way into a register. */
public record ImportJob(UUID id, ImportOrder order, Original file, Instant handedIn, State state) {
  /**
   * The file as it was handed in.
   *
   * @param name as its owner calls it; never used to find it
   * @param sha256 of its bytes, hexadecimal
   */
  public record Original(String name, long bytes, String sha256) {}

  /** Where it stands. Each state carries only what is true in it. */
  public sealed interface State {
    /** Waits for its turn. */
    record Queued() implements State {}

    /**
     * Its rows are being looked at.
     *
     * @param expected about how many there are; 0 when that cannot be told
     */
    record Reading(long done, long expected) implements State {}

    /** All its rows are good enough; the batch is being made durable. */
    record Recording(long rows) implements State {}

    /** It was only looked through. It can be confirmed if there is anything good in it. */
    record Reviewed(ImportTally tally) implements State {}

    /**
     * It is in the ledger.
     *
     * @param batch empty when all of it stood there before
     * @param before whether the same file had been recorded earlier, and nothing was done now
     */
    record Recorded(Optional<Long> batch, boolean before, ImportTally tally) implements State {}

    /** Nothing of it was recorded, because of its issues. */
    record Refused(ImportTally tally) implements State {}

    /** Somebody stopped it; nothing of it was recorded. */
    record Cancelled(long rows) implements State {}

    /**
     * We failed; nothing of it was recorded, and it can be repeated.
     *
     * @param why key under {@code import.failure} of the label files
     * @param error the mark under which the cause stands in the log; empty when there is none
     */
    record Failed(String why, String error) implements State {}

    /** Whether nothing more happens by itself. */
    default boolean settled() {
      return switch (this) {
        case Queued(), Reading(_, _), Recording(_) -> false;
        case Reviewed(_), Recorded(_, _, _), Refused(_), Cancelled(_), Failed(_, _) -> true;
      };
    }

    /** Whether cells of the file can be written over: it was read and something in it is wrong. */
    default boolean mendable() {
      return switch (this) {
        case Reviewed(ImportTally tally) -> tally.bad() > 0;
        case Refused(ImportTally tally) -> tally.bad() > 0 || tally.wrongHeading();
        case Recorded(_, _, ImportTally tally) -> tally.bad() > 0;
        case Queued(), Reading(_, _), Recording(_), Cancelled(_), Failed(_, _) -> false;
      };
    }

    /** The name used in labels and addresses. */
    default String code() {
      return switch (this) {
        case Queued() -> "queued";
        case Reading(_, _) -> "reading";
        case Recording(_) -> "recording";
        case Reviewed(_) -> "reviewed";
        case Recorded(_, _, _) -> "recorded";
        case Refused(_) -> "refused";
        case Cancelled(_) -> "cancelled";
        case Failed(_, _) -> "failed";
      };
    }

    /** What was found in its rows, as far as that is known. */
    default ImportTally tally() {
      return switch (this) {
        case Reviewed(ImportTally tally) -> tally;
        case Recorded(_, _, ImportTally tally) -> tally;
        case Refused(ImportTally tally) -> tally;
        case Queued(), Reading(_, _), Recording(_), Cancelled(_), Failed(_, _) -> ImportTally.NONE;
      };
    }
  }

  public ImportJob in(State next) {
    return new ImportJob(id, order, file, handedIn, next);
  }

  /** The same file under another order, waiting again. */
  public ImportJob again(ImportOrder next) {
    return new ImportJob(id, next, file, handedIn, new State.Queued());
  }
}
