package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbinh.ledger.engine.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes by which any number of things is sorted by a field. One is made when somebody first sorts
 * more things by that field than can be sorted without it, beside the running work, and stays: so
 * only orders that are used cost anything when entries are recorded. One at a time is made.
 */
final class OrderIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(OrderIndexes.class);

  private final Access owner;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("orders").unstarted(work));

  OrderIndexes(Access owner) {
    this.owner = owner;
  }

  /** Whether an order can be walked along; if not, its index is being made from now on. */
  boolean isReady(Connection connection, String register, String path) throws SQLException {
    String name = name(register, path);
    if (isValid(connection, name)) {
      return true;
    }
    if (asked.add(name)) {
      maker.execute(() -> make(name, register, path));
    }
    return false;
  }

  /** Letters that PostgreSQL keeps as they are, and a number where letters were lost. */
  private static String name(String register, String path) {
    String whole = register + "_" + path;
    String plain = whole.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    return "entry_order_"
        + plain.substring(0, Math.min(40, plain.length()))
        + "_"
        + Integer.toHexString(whole.hashCode());
  }

  private static boolean isValid(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select indisvalid from pg_index where indexrelid = to_regclass(?)")) {
      statement.setString(1, "ledger." + name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** What an end in the middle left behind is no use; it is made anew. */
  private void make(String name, String register, String path) {
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("drop index if exists ledger." + name);
      statement.execute(
          "create index concurrently "
              + name
              + " on ledger.entry ("
              + Ordering.field(path).replace("e.content", "content")
              + ", subject) where register = '"
              + register.replace("'", "''")
              + "'");
    } catch (SQLException e) {
      LOG.warn(
          "The order of {} by {} is not ready; it is tried again when asked", register, path, e);
    } finally {
      asked.remove(name);
    }
  }
}
