package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ComparingTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  /**
   * Nghệ An: 284 of 460 communes, then 281 of 412, then 130 new units of which 26 are recognised.
   * Quảng Trị: its old self (45) and Quảng Bình (44) became the new Quảng Trị (44).
   */
  @BeforeAll
  static void record() {
    UnitId old = FIXTURE.unit(Level.PROVINCE, "40", "2024-01-01");
    UnitId now = FIXTURE.unit(Level.PROVINCE, "40", "2025-12-01");
    FIXTURE.record(
        FIXTURE.report(
            "drugfree.annual", old, "police:2023", "communes.total=460", "communes.drugfree=284"),
        FIXTURE.report(
            "drugfree.annual", old, "police:2024", "communes.total=412", "communes.drugfree=281"),
        FIXTURE.report(
            "drugfree.annual", now, "police:2025", "communes.total=130", "communes.drugfree=26"),
        FIXTURE.report(
            "drugfree.annual",
            now,
            "police:2026",
            "communes.total=130",
            "communes.drugfree=not-assessed"));
    UnitId quangTri = commune("45", "2025-01-15");
    UnitId quangBinh = commune("44", "2025-01-15");
    UnitId merged = commune("44", "2025-08-15");
    FIXTURE.record(
        FIXTURE.drugCase("first", quangTri, "2024-07-01"),
        FIXTURE.drugCase("a", quangTri, "2024-09-01"),
        FIXTURE.drugCase("b", quangTri, "2025-01-15"),
        FIXTURE.drugCase("c", quangBinh, "2025-01-16"),
        FIXTURE.drugCase("d", quangBinh, "2025-02-16"),
        FIXTURE.drugCase("e", quangBinh, "2025-03-16"),
        FIXTURE.drugCase("f", merged, "2025-07-01"),
        FIXTURE.drugCase("g", merged, "2025-08-16"),
        FIXTURE.drugCase("h", merged, "2026-05-16"),
        FIXTURE.drugCase("i", merged, "2026-06-16"),
        FIXTURE.drugCase("last", merged, "2026-07-15"));
  }

  private static UnitId commune(String province, String day) {
    return FIXTURE
        .territory()
        .within(FIXTURE.unit(Level.PROVINCE, province, day), Level.COMMUNE, LocalDate.parse(day))
        .getFirst()
        .id();
  }

  private static Comparison compare(Question question, String base) {
    String[] days = base.split("/");
    return FIXTURE
        .figures()
        .compare(question, new Window(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
        .getFirst();
  }

  private static Question drugfree(String unitDay, String window) {
    return FIXTURE.question(
        "drugfree.share", FIXTURE.unit(Level.PROVINCE, "40", unitDay), window, "then");
  }

  @Test
  void a_status_is_not_subtracted_where_the_units_changed() {
    Comparison compared =
        compare(drugfree("2024-12-01", "2023-12-15/2024-12-15"), "2022-12-15/2023-12-15");
    assertThat(compared.base().outcome()).isEqualTo(new Outcome.Known(new BigDecimal("61.74")));
    assertThat(compared.figure().outcome()).isEqualTo(new Outcome.Known(new BigDecimal("68.20")));
    assertThat(compared.difference()).isEmpty();
    assertThat(compared.percent()).isEmpty();
    assertThat(compared.sentences().en()).contains("281 of 412", "284 of 460", "Not compared");
    assertThat(compared.sentences().en() + compared.sentences().vi())
        .doesNotContain("6.46", "6.5", "6,46", "6,5");
  }

  @Test
  void a_status_is_not_subtracted_across_the_reform() {
    Comparison compared =
        compare(drugfree("2025-12-01", "2024-12-15/2025-12-15"), "2023-12-15/2024-12-15");
    assertThat(compared.difference()).isEmpty();
    assertThat(compared.split().orElseThrow().notKnown()).isNotEmpty();
    assertThat(compared.sentences().vi()).contains("26 trên tổng số 130", "281 trên tổng số 412");
  }

  @Test
  void a_merged_unit_that_was_not_assessed_has_no_share() {
    assertThat(FIXTURE.outcome(drugfree("2026-11-01", "2025-12-15/2026-12-15")))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.NOT_ASSESSED));
  }

  @Test
  void a_change_across_a_merger_is_split_into_boundary_and_real_movement() {
    Question question =
        FIXTURE.question(
            "cases.detected",
            FIXTURE.unit(Level.PROVINCE, "44", "2025-08-01"),
            "2025-07-01/2026-07-01",
            "then");
    Comparison compared = compare(question, "2024-07-01/2025-07-01");
    assertThat(compared.base().unit()).isEqualTo(FIXTURE.unit(Level.PROVINCE, "45", "2025-01-15"));
    assertThat(compared.base().outcome().number()).contains(new BigDecimal("3"));
    assertThat(compared.figure().outcome().number()).contains(new BigDecimal("4"));
    assertThat(compared.difference()).contains(new BigDecimal("1"));
    Comparison.Split split = compared.split().orElseThrow();
    assertThat(split.boundary()).contains(new BigDecimal("3"));
    assertThat(split.real()).contains(new BigDecimal("-2"));
    assertThat(compared.sentences().en()).contains("boundary");
    assertThat(compared.notes().toString()).contains("another territory");
  }

  @Test
  void base_difference_and_percentage_agree_and_nothing_is_a_percentage_of_zero() {
    Question question =
        FIXTURE.question("cases.detected", FIXTURE.nation(), "2025-07-01/2026-07-01", "then");
    Comparison compared = compare(question, "2024-07-01/2025-07-01");
    assertThat(compared.base().outcome().number()).contains(new BigDecimal("6"));
    assertThat(compared.difference()).contains(new BigDecimal("-2"));
    assertThat(compared.percent()).contains(new BigDecimal("-33.33"));
    assertThat(compared.split()).isEmpty();
    assertThat(Comparing.percent(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo(Optional.empty());
  }

  @Test
  void the_parts_of_a_rate_add_up_to_its_difference() {
    Question question =
        FIXTURE.question("persons.per.case", FIXTURE.nation(), "2025-07-01/2026-07-01", "then");
    Comparison compared = compare(question, "2024-07-01/2025-07-01");
    Comparison.Split split = compared.split().orElseThrow();
    if (split.notKnown().isEmpty()) {
      assertThat(
              split
                  .boundary()
                  .orElseThrow()
                  .add(split.composition().orElseThrow())
                  .add(split.real().orElseThrow()))
          .isEqualByComparingTo(compared.difference().orElseThrow());
    }
  }
}
