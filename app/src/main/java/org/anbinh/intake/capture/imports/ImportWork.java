package org.anbinh.intake.capture.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/** What every import works with. */
record ImportWork(
    Ledger ledger,
    Registers registers,
    Readers readers,
    Labels labels,
    ImportFiles files,
    ImportSettings settings) {

  /** Makes readers of rows. */
  @FunctionalInterface
  interface Readers {
    RowReader reader(RegisterDescriptor<?> register, List<String> columns, Issue.Place heading);
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
            job.order().sheet());
    byte[] hash = ImportFiles.sha256().digest(what.getBytes(StandardCharsets.UTF_8));
    return new SubmissionId("file:" + HexFormat.of().formatHex(hash));
  }
}
