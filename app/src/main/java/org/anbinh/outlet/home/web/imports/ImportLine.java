package org.anbinh.outlet.home.web.imports;

import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.outlet.home.web.Words;

/**
 * An import as pages show it.
 *
 * @param sentence where it stands
 * @param done rows looked at
 * @param expected about how many there are; 0 when that cannot be told
 */
record ImportLine(
    ImportJob job, String register, String sentence, long done, long expected, String handedIn) {

  static ImportLine of(ImportJob job, Labels labels, Words words) {
    String register =
        labels
            .find(job.order().register() + ".register")
            .map(words::of)
            .orElse(job.order().register());
    return new ImportLine(
        job,
        register,
        sentence(job.state(), words),
        done(job.state()),
        expected(job.state()),
        words.moment(job.handedIn()));
  }

  String address() {
    return "/imports/" + job.id();
  }

  boolean isSettled() {
    return job.state().settled();
  }

  boolean isConfirmable() {
    return job.state() instanceof State.Reviewed(var tally) && tally.good() > 0;
  }

  boolean isRepeatable() {
    return switch (job.state()) {
      case State.Cancelled _, State.Failed _, State.Refused _ -> true;
      case State.Queued _, State.Reading _, State.Recording _, State.Reviewed _, State.Recorded _ ->
          false;
    };
  }

  private static String sentence(State state, Words words) {
    return switch (state) {
      case State.Failed(String code, String error) ->
          words.say("import.failure." + code)
              + (error.isEmpty() ? "" : " " + words.say("page.error.id") + " " + error);
      case State.Recorded(var batch, boolean before, _) when batch.isPresent() ->
          words.say(
              before ? "page.imports.recorded-before" : "page.imports.recorded",
              words.number(batch.get()));
      case State.Recorded _ -> words.say("page.imports.all-unchanged");
      case State.Queued _,
          State.Reading _,
          State.Recording _,
          State.Reviewed _,
          State.Refused _,
          State.Cancelled _ ->
          words.say("import.state." + state.code());
    };
  }

  private static long done(State state) {
    return switch (state) {
      case State.Queued _, State.Failed _ -> 0;
      case State.Reading(long done, _) -> done;
      case State.Recording(long rows) -> rows;
      case State.Cancelled(long rows) -> rows;
      case State.Reviewed(var tally) -> tally.rows();
      case State.Recorded(_, _, var tally) -> tally.rows();
      case State.Refused(var tally) -> tally.rows();
    };
  }

  private static long expected(State state) {
    return state instanceof State.Reading(long done, long expected)
        ? Math.max(done, expected)
        : done(state);
  }
}
