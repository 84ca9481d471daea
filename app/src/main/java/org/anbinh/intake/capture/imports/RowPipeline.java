package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.intake.capture.sheet.SheetReader;
import org.anbinh.intake.capture.sheet.SheetRow;

/**
 * Reads a file on threads of its own: one parses, others understand, and the rows come out in their
 * order. Queues are bounded, so memory is too.
 */
final class RowPipeline implements AutoCloseable {
  private static final int CHUNK = 512;
  private static final int WAITING = 8;

  /** Rows whose values are shifted, so that reading them would only raise more issues. */
  private static final List<String> SHIFTED = List.of("extra-values", "missing-values");

  private final SheetReader file;
  private final ImportColumns columns;
  private final BlockingQueue<RowReader> readers;
  private final BlockingQueue<CompletableFuture<List<ReadRow>>> chunks =
      new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService threads;
  private final Thread parser;
  private boolean ended;

  RowPipeline(SheetReader file, ImportColumns columns, Supplier<RowReader> readers, int count) {
    this.file = file;
    this.columns = columns;
    this.readers = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      this.readers.add(readers.get());
    }
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("import-rows-", 0).factory());
    this.parser = Thread.ofPlatform().daemon().name("import-file").start(this::parse);
  }

  private void parse() {
    try {
      boolean more = true;
      while (more) {
        List<SheetRow> rows = chunk();
        more = rows.size() == CHUNK;
        chunks.put(CompletableFuture.supplyAsync(() -> understand(rows), threads));
      }
      chunks.put(CompletableFuture.completedFuture(List.of()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    try {
      chunks.put(CompletableFuture.failedFuture(e));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<SheetRow> chunk() {
    var rows = new ArrayList<SheetRow>(CHUNK);
    while (rows.size() < CHUNK) {
      Optional<SheetRow> row = file.next();
      if (row.isEmpty()) {
        return rows;
      }
      rows.add(row.get());
    }
    return rows;
  }

  private List<ReadRow> understand(List<SheetRow> rows) {
    RowReader reader = readers.remove();
    try {
      var read = new ArrayList<ReadRow>(rows.size());
      for (SheetRow row : rows) {
        read.add(understand(row, reader));
      }
      return read;
    } finally {
      readers.add(reader);
    }
  }

  private ReadRow understand(SheetRow row, RowReader reader) {
    ReadRow.Beside beside = columns.beside(row.values());
    boolean shifted = row.issues().stream().anyMatch(issue -> SHIFTED.contains(issue.code()));
    if (shifted) {
      return new ReadRow(file.sheet(), row.number(), Optional.empty(), beside, row.issues());
    }
    var place = new Issue.Place(file.sheet(), row.number(), "");
    RowReader.Read read = reader.read(columns.values(row.values()), place);
    List<Issue> stray = columns.stray(row.values(), place);
    if (!stray.isEmpty()) {
      var all = new ArrayList<>(row.issues());
      all.addAll(stray);
      return new ReadRow(file.sheet(), row.number(), Optional.empty(), beside, List.copyOf(all));
    }
    if (row.issues().isEmpty() && read.issues().isEmpty()) {
      return new ReadRow(file.sheet(), row.number(), read.content(), beside, List.of());
    }
    var issues = new ArrayList<>(row.issues());
    var known = new HashSet<String>();
    row.issues().stream()
        .filter(issue -> issue.forbids())
        .forEach(issue -> known.add(issue.place().column()));
    for (Issue issue : read.issues()) {
      Issue placed = columns.placed(issue);
      if (!known.contains(placed.place().column())) {
        issues.add(placed);
      }
    }
    boolean forbids = row.issues().stream().anyMatch(issue -> issue.forbids());
    return new ReadRow(
        file.sheet(),
        row.number(),
        forbids ? Optional.empty() : read.content(),
        beside,
        List.copyOf(issues));
  }

  /** The next rows; empty at the end of the file. */
  List<ReadRow> next() throws InterruptedException {
    if (ended) {
      return List.of();
    }
    try {
      List<ReadRow> rows = chunks.take().join();
      ended = rows.isEmpty();
      return rows;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (CancellationException e) {
      throw new InterruptedException("The reading of the file was stopped");
    }
  }

  @Override
  public void close() {
    parser.interrupt();
    threads.shutdownNow();
    try {
      parser.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
