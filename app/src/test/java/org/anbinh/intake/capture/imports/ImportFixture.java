package org.anbinh.intake.capture.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.approval.RememberedAudit;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.Sheets;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.store.ImportTables;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.LedgerFixture;

/** An import desk over a fresh ledger and a directory of its own. */
public final class ImportFixture implements AutoCloseable {
  static final ImportSettings SETTINGS =
      new ImportSettings(64, 100_000, 500, 5_000, 1, 1_024, 0, 30);

  final LedgerFixture ledger = LedgerFixture.open(TestReaders.registers());
  final Path directory = temporary();
  final ImportWork work;
  final ImportDesk desk;
  final RememberedAudit audit = new RememberedAudit();
  private final Running running;

  /** A desk and its queue, at work. */
  record Running(ImportDesk desk, ImportQueue queue) {
    static Running over(ImportWork work, ImportJobs jobs) {
      return over(work, jobs, TestReaders.CLOCK);
    }

    static Running over(ImportWork work, ImportJobs jobs, Clock clock) {
      return over(work, jobs, new RememberedAudit(), clock);
    }

    static Running over(ImportWork work, ImportJobs jobs, Audit audit, Clock clock) {
      var queue = new ImportQueue(work, jobs, audit, clock);
      queue.start();
      return new Running(new ImportDesk(work, jobs, queue, clock), queue);
    }
  }

  public ImportFixture() {
    this(SETTINGS);
  }

  ImportFixture(ImportSettings settings) {
    work = work(ledger.ledger(), ledger.registers(), directory, settings);
    running = Running.over(work, ImportTables.over(ledger.source()), audit, TestReaders.CLOCK);
    desk = running.desk();
  }

  static ImportWork work(
      Ledger ledger, Registers registers, Path directory, ImportSettings settings) {
    return new ImportWork(
        ledger,
        registers,
        TestReaders.over(registers),
        TestReaders.LABELS,
        new ImportFiles(directory),
        settings);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("imports");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another desk over the same tables and files, as after a restart. */
  Running restarted() {
    return Running.over(work, ImportTables.over(ledger.source()));
  }

  /** The same at another time. */
  Running restarted(Clock clock) {
    return Running.over(work, ImportTables.over(ledger.source()), clock);
  }

  static ImportOrder order(String register) {
    return order(register, ImportMode.ALL, false, "");
  }

  static ImportOrder order(String register, ImportMode mode, boolean dryRun, String reason) {
    return new ImportOrder(register, mode, dryRun, "", Writing.ASK, reason, "tester");
  }

  /** Hands a file in and sees it through. */
  ImportJob settle(ImportOrder order, byte[] file) {
    ImportJob job = desk.handIn(order, "file", new ByteArrayInputStream(file));
    awaitIdle();
    return desk.get(job.id());
  }

  ImportJob settle(ImportOrder order, String csv) {
    return settle(order, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Issues as {@code code@place}, each once, in their order. */
  List<String> issues(ImportJob job) {
    return desk.issues(job.id()).stream()
        .map(issue -> issue.code() + "@" + IssueWords.place(issue))
        .distinct()
        .toList();
  }

  List<Issue> found(ImportJob job) {
    return desk.issues(job.id());
  }

  byte[] marked(ImportJob job, boolean badOnly) {
    var out = new ByteArrayOutputStream();
    desk.writeMarked(job.id(), badOnly, Language.EN, out);
    return out.toByteArray();
  }

  byte[] export(String register, SheetFormat format, Language language) {
    var out = new ByteArrayOutputStream();
    var order =
        new ExportOrder(
            register,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            java.util.Map.of(),
            language,
            false);
    new Export(work.ledger(), work.readers(), work.labels(), order).write(format, out);
    return out.toByteArray();
  }

  /** The number of the newest batch. */
  long head() {
    return work.ledger().latest().batch();
  }

  /** The front door. */
  public Imports door() {
    return desk;
  }

  /** Templates and exports. */
  public Sheets sheets() {
    return new RegisterSheets(
        work.ledger(),
        work.readers(),
        work.labels(),
        TestReaders.CATALOGUE,
        TestReaders.TERRITORIES);
  }

  public Registers registers() {
    return work.registers();
  }

  /** Returns when everything handed in is settled. */
  public void awaitIdle() {
    running.queue().awaitIdle();
  }

  @Override
  public void close() {
    running.queue().stop();
    ledger.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
