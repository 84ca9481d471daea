package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.anbinh.ledger.entries.Ledger;

/** Walks the whole chain as it stands in a database. */
final class Verifying {
  private Verifying() {}

  static Ledger.Verification verify(Connection connection, Ledger.Progress progress)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // one state of knowledge from the first batch to the last question
      statement.execute("set transaction isolation level repeatable read, read only");
      var walk =
          new ChainWalk(
              number(statement, "select coalesce(sum(entries), 0) from ledger.batch"), progress);
      EntryStream.visit(connection, 0, Long.MAX_VALUE, walk);
      long strays =
          number(
              statement,
              "select count(*) from ledger.entry e where not exists"
                  + " (select 1 from ledger.batch b where b.submission = e.submission)");
      if (strays > 0) {
        walk.fault(strays + " entries belong to no batch; they count nowhere");
      }
      return walk.end();
    } finally {
      connection.rollback();
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
