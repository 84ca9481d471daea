package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.mart.Busy;
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

/** Some communes enter cases, some only report them, some do both, some neither. */
@Tag("database")
class RecordsAndReportsTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final String JANUARY = "2026-01-01/2026-02-01";

  private static UnitId both = FIXTURE.nation();
  private static UnitId reporting = both;
  private static UnitId gap = both;
  private static UnitId silent = both;
  private static UnitId old = both;

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static UnitId province() {
    return FIXTURE.unit(Level.PROVINCE, "40", "2026-01-01");
  }

  @BeforeAll
  static void record() {
    List<UnitId> communes =
        FIXTURE.territory().within(province(), Level.COMMUNE, LocalDate.of(2026, 1, 1)).stream()
            .map(Unit::id)
            .toList();
    both = communes.get(0);
    reporting = communes.get(1);
    gap = communes.get(2);
    silent = communes.get(3);
    old = FIXTURE.unit(Level.COMMUNE, "00004", "2024-03-01");
    FIXTURE.record(
        FIXTURE.drugCase("1", both, "2026-01-03", "10"),
        FIXTURE.drugCase("2", both, "2026-01-05"),
        FIXTURE.drugCase("3", old, "2024-02-03"),
        FIXTURE.drugCase("4", old, "2024-10-03"),
        FIXTURE.drugCase("5", both, "2025-07-09"),
        FIXTURE.drugCase("6", both, "2026-05-03"),
        FIXTURE.drugCase("mistyped", both, "2004-01-05"));
    for (LocalDate day = LocalDate.of(2014, 8, 20);
        day.isBefore(LocalDate.of(2024, 1, 1));
        day = day.plusDays(300)) {
      FIXTURE.record(FIXTURE.drugCase("year " + day, old, day.toString()));
    }
    FIXTURE.record(
        FIXTURE.report("police.monthly", both, "2026-01", "cases.detected=3", "persons.arrested=2"),
        FIXTURE.report("police.monthly", reporting, "2026-01", "cases.detected=25"),
        FIXTURE.report("police.monthly", gap, "2026-01", "cases.detected=-"));
    UnitId other = FIXTURE.unit(Level.COMMUNE, "00008", "2024-03-01");
    FIXTURE.record(FIXTURE.report("police.quarterly", other, "2024-Q1", "cases.detected=9"));
  }

  private static Figure figure(String indicator, UnitId unit, String window) {
    return FIXTURE.figures().answer(FIXTURE.question(indicator, unit, window, "then")).getFirst();
  }

  @Test
  void what_a_unit_reports_is_never_zero_because_it_enters_no_records() {
    Figure figure = figure("cases.detected", reporting, JANUARY);
    assertThat(figure.outcome()).isEqualTo(new Outcome.Known(new BigDecimal("25")));
    assertThat(figure.coverage()).isEqualTo(new Coverage(1, 1, Optional.of(0L)));
    assertThat(figure.reconciliations())
        .anySatisfy(each -> {
          assertThat(each.theirs()).isZero();
          assertThat(each.difference()).isEqualByComparingTo("-25");
        });
  }

  @Test
  void records_are_not_added_to_the_report_about_them() {
    assertThat(figure("cases.detected", both, JANUARY).outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("2")));
  }

  @Test
  void a_whole_is_made_of_records_and_of_reports_where_nobody_entered_any() {
    Figure figure = figure("cases.detected", province(), JANUARY);
    assertThat(figure.outcome().number()).contains(new BigDecimal("27"));
    assertThat(figure.outcome()).isInstanceOf(Outcome.Partial.class);
    assertThat(figure.coverage().received()).isEqualTo(3);
    assertThat(figure("cases.detected", FIXTURE.nation(), JANUARY).outcome().number())
        .contains(new BigDecimal("27"));
  }

  @Test
  void a_report_that_states_a_gap_attests_no_zero() {
    assertThat(figure("cases.detected", gap, JANUARY).outcome())
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.NOT_REPORTED));
    assertThat(figure("cases.detected", silent, JANUARY).outcome())
        .isInstanceOf(Outcome.Absent.class);
  }

  @Test
  void a_report_of_a_quarter_is_not_taken_for_zero_in_a_month() {
    UnitId other = FIXTURE.unit(Level.COMMUNE, "00008", "2024-03-01");
    assertThat(figure("cases.detected", other, "2024-01-01/2024-04-01").outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("9")));
    assertThat(figure("cases.detected", other, "2024-01-01/2024-02-01").outcome())
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.DOES_NOT_TILE));
  }

  @Test
  void a_code_of_which_a_report_says_nothing_is_not_zero() {
    Question question = FIXTURE.question("cases.detected", reporting, JANUARY, "then");
    var customs = new java.util.TreeMap<String, String>();
    customs.put("agency", "customs");
    assertThat(FIXTURE.outcome(question.of("cases.detected", customs)))
        .isInstanceOf(Outcome.Absent.class);
  }

  @Test
  void one_wrong_year_does_not_make_a_register_older() {
    assertThat(figure("cases.detected", silent, "2026-01-01/2026-02-01").outcome())
        .isInstanceOf(Outcome.Absent.class);
    assertThat(figure("cases.detected", old, "2008-01-01/2009-01-01").outcome())
        .isInstanceOf(Outcome.Absent.class);
    assertThat(figure("cases.detected", FIXTURE.nation(), "2008-01-01/2009-01-01").outcome())
        .isInstanceOf(Outcome.Absent.class);
  }

  @Test
  void a_register_is_kept_in_the_longest_run_of_entries_without_a_silent_year() {
    var months = List.of(busy("2004-01-05", 2), busy("2014-08-16", 2), busy("2014-12-01", 1));
    assertThat(Extents.kept(months))
        .contains(new Window(LocalDate.of(2014, 8, 16), LocalDate.of(2014, 12, 2)));
    assertThat(Extents.kept(List.of())).isEqualTo(Optional.empty());
  }

  private static Busy busy(String day, long entries) {
    LocalDate from = LocalDate.parse(day);
    return new Busy(new Window(from, from.plusDays(1)), entries);
  }

  @Test
  void where_nobody_owes_it_only_who_keeps_the_register_that_year_has_had_none() {
    UnitId other = FIXTURE.unit(Level.COMMUNE, "00008", "2024-03-01");
    assertThat(figure("cases.detected", old, "2014-09-01/2014-09-15").outcome())
        .isEqualTo(new Outcome.Known(BigDecimal.ZERO));
    assertThat(figure("cases.detected", other, "2014-09-01/2014-09-15").outcome())
        .isInstanceOf(Outcome.Absent.class);
  }

  @Test
  void a_passport_names_the_entries_that_were_used_and_no_others() {
    assertThat(registers(figure("cases.detected", both, JANUARY))).containsOnly("case");
    assertThat(registers(figure("cases.detected", reporting, JANUARY))).containsOnly("report");
  }

  private static List<String> registers(Figure figure) {
    return Scoped.call(new Scope.Everything(), () -> FIXTURE.figures().passport(figure.id()))
        .sources()
        .stream()
        .map(Passport.Source::register)
        .toList();
  }
}
