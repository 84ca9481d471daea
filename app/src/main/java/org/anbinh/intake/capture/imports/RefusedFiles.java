package org.anbinh.intake.capture.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;

/**
 * Tells the log of files that were refused as a whole, and of those in which somebody's rows were
 * denied to whoever handed them in. The request of such a line is the id of the import.
 */
final class RefusedFiles {
  private static final Set<String> DENIED =
      Set.of("other-agency", "other-unit", "correcting-not-allowed");

  private final Audit audit;

  RefusedFiles(Audit audit) {
    this.audit = audit;
  }

  /** Adds a line, if what became of an import asks for one. */
  void tell(ImportJob job, State settled) {
    var codes = new TreeSet<>(settled.tally().issues().keySet());
    if (settled instanceof State.Refused || codes.stream().anyMatch(DENIED::contains)) {
      String id = job.id().toString();
      audit.record(
          Event.of(
              Kind.REFUSED,
              new Event.Source(job.order().author(), "", id),
              "imports.hand-in",
              job.order().register() + " " + id,
              new Event.Words(
                  "import.audit.refused",
                  List.of(job.file().name(), String.join(", ", codes), job.file().sha256()))));
    }
  }
}
