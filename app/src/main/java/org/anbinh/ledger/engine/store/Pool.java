package org.anbinh.ledger.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.Roles;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections under the application's role, which outlive a restart of the server. Each is given
 * role and scope when it is handed out, so it carries nothing over from whoever had it before.
 */
public final class Pool extends AbstractDataSource implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final String SCOPE =
      "select set_config('role', ?, false), set_config('anbinh.reach', ?, false)";
  private static final String AS_SIGNED_IN = "none";

  private final HikariDataSource connections;
  private final String whole;
  private final Supplier<Scope> scope;

  private Pool(HikariDataSource connections, String whole, Supplier<Scope> scope) {
    this.connections = connections;
    this.whole = whole;
    this.scope = scope;
  }

  /** Opens a pool whose connections have the scope of the thread that takes them. */
  public static Pool open(Roles roles, int connections) {
    return open(roles, connections, Scoped::current);
  }

  /**
   * Opens a pool; the server need not be there yet.
   *
   * @param scope the scope of a connection that is handed out at this moment
   */
  public static Pool open(Roles roles, int connections, Supplier<Scope> scope) {
    Access access = roles.application();
    var config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(access.url());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(LONGEST_WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "anbinh");
    config.addDataSourceProperty(
        "options", "-c plan_cache_mode=force_custom_plan -c timezone=UTC -c jit=off");
    return new Pool(new HikariDataSource(config), roles.whole(), scope);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = connections.getConnection();
    try {
      give(connection, scope.get());
      return connection;
    } catch (SQLException | RuntimeException e) {
      connections.evictConnection(connection);
      throw e;
    }
  }

  /** Everybody signs in to the database as the application. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("Connections are those of the application");
  }

  @Override
  public void close() {
    connections.close();
  }

  private void give(Connection connection, Scope scope) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SCOPE)) {
      statement.setString(1, scope instanceof Scope.Everything ? whole : AS_SIGNED_IN);
      statement.setString(2, reach(scope));
      statement.execute();
    }
  }

  /** The written form of an array; each unit quoted. */
  private static String reach(Scope scope) {
    return switch (scope) {
      case Scope.Everything(), Scope.Nothing() -> "";
      case Scope.Within within ->
          within.units().stream()
              .map(unit -> quoted(unit.toString()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String element) {
    return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
