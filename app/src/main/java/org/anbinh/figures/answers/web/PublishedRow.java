package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.ground.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A published figure beside ours, as REST tells it.
 *
 * @param figure the source's own mark
 * @param verdict equal, differs or not-computable
 * @param difference ours less theirs
 */
record PublishedRow(
    String source,
    String figure,
    String indicator,
    String unit,
    String unitCode,
    Label unitName,
    LocalDate from,
    LocalDate until,
    String kind,
    boolean atLeast,
    BigDecimal theirs,
    @Nullable BigDecimal ours,
    @Nullable BigDecimal difference,
    String verdict,
    @Nullable Label why,
    @Nullable String note,
    @Nullable String id,
    boolean demonstration) {

  private record Finding(
      @Nullable BigDecimal ours,
      @Nullable BigDecimal difference,
      String verdict,
      @Nullable Label why) {}

  static PublishedRow of(PublishedReconciliation.Line line, Surroundings around) {
    Finding finding =
        switch (line.verdict()) {
          case Verdict.Equal(BigDecimal ours) ->
              new Finding(ours, ours.subtract(line.theirs()), "equal", null);
          case Verdict.Differs(BigDecimal ours, BigDecimal by, Label why) ->
              new Finding(ours, by, "differs", why);
          case Verdict.NotComputable(Label missing) ->
              new Finding(null, null, "not-computable", missing);
        };
    return new PublishedRow(
        line.source(),
        line.mark(),
        line.indicator(),
        line.unit().toString(),
        line.unit().code(),
        around.name(line.unit()),
        line.window().from(),
        line.window().until(),
        line.kind(),
        line.atLeast(),
        line.theirs(),
        finding.ours(),
        finding.difference(),
        finding.verdict(),
        finding.why(),
        line.note().orElse(null),
        line.ours().map(each -> each.id().value()).orElse(null),
        around.demonstration());
  }
}
