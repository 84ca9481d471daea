package org.anbinh.figures.mart.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.entries.Entry;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Which versions were approved from when until when: until a later version is, or until the thing
 * is retracted. Noted while entries are taken in, worked out at the end of their transaction.
 */
final class ApprovalRows {
  private final Tables appenders;
  private boolean noted;

  /** The appenders of a transaction by their table. */
  @FunctionalInterface
  interface Tables {
    DuckDBAppender appender(String table) throws SQLException;
  }

  ApprovalRows(Tables appenders) {
    this.appenders = appenders;
  }

  void approve(Entry step) throws SQLException {
    Content.Approved it = step.content().approves().orElse(null);
    if (it != null) {
      mark(appenders.appender("approving"), it.register(), it.subject(), it.version(), step);
      mark(appenders.appender("overtaking"), it.register(), it.subject(), it.version(), step);
      noted = true;
    }
  }

  void retract(Entry entry) throws SQLException {
    DuckDBAppender out = appenders.appender("overtaking");
    mark(out, entry.register(), entry.subject(), entry.version(), entry);
    noted = true;
  }

  /** Says of a version of a thing that something became of it with the batch of an entry. */
  static void mark(DuckDBAppender out, String register, String subject, int version, Entry by)
      throws SQLException {
    out.beginRow();
    out.append(register);
    out.append(subject);
    out.append(version);
    out.append(by.recorded().batch());
    out.endRow();
  }

  void write(DuckDBConnection connection) throws SQLException {
    if (!noted) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into approval select entry.id, min(approving.batch), "
              + org.anbinh.figures.mart.store.Tables.STANDS
              + " from approving join entry using (register, subject, version) where entry.id not"
              + " in (select entry from approval) group by entry.id");
      statement.execute(
          "create or replace temp table overtaken as select entry.id, min(overtaking.batch) batch"
              + " from overtaking join entry on entry.register = overtaking.register"
              + " and entry.subject = overtaking.subject and entry.version < overtaking.version"
              + " group by entry.id");
      statement.execute(
          "update approval set batch_until = overtaken.batch from overtaken"
              + " where approval.entry = overtaken.id and approval.batch_until > overtaken.batch");
      statement.execute("delete from approving");
      statement.execute("delete from overtaking");
    }
  }
}
