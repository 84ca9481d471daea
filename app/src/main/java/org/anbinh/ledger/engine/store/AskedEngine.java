package org.anbinh.ledger.engine.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.Engine;

/** Asks the database itself, on a connection of its own: a pool would wait for better times. */
final class AskedEngine implements Engine {
  private static final int PATIENCE_SECONDS = 2;
  private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(2);

  private final Access access;
  private final boolean embedded;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known = new Known(true, System.nanoTime() - REMEMBERED);

  AskedEngine(Access access, boolean embedded) {
    this.access = access;
    this.embedded = embedded;
  }

  /** What was found out at a moment. */
  private record Known(boolean answers, long at) {
    boolean isOld() {
      return System.nanoTime() - at >= REMEMBERED;
    }
  }

  @Override
  public Condition condition() {
    Condition found = ask();
    known = new Known(found instanceof Condition.Answering, System.nanoTime());
    return found;
  }

  /** One asks while others go by what was known before; silence is asked about every time. */
  @Override
  public boolean answers() {
    Known before = known;
    if ((before.isOld() || !before.answers()) && asking.tryLock()) {
      try {
        return condition() instanceof Condition.Answering;
      } finally {
        asking.unlock();
      }
    }
    return before.answers();
  }

  private Condition ask() {
    try (Connection connection = DriverManager.getConnection(access.url(), properties());
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

  private Properties properties() {
    var properties = new Properties();
    String seconds = String.valueOf(PATIENCE_SECONDS);
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("loginTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    properties.setProperty("ApplicationName", "anbinh-health");
    return properties;
  }
}
