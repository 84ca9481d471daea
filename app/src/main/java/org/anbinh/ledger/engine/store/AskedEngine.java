package org.anbinh.ledger.engine.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.anbinh.ledger.engine.Engine;

/** Asks the database itself. */
record AskedEngine(DataSource source, boolean embedded) implements Engine {
  private static final int PATIENCE_SECONDS = 3;

  @Override
  public Condition condition() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      try (ResultSet row =
          statement.executeQuery(
              "select current_setting('server_version'), pg_database_size(current_database())")) {
        row.next();
        return new Condition.Answering(row.getString(1), row.getLong(2), embedded);
      }
    } catch (SQLException e) {
      return new Condition.Silent(String.valueOf(e.getMessage()));
    }
  }
}
