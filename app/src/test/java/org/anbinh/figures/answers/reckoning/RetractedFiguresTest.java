package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was taken back counts no more from its batch on. */
@Tag("database")
class RetractedFiguresTest {
  private final FiguresFixture fixture = new FiguresFixture();
  private final UnitId commune = fixture.unit(Level.COMMUNE, "00004", "2026-01-01");

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aRetractedCaseLeavesTheCountAndOldVintagesKeepIt() {
    DrugCase wrong = fixture.drugCase("1", commune, "2026-01-10");
    fixture.record(
        fixture.drugCase("0", commune, "2025-12-10"),
        wrong,
        fixture.drugCase("2", commune, "2026-01-11"),
        fixture.drugCase("3", commune, "2026-02-10"));
    fixture.record(fixture.report("police.monthly", commune, "2026-01", "tips.received=1"));
    Question before = fixture.question("cases.detected", commune, "2026-01-01/2026-02-01", "then");
    assertThat(fixture.outcome(before)).isEqualTo(new Outcome.Known(new BigDecimal("2")));

    fixture.correct(new Retracted(wrong), 1);
    Question after = before.at(fixture.ledger().latest());
    assertThat(fixture.outcome(after)).isEqualTo(new Outcome.Known(BigDecimal.ONE));
    assertThat(fixture.outcome(before)).isEqualTo(new Outcome.Known(new BigDecimal("2")));

    fixture.correct(wrong, 2);
    assertThat(fixture.outcome(before.at(fixture.ledger().latest())))
        .isEqualTo(new Outcome.Known(new BigDecimal("2")));
    assertThat(fixture.outcome(after)).isEqualTo(new Outcome.Known(BigDecimal.ONE));
  }

  @Test
  void aRetractedReportWasNotReceivedAndSaysNoZero() {
    Report wrong = fixture.report("police.monthly", commune, "2026-01", "tips.received=4");
    fixture.record(wrong);
    fixture.correct(new Retracted(wrong), 1);
    Question question = fixture.question("tips.received", commune, "2026-01-01/2026-02-01", "then");
    assertThat(fixture.outcome(question)).isInstanceOf(Outcome.Absent.class);
  }
}
