package org.anbinh.outlet.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation.Line;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.reckoning.FiguresFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole nation through ledger and mart: what newspapers printed is what the figures answer. */
class NationReconciledTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();

  @BeforeAll
  static void tellItAll() {
    Telling.chronicle(Scale.FULL, Telling.TODAY)
        .tell(delivery -> FIXTURE.record(delivery.drafts().stream()), (done, of) -> {});
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void theFiveYearsOfTheDirectiveAreComparedWithTheFiveBefore() {
    Question question =
        FIXTURE.question("cases.detected", FIXTURE.nation(), "2019-08-16/2024-08-16", "then");
    Figures figures = FIXTURE.figures();
    Comparison compared = figures.compare(question, question.window().previous()).getFirst();
    assertThat(compared.figure().outcome().number()).contains(new BigDecimal("122066"));
    assertThat(compared.base().outcome().number()).contains(new BigDecimal("100193"));
    assertThat(compared.percent()).contains(new BigDecimal("21.83"));
  }

  /** Borders and mandates (Q8, Q9, T1) are nothing that records count. */
  @Test
  void everyPublishedFigureThatRecordsCountIsEqual() {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Line line : FIXTURE.published().lines(FIXTURE.ledger().latest())) {
      verdicts.put(line.mark(), line.verdict());
    }
    assertThat(verdicts).containsKeys("N1", "N8", "N15", "N18", "H1", "H6", "Q1", "Q7");
    assertThat(verdicts)
        .allSatisfy((mark, verdict) ->
            assertThat(verdict)
                .as(mark)
                .isInstanceOf(
                    mark.matches("Q8|Q9|T1") ? Verdict.NotComputable.class : Verdict.Equal.class));
  }
}
