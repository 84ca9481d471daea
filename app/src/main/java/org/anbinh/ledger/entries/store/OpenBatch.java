package org.anbinh.ledger.entries.store;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.SubmissionId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A batch being written in one transaction; its number is known only at the very end. */
final class OpenBatch implements AutoCloseable {
  /** One recorder at a time gives a number, so a visible batch implies all lower ones. */
  private static final String TAKE_NUMBER = "select pg_advisory_xact_lock(815, 36)";

  private static final String COLUMNS =
      "submission, ordinal, register, subject, version, unit, begins, ends, content,"
          + " content_version, reason";

  /** Rows arrive in a table of their own: a copy is never checked against a scope. */
  private static final String RECEIVE =
      "create temporary table arriving on commit drop as select "
          + COLUMNS
          + " from ledger.entry with no data";

  private static final String COPY =
      "copy pg_temp.arriving (" + COLUMNS + ") from stdin (format binary)";
  private static final String LET_IN =
      "insert into ledger.entry (" + COLUMNS + ") select " + COLUMNS + " from pg_temp.arriving";
  private static final String INSERT =
      "insert into ledger.entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** So many rows are inserted one by one. */
  private static final int FEW = 20;

  private static final int PIECE = 1 << 16;

  private final Connection connection;
  private final SubmissionId submission;
  private final MessageDigest content = Seal.digest();
  private final TupleWriter rows = new TupleWriter();
  private final Optional<Batch> recorded;
  private final long key;
  private boolean receiving;
  private boolean ended;

  /**
   * Begins the transaction. Whoever hands in the same submission waits here until the first has
   * ended.
   */
  OpenBatch(Connection connection, SubmissionId submission) throws SQLException {
    this.connection = connection;
    this.submission = submission;
    connection.setAutoCommit(false);
    execute("set local lock_timeout = '10s'");
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 36))")) {
      statement.setString(1, submission.value());
      statement.execute();
    }
    recorded = Batches.find(connection, submission).map(Batches.Stored::batch);
    key = recorded.isPresent() ? 0 : number("select nextval('ledger.submission_key')");
  }

  /** The batch that this submission became already. */
  Optional<Batch> recorded() {
    return recorded;
  }

  long key() {
    return key;
  }

  /** Writes drafts; whether they follow what stands is found out by the unique key. */
  void write(Chunk chunk) throws SQLException {
    if (chunk.isEmpty()) {
      return;
    }
    if (chunk.drafts().size() <= FEW) {
      insert(chunk);
    } else {
      execute(receiving ? "truncate pg_temp.arriving" : RECEIVE);
      receiving = true;
      copy(chunk);
      execute(LET_IN);
    }
    content.update(chunk.tuples().bytes(), 0, chunk.tuples().length());
  }

  /** For a few rows a table of their own costs more than it saves. */
  private void insert(Chunk chunk) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      chunk.addRows(key, statement);
      statement.executeBatch();
    }
  }

  private void copy(Chunk chunk) throws SQLException {
    rows.clear();
    rows.raw(CopyFile.HEADER, 0, CopyFile.HEADER.length);
    chunk.writeRows(key, rows);
    rows.count(-1);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    try {
      for (int from = 0; from < rows.length(); from += PIECE) {
        copy.writeToCopy(rows.bytes(), from, Math.min(PIECE, rows.length() - from));
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Gives the batch its number and hash, and makes it durable. */
  Batch commit(String author, long entries, Clock clock) throws SQLException {
    String contentHash = Seal.hex(content);
    execute(TAKE_NUMBER);
    Optional<Batch> head = Batches.head(connection).map(Batches.Stored::batch);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var seal =
        new Seal(
            head.map(Batch::number).orElse(0L) + 1,
            submission,
            author,
            head.map(Batch::recordedAt).filter(now::isBefore).orElse(now),
            entries,
            head.map(Batch::hash).orElse(Seal.NOTHING),
            contentHash);
    var batch =
        new Batch(
            seal.number(),
            submission,
            author,
            seal.recordedAt(),
            entries,
            seal.previous(),
            seal.hash());
    Batches.insert(connection, new Batches.Stored(batch, key, contentHash));
    connection.commit();
    ended = true;
    return batch;
  }

  Connection connection() {
    return connection;
  }

  /** Leaves nothing behind unless it was committed. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!ended) {
        connection.rollback();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
