package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Territory;
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
    @Nullable String id) {

  static PublishedRow of(PublishedReconciliation.Line line, Territory territory) {
    return switch (line.verdict()) {
      case Verdict.Equal(BigDecimal ours) ->
          of(line, territory, ours, ours.subtract(line.theirs()), "equal", null);
      case Verdict.Differs(BigDecimal ours, BigDecimal by, Label why) ->
          of(line, territory, ours, by, "differs", why);
      case Verdict.NotComputable(Label missing) ->
          of(line, territory, null, null, "not-computable", missing);
    };
  }

  private static PublishedRow of(
      PublishedReconciliation.Line line,
      Territory territory,
      @Nullable BigDecimal ours,
      @Nullable BigDecimal difference,
      String verdict,
      @Nullable Label why) {
    return new PublishedRow(
        line.source(),
        line.mark(),
        line.indicator(),
        line.unit().toString(),
        line.unit().code(),
        territory.get(line.unit()).name(),
        line.window().from(),
        line.window().until(),
        line.kind(),
        line.atLeast(),
        line.theirs(),
        ours,
        difference,
        verdict,
        why,
        line.note().orElse(null),
        line.ours().map(each -> each.id().value()).orElse(null));
  }
}
