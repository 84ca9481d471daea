package org.anbinh.ledger.entries.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.engine.DatabaseSettings;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.entries.BackupSettings;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.BatchRecorded;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Upkeep;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.ledger.entries.keys.SealedKeys;
import org.anbinh.ledger.entries.upkeep.RememberedUpkeep;
import org.anbinh.ledger.entries.upkeep.RememberingKeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

  @Bean
  Ledger ledger(
      DataSource source,
      Registers registers,
      DatabaseSettings settings,
      Roles roles,
      ApplicationEventPublisher events) {
    return new PostgresLedger(
        new RecordingParts(
            new Connections(source, settings.patience()),
            registers,
            new Entries(registers),
            Clock.systemUTC(),
            batch -> publish(events, batch)),
        new OrderIndexes(roles.owner()));
  }

  @Bean
  @Primary
  Versions versions(DataSource source, Registers registers, DatabaseSettings settings) {
    return new PostgresVersions(new Connections(source, settings.patience()), registers);
  }

  @Bean
  Upkeep upkeep(DataDirectory directory) {
    return new RememberedUpkeep(directory.directory("upkeep"));
  }

  @Bean
  Keeping keeping(
      Roles roles,
      Upkeep upkeep,
      BackupSettings settings,
      ObjectProvider<Keepsake> keepsakes,
      ApplicationEventPublisher events) {
    var keys = new SealedKeys(keepsakes.orderedStream().toList(), settings::passphrase);
    return new RememberingKeeping(
        new PostgresKeeping(roles.owner(), keys, batch -> publish(events, batch)),
        upkeep,
        Clock.systemUTC());
  }

  /** The batch is durable by now; a listener that fails must not make it look otherwise. */
  private static void publish(ApplicationEventPublisher events, Batch batch) {
    try {
      events.publishEvent(new BatchRecorded(batch));
    } catch (RuntimeException e) {
      LOG.error("A listener failed on batch {}", batch.number(), e);
    }
  }
}
