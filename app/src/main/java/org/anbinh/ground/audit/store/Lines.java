package org.anbinh.ground.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;

/** The table of lines. */
final class Lines {
  static final String SELECT =
      "select number, noted_at, kind, account, address, request, needed, unit, subject, words,"
          + " terms, previous, hash from audit.line ";
  static final String HEAD = SELECT + "order by number desc limit 1";
  private static final int AT_ONCE = 2_000;

  private Lines() {}

  /** The newest line, of a statement whose next result is that of {@link #HEAD}. */
  static Optional<Line> head(Statement statement) throws SQLException {
    statement.getMoreResults();
    try (ResultSet row = statement.getResultSet()) {
      return row.next() ? Optional.of(line(row)) : Optional.empty();
    }
  }

  static void insert(Connection connection, Line line) throws SQLException {
    Event event = line.event();
    Event.Source source = event.source();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into audit.line (number, noted_at, kind, account, address, request, needed,"
                + " unit, subject, words, terms, previous, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setLong(1, line.number());
      statement.setObject(2, line.at().atOffset(ZoneOffset.UTC));
      List<String> texts =
          List.of(
              event.kind().code(),
              source.account(),
              source.address(),
              source.request(),
              event.right(),
              event.unit(),
              event.subject(),
              event.words().key());
      for (int i = 0; i < texts.size(); i++) {
        statement.setString(3 + i, texts.get(i));
      }
      statement.setArray(11, connection.createArrayOf("text", event.words().terms().toArray()));
      statement.setString(12, line.previous());
      statement.setString(13, line.hash());
      statement.executeUpdate();
    }
  }

  /** The rows of a question that begins with {@link #SELECT}, a few at a time. */
  static void each(PreparedStatement statement, Consumer<Line> sink) throws SQLException {
    statement.setFetchSize(AT_ONCE);
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sink.accept(line(row));
      }
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    var event =
        new Event(
            kind(row.getString("kind")),
            new Event.Source(
                row.getString("account"), row.getString("address"), row.getString("request")),
            row.getString("needed"),
            row.getString("unit"),
            row.getString("subject"),
            new Event.Words(
                row.getString("words"), List.of((String[]) row.getArray("terms").getArray())));
    return new Line(
        row.getLong("number"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        event,
        row.getString("previous"),
        row.getString("hash"));
  }

  /** A kind that no program wrote is taken for an attack, and its line will not verify. */
  private static Event.Kind kind(String code) {
    return Arrays.stream(Event.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(Event.Kind.ATTACK_NOTICED);
  }
}
