package org.anbinh.intake.capture.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.intake.capture.sheet.SheetFile;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.Writing;
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
        job.order().register(), columns.names(), heading, job.order().writing());
  }

  /** The file of a job, with what was written over its cells. */
  SheetReader open(ImportJob job) {
    SheetReader file =
        SheetFile.open(files.original(job.id()), settings.limits(), job.order().sheet());
    return new MendedSheet(file, Mends.read(files.mends(job.id())));
  }

  private static String written(Writing writing) {
    return writing.dashes() == DashStyle.ASK
        ? writing.numbers().name()
        : writing.numbers().name() + "|" + writing.dashes().name();
  }

  /**
   * The name under which a file is recorded: the same bytes handed in for the same register in the
   * same way, with the same cells written over, are the same submission, whoever hands them in and
   * whenever.
   */
  SubmissionId submission(ImportJob job) {
    String what =
        String.join(
            "|",
            job.file().sha256(),
            job.order().register(),
            job.order().mode().code(),
            job.order().sheet(),
            written(job.order().writing()));
    String mended = files.mendsHash(job.id()).map(hash -> what + "|" + hash).orElse(what);
    byte[] hash = ImportFiles.sha256().digest(mended.getBytes(StandardCharsets.UTF_8));
    return new SubmissionId("file:" + HexFormat.of().formatHex(hash));
  }
}
