package org.anbinh.intake.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.reports.Report;

/** Row reading and registration with everything that is carried, on 22 November 2026. */
public final class CaptureFixture {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  public static final Labels LABELS = Labels.carried();
  public static final Catalogue CATALOGUE = Catalogue.carried();
  public static final Periods PERIODS = Law.carried().periods();
  public static final Territories TERRITORIES = Territories.bundled();
  public static final Registers REGISTERS =
      new Registers(
          List.of(
              RegisterDescriptor.of(DrugCase.class).with(PERIODS),
              RegisterDescriptor.of(CourtOutcome.class).with(PERIODS),
              RegisterDescriptor.of(PublishedFigure.class).with(PERIODS),
              RegisterDescriptor.of(Report.class).with(PERIODS)));
  public static final RowReaders READERS = readers(REGISTERS);

  private CaptureFixture() {}

  public static RowReaders readers(Registers registers) {
    var clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new RowReaders(
        registers, LABELS, new RowReaders.Knowledge(CATALOGUE, TERRITORIES, PERIODS, clock));
  }

  public static Registration registration(Ledger ledger) {
    return registration(REGISTERS, ledger);
  }

  public static Retractions retractions(Ledger ledger) {
    return new Retractions(REGISTERS, READERS, ledger);
  }

  /** Registration over other registers. */
  public static Registration registration(Registers registers, Ledger ledger) {
    return new Registration(
        registers, registers == REGISTERS ? READERS : readers(registers), ledger);
  }

  /** One row read on its own. */
  static RowReader.Read read(String register, Map<String, String> row) {
    RowReader reader =
        READERS.forColumns(
            register, List.copyOf(row.keySet()), new Issue.Place("", 1, ""), Writing.ASK);
    if (!reader.heading().isEmpty()) {
      return new RowReader.Read(java.util.Optional.empty(), reader.heading());
    }
    return reader.read(List.copyOf(row.values()), new Issue.Place("", 2, ""));
  }
}
