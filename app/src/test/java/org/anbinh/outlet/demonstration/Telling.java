package org.anbinh.outlet.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.ApprovalFixture;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.reports.Report;

/** The nation as the tests hear it told, and what it comes to in the end. */
final class Telling {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final Territory TERRITORY = Territories.bundled().current();
  static final Periods PERIODS = Law.carried().periods();
  static final Registers REGISTERS =
      new Registers(
          java.util.List.of(
              RegisterDescriptor.of(DrugCase.class).with(PERIODS),
              RegisterDescriptor.of(CourtOutcome.class).with(PERIODS),
              RegisterDescriptor.of(Report.class).with(PERIODS),
              RegisterDescriptor.of(PublishedFigure.class).with(PERIODS),
              ApprovalFixture.steps(PERIODS)));

  private Telling() {}

  /** Whether it is a step of the work on a report. */
  static boolean isStep(Draft draft) {
    return REGISTERS.of(draft.content()).origin() == Origin.STEP;
  }

  static Chronicle chronicle(Scale scale, LocalDate today) {
    return new Chronicle(TERRITORY, PERIODS, Words.of(Labels.carried()), scale, today);
  }

  /** Sums of what stands: a correction takes away what it corrects. */
  static final class Sums {
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Content> corrigible = new HashMap<>();

    void take(Draft draft, boolean corrected, Consumer<Statement> other) {
      if (isStep(draft)) {
        return;
      }
      if (draft.follows() == 0 && corrected) {
        corrigible.put(REGISTERS.of(draft.content()).subject(draft.content()), draft.content());
      }
      if (draft.follows() == 1) {
        Content first = corrigible.remove(REGISTERS.of(draft.content()).subject(draft.content()));
        if (first == null) {
          throw new AssertionError("A correction of nothing: " + draft);
        }
        first.readings(statement -> add(statement, BigDecimal.ONE.negate()));
      }
      draft.content().readings(other.andThen(statement -> add(statement, BigDecimal.ONE)));
    }

    private void add(Statement statement, BigDecimal sign) {
      if (statement.reading() instanceof Reading.Amount(BigDecimal value)) {
        String era = era(statement.cell().window().from());
        String key = era + " " + statement.cell().key().measure();
        sums.merge(key, value.multiply(sign), BigDecimal::add);
        statement
            .cell()
            .key()
            .slice()
            .codes()
            .forEach((dimension, code) ->
                sums.merge(
                    key + " " + dimension + "=" + code, value.multiply(sign), BigDecimal::add));
      }
    }

    static String era(LocalDate day) {
      if (day.isBefore(LocalDate.of(2019, 8, 16))) {
        return "before";
      }
      return day.isBefore(LocalDate.of(2024, 8, 16)) ? "directive" : "after";
    }

    BigDecimal of(String... keys) {
      return java.util.Arrays.stream(keys)
          .map(key -> sums.getOrDefault(key, BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
