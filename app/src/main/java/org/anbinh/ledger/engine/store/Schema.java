package org.anbinh.ledger.engine.store;

import java.util.Map;
import org.anbinh.ledger.engine.EngineException;
import org.anbinh.ledger.engine.Roles;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the database, brought up to date by their owner. */
public final class Schema {
  private Schema() {}

  /** Runs the migrations that have not run yet. */
  public static void migrate(Roles roles) {
    String scoped = roles.application().user();
    String whole = roles.whole();
    try {
      Flyway.configure()
          .dataSource(roles.owner().url(), roles.owner().user(), roles.owner().password())
          .locations("classpath:db/migration")
          .schemas("ledger")
          .placeholders(
              Map.of(
                  "application", Provisioning.name(scoped) + ", " + Provisioning.name(whole),
                  "scoped", Provisioning.name(scoped),
                  "whole", Provisioning.name(whole)))
          .connectRetries(3)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new EngineException("The tables cannot be brought up to date: " + e.getMessage(), e);
    }
  }
}
