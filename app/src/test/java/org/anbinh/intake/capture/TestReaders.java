package org.anbinh.intake.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.reports.Report;

/** The knowledge that comes with the system, and readers over it, on a fixed day. */
public final class TestReaders {
  /** The day on which everything in these tests happens. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

  public static final Territories TERRITORIES = Territories.bundled();
  public static final Catalogue CATALOGUE = Catalogue.carried();
  public static final Labels LABELS = Labels.carried();
  public static final Periods PERIODS = Law.carried().periods();

  private TestReaders() {}

  /** The three registers that people enter. */
  public static Registers registers() {
    return new Registers(
        java.util.List.of(
            RegisterDescriptor.of(DrugCase.class).with(PERIODS),
            RegisterDescriptor.of(CourtOutcome.class).with(PERIODS),
            RegisterDescriptor.of(Report.class).with(PERIODS)));
  }

  public static RowReaders over(Registers registers) {
    return new RowReaders(
        registers, LABELS, new RowReaders.Knowledge(CATALOGUE, TERRITORIES, PERIODS, CLOCK));
  }
}
