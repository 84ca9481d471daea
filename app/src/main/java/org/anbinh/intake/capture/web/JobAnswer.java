package org.anbinh.intake.capture.web;

import java.time.Instant;
import java.util.UUID;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportTally;
import org.jspecify.annotations.Nullable;

/**
 * An import as the REST interface shows it.
 *
 * @param state one of queued, reading, recording, reviewed, recorded, refused, cancelled, failed
 * @param finished whether nothing more happens by itself
 * @param done rows looked at
 * @param of about how many rows there are; 0 when that cannot be told
 * @param batch the batch it became; empty where it became none
 * @param before whether the same file had been recorded earlier, and nothing was done now
 * @param error the mark of a failure of ours in the log
 */
record JobAnswer(
    UUID id,
    String register,
    String file,
    long bytes,
    String sha256,
    String mode,
    boolean dryRun,
    String reason,
    String author,
    Instant handedIn,
    String state,
    String sentence,
    boolean finished,
    long done,
    long of,
    @Nullable Long batch,
    boolean before,
    String error,
    ImportTally tally) {

  static JobAnswer of(ImportJob job, Labels labels, Language language) {
    State state = job.state();
    Progress progress = Progress.of(state);
    return new JobAnswer(
        job.id(),
        job.order().register(),
        job.file().name(),
        job.file().bytes(),
        job.file().sha256(),
        job.order().mode().code(),
        job.order().dryRun(),
        job.order().reason(),
        job.order().author(),
        job.handedIn(),
        state.code(),
        sentence(state, labels).in(language),
        state.settled(),
        progress.done(),
        progress.of(),
        state instanceof State.Recorded recorded ? recorded.batch().orElse(null) : null,
        state instanceof State.Recorded recorded && recorded.before(),
        state instanceof State.Failed failed ? failed.error() : "",
        state.tally());
  }

  private static Label sentence(State state, Labels labels) {
    return state instanceof State.Failed failed
        ? labels.get("import.failure." + failed.why())
        : labels.get("import.state." + state.code());
  }

  /** Rows done and to go. */
  private record Progress(long done, long of) {
    static Progress of(State state) {
      return switch (state) {
        case State.Queued(), State.Failed(_, _) -> new Progress(0, 0);
        case State.Reading(long done, long expected) ->
            new Progress(done, Math.max(done, expected));
        case State.Recording(long rows) -> new Progress(rows, rows);
        case State.Cancelled(long rows) -> new Progress(rows, 0);
        case State.Reviewed(ImportTally tally) -> whole(tally);
        case State.Recorded(_, _, ImportTally tally) -> whole(tally);
        case State.Refused(ImportTally tally) -> whole(tally);
      };
    }

    private static Progress whole(ImportTally tally) {
      return new Progress(tally.rows(), tally.rows());
    }
  }
}
