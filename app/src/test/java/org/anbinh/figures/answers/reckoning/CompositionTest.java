package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Finer and coarser statements of the same thing, levels, persons, slices and codes. */
@Tag("database")
class CompositionTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final String DAYS = "2025-12-15/2026-12-15";

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static UnitId province(String code) {
    return FIXTURE.unit(Level.PROVINCE, code, "2026-01-01");
  }

  private static List<UnitId> communes(String province) {
    return FIXTURE
        .territory()
        .within(province(province), Level.COMMUNE, java.time.LocalDate.of(2026, 1, 1))
        .stream()
        .map(Unit::id)
        .toList();
  }

  @BeforeAll
  static void record() {
    UnitId hue = province("46");
    for (UnitId commune : communes("46")) {
      FINE.add(
          FIXTURE.report("police.monthly", commune, "2026-02", "seized.mass|substance=heroin=2"));
    }
    FINE.add(
        FIXTURE.report(
            "police.monthly",
            communes("40").getFirst(),
            "2026-02",
            "seized.mass|substance=synthetic=5",
            "seized.mass|substance=methamphetamine=3",
            "seized.mass|substance=heroin=withheld",
            "tests.made=4",
            "points.active=3"));
    FINE.add(
        FIXTURE.report("police.monthly", communes("40").getFirst(), "2026-03", "points.active=1"));
    FINE.add(
        FIXTURE.report(
            "police.province.annual",
            hue,
            "2026-02-01/2026-03-01",
            "seized.mass|substance=heroin=90"));
    FINE.add(
        FIXTURE.report(
            "police.province.annual",
            province("40"),
            "2026-02-01/2026-03-01",
            "seized.mass|substance=heroin=11"));
    FINE.add(
        FIXTURE.report(
            "management.halfyear", hue, "2026-H1", "users.managed=120", "training.persons=7"));
    FINE.add(
        FIXTURE.report(
            "management.halfyear",
            province("40"),
            "2026-H1",
            "users.managed=80",
            "training.persons=9"));
    FIXTURE.record(FINE.toArray(org.anbinh.ledger.declaration.Content[]::new));
  }

  private static final List<org.anbinh.ledger.declaration.Content> FINE =
      new java.util.ArrayList<>();

  private static Outcome outcome(String indicator, UnitId unit, String window) {
    return FIXTURE.outcome(FIXTURE.question(indicator, unit, window, "then"));
  }

  @Test
  void finer_statements_are_used_where_they_are_complete_and_the_coarser_one_is_reconciled() {
    Figure figure =
        FIXTURE
            .figures()
            .answer(
                FIXTURE.question(
                    "seized.heroin.mass", province("46"), "2026-02-01/2026-03-01", "then"))
            .getFirst();
    assertThat(figure.outcome().number()).contains(BigDecimal.valueOf(2L * communes("46").size()));
    assertThat(figure.reconciliations())
        .anySatisfy(each -> {
          assertThat(each.theirs()).isEqualByComparingTo("90");
          assertThat(each.difference())
              .isEqualByComparingTo(BigDecimal.valueOf(90 - 2L * communes("46").size()));
        });
  }

  @Test
  void a_coarser_statement_stands_in_where_finer_ones_are_missing() {
    assertThat(outcome("seized.heroin.mass", province("40"), "2026-02-01/2026-03-01").number())
        .contains(new BigDecimal("11"));
    assertThat(outcome("seized.heroin.mass", communes("40").getFirst(), "2026-02-01/2026-03-01"))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.WITHHELD));
  }

  @Test
  void of_nested_codes_in_one_report_only_the_widest_is_added() {
    assertThat(outcome("seized.synthetic.mass", communes("40").getFirst(), "2026-02-01/2026-03-01"))
        .isEqualTo(new Outcome.Known(new BigDecimal("5")));
    var narrow = new TreeMap<String, String>();
    narrow.put("substance", "methamphetamine");
    Question question =
        FIXTURE
            .question("seized.mass", communes("40").getFirst(), "2026-02-01/2026-03-01", "then")
            .of("seized.mass", narrow);
    assertThat(FIXTURE.outcome(question)).isEqualTo(new Outcome.Known(new BigDecimal("3")));
  }

  @Test
  void a_level_is_the_latest_within_the_window_and_not_a_sum() {
    assertThat(outcome("points.active", communes("40").getFirst(), "2026-01-01/2026-04-01"))
        .isEqualTo(new Outcome.Known(BigDecimal.ONE));
    assertThat(outcome("users.managed", FIXTURE.nation(), "2026-01-01/2026-07-01"))
        .isInstanceOfSatisfying(
            Outcome.Partial.class,
            partial -> {
              assertThat(partial.value()).isEqualByComparingTo("200");
              assertThat(partial.missing().en()).contains("2 of 34");
            });
  }

  @Test
  void persons_of_two_provinces_are_an_upper_bound_only() {
    assertThat(outcome("training.persons", province("46"), "2026-01-01/2026-07-01"))
        .isEqualTo(new Outcome.Known(new BigDecimal("7")));
    assertThat(outcome("training.persons", FIXTURE.nation(), "2026-01-01/2026-07-01"))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> {
              assertThat(absent.why()).isEqualTo(Outcome.Why.NOT_ADDITIVE);
              assertThat(absent.detail().en()).contains("16", "upper bound");
            });
  }

  @Test
  void a_dimension_that_a_measure_does_not_have_is_refused_with_those_it_has() {
    Question question = FIXTURE.question("tests.made", FIXTURE.nation(), DAYS, "then");
    var filter = new TreeMap<String, String>();
    filter.put("substance", "heroin");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> FIXTURE.figures().answer(question.of("tests.made", filter))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tests.made is not sliced by \"substance\"");
  }

  @Test
  void a_unit_that_is_not_on_the_map_has_no_figure_and_is_told_why() {
    UnitId old = FIXTURE.unit(Level.PROVINCE, "45", "2025-01-01");
    Question question =
        new Question(
            "tests.made",
            new TreeMap<>(),
            old,
            Optional.empty(),
            Optional.empty(),
            FIXTURE.question("tests.made", old, DAYS, "then").window(),
            Optional.empty(),
            new Basis.Named(java.time.LocalDate.of(2026, 1, 1)),
            Piece.Method.REFUSE,
            FIXTURE.ledger().latest());
    assertThat(FIXTURE.outcome(question))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.NOT_DEFINED));
  }
}
