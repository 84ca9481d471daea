package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held against what: the same step of the same code, and units that are linked. */
@Tag("database")
class PairingTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final Window BEFORE =
      new Window(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 1));

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @BeforeAll
  static void record() {
    UnitId quangTri = commune("45", "2025-01-15");
    UnitId quangBinh = commune("44", "2025-01-15");
    UnitId merged = commune("44", "2025-08-15");
    FIXTURE.record(
        FIXTURE.drugCase("a", quangTri, "2024-07-10"),
        FIXTURE.drugCase("b", quangTri, "2024-10-10"),
        FIXTURE.drugCase("c", quangBinh, "2024-10-11"),
        FIXTURE.drugCase("d", merged, "2025-07-10"),
        FIXTURE.drugCase("e", merged, "2025-07-11"),
        FIXTURE.drugCase("f", merged, "2025-07-12"),
        FIXTURE.drugCase("g", merged, "2025-10-10"));
  }

  private static UnitId commune(String province, String day) {
    return FIXTURE
        .territory()
        .within(FIXTURE.unit(Level.PROVINCE, province, day), Level.COMMUNE, LocalDate.parse(day))
        .getFirst()
        .id();
  }

  private static Question asked(String indicator, UnitId unit) {
    return FIXTURE.question(indicator, unit, "2025-07-01/2026-07-01", "then");
  }

  private static Question cut(Question whole, Optional<String> dimension) {
    return new Question(
        whole.indicator(),
        whole.filter(),
        whole.unit(),
        whole.by(),
        dimension,
        whole.window(),
        Optional.of(new Question.Step("civil", 3)),
        whole.basis(),
        whole.method(),
        whole.vintage());
  }

  @Test
  void every_step_of_a_code_is_held_against_the_same_step_of_that_code() {
    Question question = cut(asked("cases.detected", FIXTURE.nation()), Optional.of("route"));
    List<Comparison> inland =
        FIXTURE.figures().compare(question, BEFORE).stream()
            .filter(each -> each.figure().code().equals(Optional.of("inland")))
            .toList();
    assertThat(inland).hasSize(4);
    assertThat(inland)
        .allSatisfy(each ->
            assertThat(each.base().window().from())
                .isEqualTo(each.figure().window().from().minusYears(1)));
    assertThat(inland.get(0).base().outcome().number()).contains(BigDecimal.ONE);
    assertThat(inland.get(1).base().outcome().number()).contains(BigDecimal.TWO);
  }

  @Test
  void units_across_the_reform_are_linked_and_never_only_namesakes() {
    Question question = asked("cases.detected", FIXTURE.nation()).by(Optional.of(Level.COMMUNE));
    List<Comparison> all = FIXTURE.figures().compare(question, BEFORE);
    int linked = 0;
    for (Comparison each : all) {
      UnitId now = each.figure().unit();
      UnitId then = each.base().unit();
      if (!now.equals(then)) {
        assertThat(predecessors(now)).contains(then);
        linked++;
      }
    }
    assertThat(all).hasSize(3_321);
    assertThat(linked).isGreaterThan(2_000);
  }

  @Test
  void a_unit_of_a_frequent_name_is_held_against_its_own_past() {
    LocalDate now = LocalDate.of(2025, 8, 1);
    List<Unit> namesakes =
        FIXTURE.territory().on(now, Level.COMMUNE).stream()
            .filter(unit -> unit.name().vi().equals("Xã Tân Thành"))
            .toList();
    assertThat(namesakes).hasSizeGreaterThan(1);
    for (Unit unit : namesakes) {
      Comparison compared =
          FIXTURE.figures().compare(asked("cases.detected", unit.id()), BEFORE).getFirst();
      if (!compared.base().unit().equals(unit.id())) {
        assertThat(predecessors(unit.id())).contains(compared.base().unit());
      }
    }
  }

  private static Set<UnitId> predecessors(UnitId unit) {
    return new HashSet<>(FIXTURE.territory().predecessors(unit).stream().map(Unit::id).toList());
  }

  @Test
  void a_rate_by_province_over_two_maps_shows_what_the_boundary_did() {
    Question question = asked("persons.per.case", FIXTURE.nation()).by(Optional.of(Level.PROVINCE));
    UnitId merged = FIXTURE.unit(Level.PROVINCE, "44", "2025-08-01");
    Comparison compared =
        FIXTURE.figures().compare(question, BEFORE).stream()
            .filter(each -> each.figure().unit().equals(merged))
            .findFirst()
            .orElseThrow();
    assertThat(compared.base().unit()).isEqualTo(FIXTURE.unit(Level.PROVINCE, "45", "2025-01-15"));
    assertThat(compared.split().orElseThrow().boundary()).isPresent();
    assertThat(compared.split().orElseThrow().notKnown()).isNotEmpty();
    assertThat(compared.sentences().en()).contains("by the boundary", "not told apart");
  }

  @Test
  void a_comparison_of_what_is_not_whole_says_so_in_its_sentence() {
    FIXTURE.record(
        FIXTURE.report(
            "police.monthly", commune("40", "2026-01-15"), "police:2026-01", "cases.detected=7"),
        FIXTURE.report(
            "police.monthly", commune("40", "2026-01-15"), "police:2026-02", "cases.detected=9"));
    UnitId province = FIXTURE.unit(Level.PROVINCE, "40", "2026-01-15");
    Question question =
        FIXTURE.question("cases.detected", province, "2026-01-15/2026-02-15", "then");
    Comparison compared =
        FIXTURE
            .figures()
            .compare(question, new Window(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 15)))
            .getFirst();
    assertThat(compared.figure().outcome()).isInstanceOf(Outcome.Partial.class);
    assertThat(compared.sentences().en()).contains("is partial.", "reports due were received");
    assertThat(compared.sentences().vi()).contains("chưa đầy đủ.");
  }
}
