package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.ledger.entries.Versions;

/** The versions of many things in PostgreSQL. */
record PostgresVersions(Connections connections, Registers registers) implements Versions {
  @Override
  public List<Version> of(Sought sought) {
    return connections.patiently(connection -> read(connection, sought));
  }

  private List<Version> read(Connection connection, Sought sought) throws SQLException {
    List<String> steps =
        sought.registers().stream().filter(each -> register(each).origin() == Origin.STEP).toList();
    var conditions =
        new Conditions().and("e.register = any(?)", sought.registers().stream().toList());
    if (!sought.subjects().isEmpty()) {
      conditions.and("e.subject = any(?)", sought.subjects().stream().toList());
    }
    if (!sought.prefix().isEmpty()) {
      conditions.and("starts_with(e.subject, ?)", sought.prefix());
    }
    sought
        .begins()
        .ifPresent(window ->
            conditions.and("e.begins >= ? and e.begins < ?", window.from(), window.until()));
    conditions.and("b.number > ? and b.number <= ?", sought.after().batch(), sought.upTo().batch());
    var found = new ArrayList<Version>();
    try (PreparedStatement statement =
            conditions.prepare(connection, select(steps), " order by b.number, e.ordinal");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(version(row));
      }
    }
    return found;
  }

  /** Names of registers are small letters and hyphens, so they may stand in the question. */
  private static String select(List<String> steps) {
    return "select e.register, e.subject, e.version, starts_with(e.content, '"
        + Retracted.mark()
        + "'), b.number, b.recorded_at, b.author, case when e.register in ('"
        + String.join("', '", steps)
        + "') then e.content end, e.content_version, b.name"
        + Entries.FROM;
  }

  private Version version(ResultSet row) throws SQLException {
    String register = row.getString(1);
    return new Version(
        register,
        row.getString(2),
        row.getInt(3),
        row.getBoolean(4),
        new Vintage(row.getLong(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        new SubmissionId(row.getString(10)),
        row.getString(7),
        Optional.ofNullable(row.getString(8)).map(json -> content(register, json, row)));
  }

  private Content content(String register, String json, ResultSet row) {
    try {
      return register(register).stored(row.getInt(9), json);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private RegisterDescriptor<?> register(String name) {
    return registers.get(name);
  }
}
