package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.ToldSteps;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of a figure was approved is said of levels and of periods in stretches too. */
@Tag("database")
class ApprovedCoverageTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final ToldSteps STEPS = new ToldSteps();

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static UnitId unit(Level level, String code) {
    return FIXTURE.unit(level, code, "2026-06-30");
  }

  private static void approve(Report report, int version, int height) {
    var about = new ToldSteps.About(report.reportForm(), report.unit(), report.period(), version);
    for (int level = 1; level <= height; level++) {
      FIXTURE.record(Stream.of(STEPS.next(about, new Deed.Approve(level), height)));
    }
  }

  private static Coverage coverage(String indicator, UnitId unit, String window) {
    Figure figure =
        FIXTURE.figures().answer(FIXTURE.question(indicator, unit, window, "then")).getFirst();
    return figure.coverage();
  }

  private static Report managed(String province, String amount) {
    return FIXTURE.report(
        "management.halfyear",
        unit(Level.PROVINCE, province),
        "2026-H1",
        "users.managed=" + amount);
  }

  @Test
  void ofALevelThoseUnitsAreApprovedWhoseStatementIsAsItStands() {
    String half = "2026-01-01/2026-07-01";
    Report one = managed("01", "10");
    Report other = managed("44", "20");
    FIXTURE.record(one, other);
    assertThat(coverage("users.managed", FIXTURE.nation(), half).approved()).contains(0L);
    approve(one, 1, 1);
    Coverage nation = coverage("users.managed", FIXTURE.nation(), half);
    assertThat(nation.received()).isEqualTo(2);
    assertThat(nation.approved()).contains(1L);
    assertThat(nation.provisional()).isTrue();
    assertThat(coverage("users.managed", unit(Level.PROVINCE, "01"), half).provisional()).isFalse();
    approve(other, 1, 1);
    assertThat(coverage("users.managed", FIXTURE.nation(), half).provisional()).isFalse();
    FIXTURE.correct(managed("01", "11"), 1);
    assertThat(coverage("users.managed", FIXTURE.nation(), half).approved()).contains(1L);
    approve(one, 2, 1);
    assertThat(coverage("users.managed", FIXTURE.nation(), half).approved()).contains(2L);
  }

  @Test
  void aLevelThatNobodyHasToApproveIsNotProvisional() {
    FIXTURE.record(
        FIXTURE.report(
            "management.halfyear", unit(Level.PROVINCE, "46"), "2016-H1", "users.managed=3"));
    assertThat(coverage("users.managed", FIXTURE.nation(), "2016-01-01/2016-07-01").provisional())
        .isFalse();
  }

  @Test
  void aPeriodInStretchesIsApprovedOnceEachOfThemIs() {
    UnitId commune = unit(Level.COMMUNE, "00004");
    String month = "2026-02-01/2026-03-01";
    Report first =
        FIXTURE.report("police.monthly", commune, "2026-02-01/2026-02-15", "tips.received=2");
    Report second =
        FIXTURE.report("police.monthly", commune, "2026-02-15/2026-03-01", "tips.received=3");
    FIXTURE.record(first, second);
    assertThat(coverage("tips.received", commune, month)).isEqualTo(covered(0));
    approve(first, 1, 2);
    assertThat(coverage("tips.received", commune, month)).isEqualTo(covered(0));
    approve(second, 1, 2);
    assertThat(coverage("tips.received", commune, month)).isEqualTo(covered(1));
  }

  private static Coverage covered(long approved) {
    return new Coverage(1, 1, java.util.Optional.of(approved));
  }
}
