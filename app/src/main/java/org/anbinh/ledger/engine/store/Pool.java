package org.anbinh.ledger.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.anbinh.ledger.engine.Access;

/** Connections under the application's role, which outlive a restart of the server. */
public final class Pool {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private Pool() {}

  /** Opens a pool; the server need not be there yet. */
  public static HikariDataSource open(Access access, int connections) {
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
    return new HikariDataSource(config);
  }
}
