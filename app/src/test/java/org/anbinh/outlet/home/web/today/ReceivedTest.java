package org.anbinh.outlet.home.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Periods;
import org.junit.jupiter.api.Test;

/** Which reports are late, which are due, and which nobody owes. */
class ReceivedTest {
  private static final FormGrid MONTHLY =
      FormGrid.of(
          Catalogue.carried().findForm("police.monthly").orElseThrow(), new Periods(List.of()));
  private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
  private static final Unit WARD =
      Territories.bundled()
          .current()
          .find(Level.COMMUNE, "19360", LocalDate.of(2026, 1, 1))
          .orElseThrow();

  private static int period(int month) {
    return MONTHLY.period(LocalDate.of(2025, month, 1));
  }

  private static Received received(int... months) {
    long bits = 0;
    for (int month : months) {
      bits |= 1L << (period(month) - MONTHLY.period(FIRST));
    }
    return new Received(MONTHLY, MONTHLY.period(FIRST), period(10), Map.of(WARD.id(), bits));
  }

  @Test
  void aReportIsLateFromTheDayAfterItsDeadline() {
    Received received = received(7, 8);
    assertThat(received.late(period(9))).isEqualTo(LocalDate.of(2025, 10, 6));
    assertThat(received.firstInTime(LocalDate.of(2025, 10, 5))).isEqualTo(period(9));
    assertThat(received.firstInTime(LocalDate.of(2025, 10, 6))).isEqualTo(period(10));
  }

  @Test
  void onlyWhatIsNotThereIsMissing() {
    List<Received.Missing> missing =
        received(7, 9).missing(List.of(WARD), MONTHLY.period(FIRST), period(10) + 1);
    assertThat(missing).hasSize(1);
    assertThat(missing.getFirst().periods()).containsExactly(period(8), period(10));
    assertThat(missing.getFirst().oldest()).isEqualTo(period(8));
  }

  @Test
  void nobodyOwesReportsOfTheTimeBeforeTheyStoodOrTheFormWasOwed() {
    assertThat(received(7, 8, 9, 10).missing(List.of(WARD), MONTHLY.period(FIRST), period(10) + 1))
        .isEmpty();
    assertThat(received().owed(List.of(WARD), period(6))).isZero();
    assertThat(received().owed(List.of(WARD), period(7))).isEqualTo(1);
  }

  @Test
  void periodsAreWrittenAsTheRegisterReadsThem() {
    for (var form : Catalogue.carried().forms()) {
      if (form.calendar().equals("civil")) {
        FormGrid grid = FormGrid.of(form, new Periods(List.of()));
        int number = grid.period(LocalDate.of(2026, 3, 1));
        assertThat(new Periods(List.of()).parse(PeriodNames.of(grid, number).code()).window())
            .isEqualTo(grid.window(number));
      }
    }
  }
}
