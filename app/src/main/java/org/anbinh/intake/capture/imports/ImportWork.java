package org.anbinh.intake.capture.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/** What every import works with. */
record ImportWork(
    Ledger ledger,
    Registers registers,
    RowReaders readers,
    Labels labels,
    ImportFiles files,
    ImportSettings settings) {

  /** A reader of the rows of a job. */
  RowReader reader(ImportJob job, ImportColumns columns, Issue.Place heading) {
    return readers.forColumns(
        job.order().register(), columns.names(), heading, job.order().numbers());
  }

  /**
   * The name under which a file is recorded: the same bytes handed in for the same register in the
   * same way are the same submission, whoever hands them in and whenever.
   */
  SubmissionId submission(ImportJob job) {
    String what =
        String.join(
            "|",
            job.file().sha256(),
            job.order().register(),
            job.order().mode().code(),
            job.order().sheet(),
            job.order().numbers().name());
    byte[] hash = ImportFiles.sha256().digest(what.getBytes(StandardCharsets.UTF_8));
    return new SubmissionId("file:" + HexFormat.of().formatHex(hash));
  }
}
