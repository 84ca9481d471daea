package org.anbinh.ledger.entries.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.keys.SealedKeys;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes all tables as they stand in one snapshot; the chain is walked on the way. */
final class BackupWriting {
  private final Connection connection;
  private final BackupFiles files;
  private final SealedKeys keys;
  private final Ledger.Progress progress;

  BackupWriting(
      Connection connection, BackupFiles files, SealedKeys keys, Ledger.Progress progress) {
    this.connection = connection;
    this.files = files;
    this.keys = keys;
    this.progress = progress;
  }

  Keeping.Backup write() throws SQLException, IOException {
    files.requireEmpty();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      var tables = new ArrayList<Keeping.Table>();
      for (KeptTables.Kept table : KeptTables.list(connection)) {
        tables.add(table.name().equals(KeptTables.ENTRY) ? entries(table) : plain(table));
      }
      Optional<Batch> head = Batches.head(connection).map(Batches.Stored::batch);
      var backup =
          new Keeping.Backup(
              files.directory().toString(),
              head.map(Batch::number).orElse(0L),
              head.map(Batch::hash).orElse(Seal.NOTHING),
              tables.stream()
                  .filter(table -> table.name().equals(KeptTables.ENTRY))
                  .mapToLong(Keeping.Table::rows)
                  .sum(),
              tables,
              keys.write(files.directory()));
      files.seal(backup);
      return backup;
    } finally {
      connection.rollback();
    }
  }

  private Keeping.Table plain(KeptTables.Kept table) throws SQLException, IOException {
    MessageDigest digest = Seal.digest();
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    long rows;
    try (OutputStream out = new DigestOutputStream(files.write(table.name()), digest)) {
      rows = copies.copyOut(table.copyOut(), out);
    }
    return new Keeping.Table(table.name(), table.columns(), rows, Seal.hex(digest));
  }

  private Keeping.Table entries(KeptTables.Kept table) throws SQLException, IOException {
    if (!table.columns().equals(ENTRY_COLUMNS)) {
      throw new IllegalStateException("Columns of entries: " + table.columns());
    }
    MessageDigest digest = Seal.digest();
    var walk =
        new ChainWalk(number("select coalesce(sum(entries), 0) from ledger.batch"), progress);
    try (OutputStream out = new DigestOutputStream(files.write(table.name()), digest)) {
      out.write(CopyFile.HEADER);
      EntryStream.visit(connection, 0, Long.MAX_VALUE, new Rows(out, walk));
      out.write(CopyFile.TRAILER);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Ledger.Verification found = walk.end();
    if (!found.faults().isEmpty()) {
      throw new BackupRefusedException(found.faults());
    }
    return new Keeping.Table(table.name(), table.columns(), found.entries(), Seal.hex(digest));
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** In the order in which {@link Chunk} writes them. */
  static final List<String> ENTRY_COLUMNS =
      List.of(
          "submission",
          "ordinal",
          "register",
          "subject",
          "version",
          "unit",
          "begins",
          "ends",
          "content",
          "content_version",
          "reason");

  /** Writes the visited entries as rows of their table. */
  private record Rows(OutputStream out, ChainWalk walk, TupleWriter start)
      implements EntryStream.Visitor {
    Rows(OutputStream out, ChainWalk walk) {
      this(out, walk, new TupleWriter());
    }

    @Override
    public void batch(Batches.Stored batch) {
      walk.batch(batch);
      start.clear();
      start.count(Chunk.HASHED_FIELDS + 1).number(batch.key());
    }

    @Override
    public void entry(Batches.Stored batch, byte[] row, int from) {
      walk.entry(batch, row, from);
      try {
        out.write(start.bytes(), 0, start.length());
        out.write(row, from, row.length - from);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
