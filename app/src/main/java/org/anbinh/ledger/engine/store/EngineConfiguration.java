package org.anbinh.ledger.engine.store;

import java.util.Map;
import java.util.Optional;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.engine.DatabaseSettings;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.engine.Passwords;
import org.anbinh.ledger.engine.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the database before anything that needs it. Beans are destroyed in the opposite order of
 * their dependencies, so the pool closes before the server stops and the directory is let go last.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Server server(DatabaseSettings settings, DataDirectory directory) {
    var home = directory.directory("postgres");
    return settings.embedded()
        ? new Server(
            Optional.of(EmbeddedPostgres.start(home, Map.of("shared_buffers", settings.memory()))),
            new Passwords(home))
        : new Server(Optional.empty(), new Passwords(home));
  }

  @Bean
  Roles roles(Server server, DatabaseSettings settings) {
    Roles roles =
        server
            .embedded()
            .map(postgres -> Provisioning.of(postgres, settings))
            .orElseGet(() -> Provisioning.of(settings, server.passwords()));
    Schema.migrate(roles);
    return roles;
  }

  @Bean
  Pool dataSource(Roles roles, Server server, DatabaseSettings settings) {
    return Pool.open(roles, settings.connections());
  }

  @Bean
  Engine engine(Roles roles, DatabaseSettings settings) {
    return new AskedEngine(roles.application(), settings.embedded());
  }

  /** The server that is ours to stop, where there is one. */
  record Server(Optional<EmbeddedPostgres> embedded, Passwords passwords) implements AutoCloseable {
    @Override
    public void close() {
      embedded.ifPresent(EmbeddedPostgres::close);
    }
  }
}
