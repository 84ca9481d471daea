package org.anbinh.outlet.home.web;

import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.demonstration.Demonstration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Knows the state of knowledge of the moment. */
@Component
final class Imprints {
  private static final String UNPACKAGED = "0.1.0";

  private final Ledger ledger;
  private final Demonstration demonstration;
  private final String version;

  Imprints(Ledger ledger, Demonstration demonstration, ObjectProvider<BuildProperties> build) {
    this.ledger = ledger;
    this.demonstration = demonstration;
    BuildProperties built = build.getIfAvailable();
    this.version = built == null ? UNPACKAGED : String.valueOf(built.getVersion());
  }

  Imprint get() {
    return new Imprint(version, ledger.head(), demonstration.present());
  }
}
