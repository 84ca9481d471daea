package org.anbinh.intake.capture.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.UnreadableFileException;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;

/** One reading of one file, from its first byte to its settled state. */
final class ImportRun {
  private final ImportWork work;
  private final ImportJob job;
  private final Consumer<State> progress;
  private volatile boolean cancelled;

  ImportRun(ImportWork work, ImportJob job, Consumer<State> progress) {
    this.work = work;
    this.job = job;
    this.progress = progress;
  }

  /** Asks it to stop at the next rows. */
  void cancel() {
    cancelled = true;
  }

  /** Does the work. */
  State run() throws InterruptedException {
    Optional<Batch> before = work.ledger().findBatch(work.submission(job));
    if (before.isPresent() && !job.order().dryRun()) {
      return new State.Recorded(before.map(Batch::number), true, ImportTally.NONE);
    }
    try (var issues = new IssueFile(work.files().issues(job.id()))) {
      try (SheetReader file = work.open(job)) {
        return read(file, issues);
      } catch (UnreadableFileException e) {
        issues.add(e.issue());
        return new State.Refused(new ImportTally(0, 0, 0, 0, 0, issues.counts()));
      }
    }
  }

  private State read(SheetReader file, IssueFile issues) throws InterruptedException {
    ImportColumns columns = ImportColumns.of(file.heading().values(), work.labels());
    var place = new Issue.Place(file.sheet(), file.heading().number(), "");
    List<Issue> wrong = work.reader(job, columns, place).heading();
    file.heading().issues().forEach(issues::add);
    wrong.forEach(issue -> issues.add(columns.placed(issue)));
    if (issues.written() > 0) {
      return new State.Refused(new ImportTally(0, 0, 0, 0, 0, issues.counts()));
    }
    if (!file.otherSheets().isEmpty()) {
      String others = String.join(", ", file.otherSheets());
      issues.add(new Issue(place, "", "other-sheets", List.of(file.sheet(), others)));
    }
    try (var settling = new Settling(work, job, issues);
        var rows =
            new RowPipeline(
                file, columns, () -> work.reader(job, columns, place), work.settings().readers())) {
      return settle(file, rows, settling, issues);
    }
  }

  private State settle(SheetReader file, RowPipeline rows, Settling settling, IssueFile issues)
      throws InterruptedException {
    try {
      for (List<ReadRow> read = rows.next(); !read.isEmpty(); read = rows.next()) {
        settling.settle(read);
        progress.accept(new State.Reading(settling.rows(), file.expectedRows()));
        if (cancelled) {
          return new State.Cancelled(settling.rows());
        }
        if (issues.written() > work.settings().issues()) {
          return refuse(settling, issues, "too-many-issues");
        }
      }
    } catch (UnreadableFileException e) {
      issues.add(e.issue());
      return new State.Refused(settling.tally());
    }
    return settling.rows() == 0 ? refuse(settling, issues, "no-rows") : conclude(file, settling);
  }

  private State refuse(Settling settling, IssueFile issues, String code) {
    String most = String.valueOf(work.settings().issues());
    issues.add(new Issue(Issue.Place.WHOLE, "", code, List.of(most)));
    return new State.Refused(settling.tally());
  }

  private State conclude(SheetReader file, Settling settling) {
    boolean goodEnough =
        !settling.anyBad() || (job.order().mode() == ImportMode.GOOD_ROWS && settling.anyGood());
    if (job.order().dryRun()) {
      return new State.Reviewed(settling.tally());
    }
    if (!goodEnough) {
      return new State.Refused(settling.tally());
    }
    progress.accept(new State.Recording(settling.rows()));
    try {
      Optional<Batch> batch = settling.commit();
      return new State.Recorded(batch.map(Batch::number), false, settling.tally());
    } catch (ConflictException e) {
      settling.refuse(e, file.sheet());
      return new State.Refused(settling.tally());
    }
  }
}
