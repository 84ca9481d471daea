package org.anbinh.outlet.home.web;

import java.util.Optional;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.anbinh.outlet.demonstration.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Knows the state of knowledge of the moment. */
@Component
final class Imprints {
  private static final Logger LOG = LoggerFactory.getLogger(Imprints.class);
  private static final String UNPACKAGED = "0.1.0";

  private final Ledger ledger;
  private final Demonstration demonstration;
  private final Engine engine;
  private final String version;
  private volatile Optional<Batch> head = Optional.empty();

  Imprints(
      Ledger ledger,
      Engine engine,
      Demonstration demonstration,
      ObjectProvider<BuildProperties> build) {
    this.ledger = ledger;
    this.engine = engine;
    this.demonstration = demonstration;
    BuildProperties built = build.getIfAvailable();
    this.version = built == null ? UNPACKAGED : String.valueOf(built.getVersion());
  }

  /** The state of knowledge; while the database is silent, the last one that it told. */
  Imprint get() {
    if (engine.answers()) {
      try {
        head = ledger.head();
        return new Imprint(version, head, demonstration.present());
      } catch (LedgerUnavailableException e) {
        LOG.warn("The foot of the page shows what was known before", e);
      }
    }
    return new Imprint(version, head, demonstration.knownPresent());
  }
}
