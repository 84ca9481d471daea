package org.anbinh.ledger.entries.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.jspecify.annotations.Nullable;

/** Reads a backup from end to end without a database, and says what does not fit. */
final class BackupChecking {
  private static final Instant EPOCH_2000 =
      Instant.ofEpochSecond(TupleWriter.EPOCH_DAY_2000 * 86_400);

  private final BackupFiles files;
  private final Keeping.Backup backup;
  private final List<String> faults = new ArrayList<>();

  BackupChecking(BackupFiles files, Keeping.Backup backup) {
    this.files = files;
    this.backup = backup;
  }

  /** What does not fit; empty when all does. */
  List<String> faults(Ledger.Progress progress) {
    faults.addAll(files.strangers(backup));
    for (Keeping.Table table : backup.tables()) {
      if (!isChain(table)) {
        check(table);
      }
    }
    checkChain(progress);
    return List.copyOf(faults);
  }

  private static boolean isChain(Keeping.Table table) {
    return table.name().equals(KeptTables.BATCH) || table.name().equals(KeptTables.ENTRY);
  }

  private void check(Keeping.Table table) {
    try (var file = new CopyFile(files.read(table.name()))) {
      while (file.next() != null) {
        // read for its hash alone
      }
      compare(table, file);
    } catch (IOException e) {
      unreadable(table.name(), e);
    }
  }

  private void checkChain(Ledger.Progress progress) {
    try (var batches = new CopyFile(files.read(KeptTables.BATCH));
        var entries = new CopyFile(files.read(KeptTables.ENTRY))) {
      var walk = new ChainWalk(backup.entries(), progress);
      Batches.Stored last = null;
      byte[] entry = entries.next();
      for (byte[] row = batches.next(); row != null; row = batches.next()) {
        last = batch(row);
        walk.batch(last);
        while (entry != null && key(entry) == last.key()) {
          walk.entry(last, entry, AFTER_KEY);
          entry = entries.next();
        }
      }
      while (entry != null) {
        entry = entries.next();
        walk.fault("An entry of the backup belongs to none of its batches");
      }
      faults.addAll(walk.end().faults());
      compareHead(last);
      backup.tables().stream()
          .filter(BackupChecking::isChain)
          .forEach(
              table -> compare(table, table.name().equals(KeptTables.BATCH) ? batches : entries));
    } catch (IOException e) {
      unreadable("batches or entries", e);
    }
  }

  private void compareHead(Batches.@Nullable Stored last) {
    long number = last == null ? 0 : last.batch().number();
    String hash = last == null ? Seal.NOTHING : last.batch().hash();
    if (number != backup.head() || !hash.equals(backup.hash())) {
      faults.add(
          "The last batch of the backup is %d with hash %s; its manifest names %d with hash %s"
              .formatted(number, hash, backup.head(), backup.hash()));
    }
  }

  private void compare(Keeping.Table table, CopyFile file) {
    if (file.rows() != table.rows()) {
      faults.add(
          "Table %s has %d rows in the backup; its manifest names %d"
              .formatted(table.name(), file.rows(), table.rows()));
    }
    if (!file.sha256().equals(table.sha256())) {
      faults.add("Table " + table.name() + " of the backup was altered: its hash does not fit");
    }
  }

  private void unreadable(String what, IOException e) {
    faults.add(
        "The %s of the backup cannot be read to their end: %s"
            .formatted(what, e.getMessage() == null ? "the file is cut off" : e.getMessage()));
  }

  /** Count of fields, length of the key and the key itself. */
  private static final int AFTER_KEY = 2 + 4 + 8;

  private static long key(byte[] row) throws IOException {
    if (row.length < AFTER_KEY) {
      throw new IOException("a row of entries is too short");
    }
    return ByteBuffer.wrap(row, 6, 8).getLong();
  }

  private static Batches.Stored batch(byte[] row) throws IOException {
    try {
      var tuple = new TupleReader(row, 2);
      long number = tuple.longNumber();
      long key = tuple.longNumber();
      var submission = new SubmissionId(tuple.text());
      String author = tuple.text();
      Instant recordedAt = EPOCH_2000.plus(tuple.longNumber(), ChronoUnit.MICROS);
      long entries = tuple.longNumber();
      String content = tuple.text();
      return new Batches.Stored(
          new Batch(number, submission, author, recordedAt, entries, tuple.text(), tuple.text()),
          key,
          content);
    } catch (RuntimeException e) {
      throw new IOException("a row of batches does not read", e);
    }
  }
}
