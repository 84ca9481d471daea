package org.anbinh.intake.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.Registers;

/** Readers of rows by what the program carries, on a fixed day, for tests outside this module. */
public final class CarriedRowReaders {
  private CarriedRowReaders() {}

  /** The readers of these registers. */
  public static RowReaders of(Registers registers, Territories territories, Instant now) {
    return new RowReaders(
        registers,
        Labels.carried(),
        new RowReaders.Knowledge(
            Catalogue.carried(),
            territories,
            Law.carried().periods(),
            Clock.fixed(now, ZoneOffset.UTC)));
  }
}
