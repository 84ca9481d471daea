package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.PublishedReconciliation.Line;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.ground.territory.Level;
import org.anbinh.register.published.PublishedFigure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A published figure that nobody can ask for is told as such, and hides no other. */
@Tag("database")
class PublishedFiguresTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static PublishedFigure published(String mark, String indicator, String filter) {
    return new PublishedFigure(
        "a newspaper",
        mark,
        FIXTURE.nation(),
        indicator,
        Optional.of(filter).filter(text -> !text.isEmpty()),
        Optional.of(LocalDate.of(2026, 1, 1)),
        LocalDate.of(2026, 2, 1),
        "level",
        "exact",
        BigDecimal.ONE,
        Optional.empty());
  }

  @Test
  void aClaimThatCannotBeAskedIsALineOfItsOwn() {
    FIXTURE.record(
        FIXTURE.drugCase("a", FIXTURE.unit(Level.COMMUNE, "00004", "2026-01-05"), "2026-01-05"),
        published("A1", "cases.detected", ""),
        published("A2", "cases.detected", "no slice at all"),
        published("A3", "cases.detected", "colour=green"),
        published("A4", "cases.imagined", ""));
    List<Line> lines = FIXTURE.published().lines(FIXTURE.ledger().latest());
    assertThat(lines).extracting(Line::mark).containsExactly("A1", "A2", "A3", "A4");
    assertThat(lines.get(0).verdict()).isInstanceOf(Verdict.Equal.class);
    assertThat(lines.subList(1, 4))
        .allSatisfy(line -> assertThat(line.verdict()).isInstanceOf(Verdict.NotComputable.class));
  }

  @Test
  void aSliceThatNobodyCanAskForIsRefusedOnEntry() {
    assertThat(published("A1", "cases.detected", "").remarks()).isEmpty();
    assertThat(published("A1", "cases.detected", "route=inland").remarks()).isEmpty();
    assertThat(published("A1", "cases.detected", "no slice").remarks())
        .extracting(remark -> remark.message())
        .containsExactly("no-slice");
    assertThat(published("A1", "cases.detected", "route=moon").remarks())
        .extracting(remark -> remark.message())
        .containsExactly("code-unknown");
  }
}
