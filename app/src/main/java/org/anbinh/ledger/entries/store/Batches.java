package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.SubmissionId;

/** The table of batches. */
final class Batches {
  private static final String COLUMNS =
      "number, submission, name, author, recorded_at, entries, content_hash, previous, hash";

  private Batches() {}

  static Optional<Stored> head(Connection connection) throws SQLException {
    return list(connection, "order by number desc limit 1").stream().findFirst();
  }

  static Optional<Stored> find(Connection connection, SubmissionId submission) throws SQLException {
    return list(connection, "where name = ?", submission.value()).stream().findFirst();
  }

  static Optional<Stored> find(Connection connection, long number) throws SQLException {
    return list(connection, "where number = ?", number).stream().findFirst();
  }

  /** Batches after one and up to another, in their order, at most so many. */
  static List<Stored> between(Connection connection, long after, long upTo, int most)
      throws SQLException {
    return list(
        connection, "where number > ? and number <= ? order by number limit " + most, after, upTo);
  }

  static void insert(Connection connection, Stored stored) throws SQLException {
    Batch batch = stored.batch();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into ledger.batch (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setLong(1, batch.number());
      statement.setLong(2, stored.key());
      statement.setString(3, batch.submission().value());
      statement.setString(4, batch.author());
      statement.setObject(5, batch.recordedAt().atOffset(ZoneOffset.UTC));
      statement.setLong(6, batch.entries());
      statement.setString(7, stored.content());
      statement.setString(8, batch.previous());
      statement.setString(9, batch.hash());
      statement.executeUpdate();
    }
  }

  private static List<Stored> list(Connection connection, String where, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select " + COLUMNS + " from ledger.batch " + where)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var found = new ArrayList<Stored>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(stored(row));
        }
      }
      return found;
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Instant recordedAt = row.getObject(5, OffsetDateTime.class).toInstant();
    var batch =
        new Batch(
            row.getLong(1),
            new SubmissionId(row.getString(3)),
            row.getString(4),
            recordedAt,
            row.getLong(6),
            row.getString(8),
            row.getString(9));
    return new Stored(batch, row.getLong(2), row.getString(7));
  }

  /**
   * A batch as it stands in the table.
   *
   * @param key joins it to its entries
   * @param content hash over its entries
   */
  record Stored(Batch batch, long key, String content) {}
}
