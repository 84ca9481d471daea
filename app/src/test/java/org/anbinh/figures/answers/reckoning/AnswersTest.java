package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswersTest {
  private final FiguresFixture fixture = new FiguresFixture();
  private UnitId commune = fixture.nation();
  private UnitId other = fixture.nation();

  @BeforeEach
  void two() {
    commune = fixture.unit(Level.COMMUNE, "00004", "2026-03-01");
    other = fixture.unit(Level.COMMUNE, "00008", "2026-03-01");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void records_are_summed_with_the_coverage_of_the_reports_beside_them() {
    fixture.record(
        fixture.drugCase("1", commune, "2026-01-01", "1000"),
        fixture.drugCase("2", commune, "2026-01-15", "500.5", "0.0001"),
        fixture.drugCase("3", other, "2026-02-28"));
    Question question =
        fixture.question("cases.detected", fixture.nation(), "2026-01-01/2026-02-01", "then");
    assertThat(fixture.outcome(question).number()).contains(new BigDecimal("2"));
    fixture.record(fixture.report("police.monthly", commune, "2026-01", "cases.detected=2"));
    Figure covered = fixture.figures().answer(question.at(fixture.ledger().latest())).getFirst();
    assertThat(covered.outcome().number()).contains(new BigDecimal("2"));
    assertThat(covered.coverage().received()).isEqualTo(1);
    assertThat(covered.coverage().due())
        .isEqualTo(fixture.territory().on(LocalDate.of(2026, 1, 1), Level.COMMUNE).size());
  }

  @Test
  void a_milligram_is_not_lost() {
    fixture.record(
        fixture.drugCase("1", commune, "2026-01-01", "1000"),
        fixture.drugCase("2", commune, "2026-01-15", "500.5", "0.0001"));
    fixture.record(fixture.report("police.monthly", commune, "2026-01", "cases.detected=2"));
    Question question =
        fixture.question("seized.heroin.mass", commune, "2026-01-01/2026-02-01", "then");
    assertThat(fixture.outcome(question)).isEqualTo(new Outcome.Known(new BigDecimal("1.5005001")));
  }

  @Test
  void without_any_report_nothing_is_zero() {
    fixture.record(
        fixture.drugCase("1", commune, "2026-01-01"), fixture.drugCase("2", commune, "2026-03-01"));
    Question question = fixture.question("cases.detected", other, "2026-01-01/2026-02-01", "then");
    assertThat(fixture.outcome(question))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.NOT_REPORTED));
    fixture.record(fixture.report("police.monthly", other, "2026-01"));
    assertThat(fixture.outcome(question.at(fixture.ledger().latest())))
        .isEqualTo(new Outcome.Known(BigDecimal.ZERO));
    assertThat(fixture.outcome(question)).isInstanceOf(Outcome.Absent.class);
  }

  @Test
  void reports_of_a_quarter_give_no_month() {
    UnitId old = fixture.unit(Level.COMMUNE, "00004", "2024-03-01");
    fixture.record(fixture.report("police.quarterly", old, "2024-Q1", "tips.received=7"));
    assertThat(
            fixture.outcome(
                fixture.question("tips.received", old, "2024-01-01/2024-04-01", "then")))
        .isEqualTo(new Outcome.Known(new BigDecimal("7")));
    assertThat(
            fixture.outcome(
                fixture.question("tips.received", old, "2024-01-01/2024-02-01", "then")))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.DOES_NOT_TILE));
  }

  @Test
  void a_figure_is_found_again_by_its_name() {
    fixture.record(fixture.drugCase("1", commune, "2026-01-01", "1000"));
    Question question =
        fixture.question("cases.detected", commune, "2026-01-01/2026-02-01", "then");
    Figure figure = fixture.figures().answer(question).getFirst();
    Passport passport =
        Scoped.call(new Scope.Everything(), () -> fixture.figures().passport(figure.id()));
    assertThat(passport.figure().outcome()).isEqualTo(figure.outcome());
    assertThat(passport.sources()).hasSize(1);
    assertThat(passport.sources().getFirst().subject()).startsWith("1|police|");
  }

  @Test
  void a_unit_has_no_figure_for_a_time_before_it_existed() {
    UnitId before = fixture.unit(Level.COMMUNE, "00004", "2025-03-01");
    fixture.record(
        fixture.drugCase("1", before, "2025-02-01"),
        fixture.drugCase("2", before, "2025-06-30"),
        fixture.drugCase("3", commune, "2025-07-01"),
        fixture.drugCase("4", commune, "2026-05-01"));
    fixture.record(
        fixture.report("police.quarterly", before, "2025-Q2"),
        fixture.report("police.monthly", commune, "2025-07"),
        fixture.report("police.monthly", commune, "2025-08"));
    Question question =
        fixture.question("cases.detected", commune, "2025-05-01/2025-09-01", "reported");
    assertThat(byMonth(question)).containsExactly("absent", "absent", "1", "0");
    assertThat(byMonth(question.about(before))).containsExactly("0", "1", "absent", "absent");
  }

  private List<String> byMonth(Question question) {
    var byMonth =
        new Question(
            question.indicator(),
            question.filter(),
            question.unit(),
            question.by(),
            question.dimension(),
            question.window(),
            Optional.of(new Question.Step("civil", 1)),
            question.basis(),
            question.method(),
            question.vintage());
    return fixture.figures().answer(byMonth).stream()
        .map(figure -> figure.outcome().number().map(BigDecimal::toPlainString).orElse("absent"))
        .toList();
  }
}
