package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.SubmissionId;

/** The table of entries, asked for single things. */
final class Entries {
  static final String COLUMNS =
      "e.register, e.subject, e.version, e.content_version, e.content, b.number, b.recorded_at, "
          + "b.name, b.author, e.reason";

  /** How many they are. */
  static final int COLUMN_COUNT = 10;

  static final String FROM = " from ledger.entry e join ledger.batch b using (submission) ";
  private static final int MOST_CONFLICTS = 1_000;

  private final Registers registers;

  Entries(Registers registers) {
    this.registers = registers;
  }

  Optional<Entry> asKnownAt(Connection connection, String register, String subject, Vintage at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + FROM
                + "where e.register = ? and e.subject = ? and b.number <= ?"
                + notFollowed()
                + " order by e.version desc limit 1")) {
      statement.setString(1, register);
      statement.setString(2, subject);
      statement.setLong(3, at.batch());
      if (Bounds.limited()) {
        statement.setLong(4, at.batch());
      }
      return list(statement).stream().findFirst();
    }
  }

  List<Entry> history(Connection connection, String register, String subject) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + FROM
                + "where e.register = ? and e.subject = ? order by e.version")) {
      statement.setString(1, register);
      statement.setString(2, subject);
      return list(statement);
    }
  }

  private static String notFollowed() {
    return Bounds.limited() ? " and " + Bounds.NOT_FOLLOWED : "";
  }

  Map<String, Entry> currentOf(Connection connection, String register, Collection<String> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select x.* from unnest(?::text[]) s(subject) cross join lateral (select "
                + COLUMNS
                + FROM
                + "where e.register = ? and e.subject = s.subject"
                + notFollowed()
                + " order by e.version desc limit 1) x")) {
      statement.setArray(
          1, connection.createArrayOf("text", subjects.stream().distinct().toArray()));
      statement.setString(2, register);
      if (Bounds.limited()) {
        statement.setLong(3, Long.MAX_VALUE);
      }
      var found = new HashMap<String, Entry>();
      list(statement).forEach(entry -> found.put(entry.subject(), entry));
      return found;
    }
  }

  /** Drafts of a recording that follow a version which does not stand. */
  List<Draft> withoutPredecessor(Connection connection, long submission) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select e.register, e.version, e.content_version, e.content, e.reason"
                + " from ledger.entry e where e.submission = ? and e.version > 1"
                + " and not exists (select 1 from ledger.entry p where p.register = e.register"
                + " and p.subject = e.subject and p.version = e.version - 1)"
                + " order by e.ordinal limit "
                + MOST_CONFLICTS)) {
      statement.setLong(1, submission);
      var found = new ArrayList<Draft>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Content content = registers.get(row.getString(1)).stored(row.getInt(3), row.getString(4));
          found.add(new Draft(content, row.getInt(2) - 1, row.getString(5)));
        }
      }
      return found;
    }
  }

  /** The rows of a question that begins with {@link #COLUMNS}. */
  List<Entry> list(PreparedStatement statement) throws SQLException {
    var found = new ArrayList<Entry>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(entry(row));
      }
    }
    return found;
  }

  /** The row of a question that begins with {@link #COLUMNS}. */
  Entry entry(ResultSet row) throws SQLException {
    String register = row.getString(1);
    return new Entry(
        register,
        row.getString(2),
        row.getInt(3),
        registers.get(register).stored(row.getInt(4), row.getString(5)),
        new Vintage(row.getLong(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        new SubmissionId(row.getString(8)),
        row.getString(9),
        row.getString(10));
  }
}
