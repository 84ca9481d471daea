package org.anbinh.outlet.home.web.papers;

import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;

/**
 * A job of papers in words.
 *
 * @param state how it stands
 * @param failure what went wrong, and what can be done; empty where nothing did
 */
record PaperJobLine(
    PaperJob job, String template, String about, String state, String failure, String asked) {

  /** Of a template and units whose names are known. */
  static PaperJobLine of(PaperJob job, String template, String units, Words words) {
    return new PaperJobLine(
        job,
        template,
        words.say(
            "paper-job.about",
            template,
            job.order().release(),
            units,
            String.join(", ", job.order().formats().stream().map(PaperFormat::name).toList())),
        words.say("paper-job.state." + job.state().code()),
        job.state() instanceof PaperJob.State.Failed(int _, String error)
            ? words.say("paper-job.failure", error)
            : "",
        words.moment(job.asked()));
  }

  boolean isSettled() {
    return job.state().settled();
  }

  String address() {
    return "/papers/" + job.id();
  }

  int done() {
    return job.state().done();
  }

  int files() {
    return job.order().files();
  }
}
