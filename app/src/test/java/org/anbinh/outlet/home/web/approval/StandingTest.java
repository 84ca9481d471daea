package org.anbinh.outlet.home.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.Boards;
import org.anbinh.intake.approval.Course;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a report is late, and that nobody stops being late by taking one back. */
class StandingTest {
  private static final Periods PERIODS = Law.carried().periods();
  private static final FormGrid MONTHLY = grid("police.monthly");
  private static final int PERIOD = MONTHLY.period(LocalDate.of(2026, 3, 1));
  private static final Unit COMMUNE =
      Territories.bundled().current().get(UnitId.parse("commune:00004:2025-07-01"));
  private static final LocalDate DUE = standing(LocalDate.MAX, List.of()).lateFrom().minusDays(1);
  private static final LocalDate ESCALATED =
      DUE.plusDays(1).plus(MONTHLY.form().ladder().orElseThrow().escalate());

  private static FormGrid grid(String form) {
    return FormGrid.of(Catalogue.carried().findForm(form).orElseThrow(), PERIODS);
  }

  private static Course.Step step(int number, String code, int level, boolean last, LocalDate day) {
    return new Course.Step(number, code, 1, level, last, "", "", "an", at(day), 10L + number);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(Words.ZONE).toInstant();
  }

  /** A report that was handed in in time, and what was done with it, as seen on a day. */
  private static Standing standing(LocalDate today, List<Course.Step> steps) {
    var key = new ReportKey(MONTHLY.form().id(), COMMUNE.id(), PeriodNames.of(MONTHLY, PERIOD));
    LocalDate came = MONTHLY.start(PERIOD + 1);
    var handed = List.of(new Course.Handed(1, false, "an", at(came), 1));
    return new Standing(MONTHLY, COMMUNE, PERIOD, new Course(key, handed, steps), today);
  }

  @Test
  void whatCameInTimeAndStaysIsNeverLate() {
    Standing standing = standing(DUE.plusYears(1), List.of());
    assertThat(standing.daysLate()).isZero();
    assertThat(standing.isMissing()).isFalse();
    assertThat(standing.isEscalated()).isFalse();
  }

  @Test
  void whatIsTakenBackIsMissingFromItsDayOnAndEscalated() {
    List<Course.Step> back = List.of(step(1, "taken-back", 0, false, DUE.minusDays(1)));
    assertThat(standing(DUE, back).daysLate()).isZero();
    assertThat(standing(DUE.plusDays(1), back).daysLate()).isEqualTo(1);
    assertThat(standing(DUE.plusDays(1), back).isMissing()).isTrue();
    assertThat(standing(ESCALATED.minusDays(1), back).isEscalated()).isFalse();
    assertThat(standing(ESCALATED, back).isEscalated()).isTrue();
  }

  @Test
  void whatIsReturnedIsLateAgainFromTheDayAfter() {
    LocalDate day = DUE.plusDays(20);
    List<Course.Step> returned = List.of(step(1, "returned", 1, false, day));
    assertThat(standing(day, returned).daysLate()).isZero();
    assertThat(standing(day.plusDays(1), returned).daysLate()).isEqualTo(1);
    assertThat(standing(day.plusDays(1), returned).isMissing()).isFalse();
    assertThat(standing(ESCALATED.plusDays(20), returned).isEscalated()).isTrue();
  }

  @Test
  void returnedBeforeItsDayItHasUntilThen() {
    List<Course.Step> returned = List.of(step(1, "returned", 1, false, DUE.minusDays(2)));
    assertThat(standing(DUE, returned).daysLate()).isZero();
    assertThat(standing(DUE.plusDays(3), returned).daysLate()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {2027, 2030, 2040})
  void noPageAsksForPeriodsThatARecentBoardDoesNotKnow(int year) {
    LocalDate today = LocalDate.of(year, 8, 1);
    Catalogue.carried().forms().stream()
        .filter(form -> form.ladder().isPresent())
        .map(form -> FormGrid.of(form, PERIODS))
        .forEach(grid ->
            assertThat(Standings.periods(grid, 24, today))
                .allMatch(period -> !grid.start(period).isBefore(Boards.since(today))));
  }
}
