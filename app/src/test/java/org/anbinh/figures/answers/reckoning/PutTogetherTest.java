package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements of several levels, forms and periods side by side. */
@Tag("database")
class PutTogetherTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Window HALF = new Window(DAY, LocalDate.of(2026, 7, 1));

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static UnitId province(String code) {
    return FIXTURE.unit(Level.PROVINCE, code, "2026-01-01");
  }

  private static List<Unit> communes(String province) {
    return FIXTURE.territory().within(province(province), Level.COMMUNE, DAY);
  }

  @BeforeAll
  static void record() {
    for (Unit each : FIXTURE.territory().on(LocalDate.of(2026, 6, 30), Level.PROVINCE)) {
      FIXTURE.record(
          FIXTURE.report("management.halfyear", each.id(), "2025-H2", "users.managed=9"),
          FIXTURE.report("management.halfyear", each.id(), "2026-H1", "users.managed=10"));
    }
    FIXTURE.record(
        FIXTURE.report("management.halfyear", FIXTURE.nation(), "2026-H1", "users.managed=350"));
    UnitId first = communes("46").get(0).id();
    UnitId second = communes("46").get(1).id();
    FIXTURE.record(
        FIXTURE.report(
            "police.monthly",
            first,
            "2026-02",
            "seized.mass|substance=heroin=1",
            "seized.mass|substance=cannabis=1",
            "seized.mass|substance=synthetic=1"),
        FIXTURE.report("police.monthly", second, "2026-02", "tips.received=4"));
    FIXTURE.record(
        FIXTURE.report("police.monthly", first, "2026-03"),
        FIXTURE.report("police.monthly", second, "2026-03", "tips.received=2"),
        FIXTURE.report("police.monthly", province("46"), "2026-03", "tips.received=9"));
  }

  private static Figure figure(String indicator, UnitId unit, String window) {
    return FIXTURE.figures().answer(FIXTURE.question(indicator, unit, window, "then")).getFirst();
  }

  @Test
  void a_stock_that_the_nation_and_its_provinces_file_by_one_form_is_counted_once() {
    Figure figure = figure("users.managed", FIXTURE.nation(), "2025-07-01/2026-07-01");
    assertThat(figure.outcome()).isEqualTo(new Outcome.Known(new BigDecimal("340")));
    assertThat(figure.reconciliations())
        .anySatisfy(each -> assertThat(each.theirs()).isEqualByComparingTo("350"));
    assertThat(
            Scoped.call(new Scope.Everything(), () -> FIXTURE.figures().passport(figure.id()))
                .sources())
        .hasSize(34)
        .extracting(Passport.Source::amount)
        .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("10"));
  }

  @Test
  void ten_slices_of_one_report_do_not_hide_the_silence_of_another() {
    Figure figure = figure("seized.mass", province("46"), "2026-02-01/2026-03-01");
    assertThat(figure.outcome())
        .isInstanceOfSatisfying(
            Outcome.Partial.class,
            partial -> {
              assertThat(partial.value()).isEqualByComparingTo("3");
              assertThat(partial.missing().en()).contains("1 reports leave this cell out");
            });
  }

  @Test
  void a_report_of_nothing_covers_its_days_when_levels_are_put_together() {
    assertThat(
            figure("tips.received", communes("46").get(0).id(), "2026-03-01/2026-04-01").outcome())
        .isEqualTo(new Outcome.Known(BigDecimal.ZERO));
  }

  private static Stated stated(UnitId unit, String window, String amount) {
    boolean gap = amount.equals("-");
    String[] days = window.split("/");
    return new Stated(
        unit,
        1,
        new Window(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
        "",
        gap ? BigDecimal.ZERO : new BigDecimal(amount),
        gap ? 0 : 1,
        1,
        gap ? Gap.WITHHELD : Gap.NONE,
        false);
  }

  @Test
  void a_coarser_gap_swallows_no_finer_figures() {
    var all = new ArrayList<Stated>();
    communes("46").stream()
        .skip(1)
        .forEach(each -> all.add(stated(each.id(), "2026-01-01/2026-07-01", "2")));
    all.add(stated(province("46"), "2026-01-01/2026-07-01", "-"));
    var composition = new Composition(FIXTURE.territory(), all, Level.PROVINCE);
    Unit hue = FIXTURE.territory().get(province("46"));
    Composition.Cover cover = composition.cover(HALF, List.of(hue), Optional.of(HALF));
    assertThat(cover.chosen()).hasSize(communes("46").size() - 1).allMatch(each -> !each.nil());
    assertThat(cover.missing()).containsExactly(communes("46").get(0).id());
  }

  @Test
  void what_one_unit_says_twice_of_the_same_days_is_reconciled() {
    UnitId unit = province("46");
    var all =
        List.of(
            stated(unit, "2026-01-01/2026-04-01", "4"),
            stated(unit, "2026-04-01/2026-07-01", "5"),
            stated(unit, "2026-01-01/2026-07-01", "10"));
    var composition = new Composition(FIXTURE.territory(), all, Level.PROVINCE);
    Composition.Cover cover =
        composition.cover(HALF, List.of(FIXTURE.territory().get(unit)), Optional.of(HALF));
    assertThat(cover.chosen()).hasSize(2);
    assertThat(composition.overlaps())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.coarse().amount()).isEqualByComparingTo("10");
          assertThat(each.finer()).isEqualByComparingTo("9");
          assertThat(each.complete()).isTrue();
        });
  }
}
