package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.ground.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as REST tells it.
 *
 * @param base the earlier figure; baseStatus says what it is
 * @param percent difference by base, two decimals
 * @param notKnown why a part of the difference is not known
 */
record ComparisonRow(
    String indicator,
    String unit,
    String unitCode,
    Label unitName,
    @Nullable String code,
    LocalDate from,
    LocalDate until,
    LocalDate baseFrom,
    LocalDate baseUntil,
    @Nullable BigDecimal base,
    String baseStatus,
    @Nullable BigDecimal figure,
    String status,
    String unitOfMeasure,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal boundary,
    @Nullable BigDecimal composition,
    @Nullable BigDecimal real,
    List<Label> notKnown,
    Label sentence,
    List<Label> notes,
    String baseId,
    String id,
    boolean demonstration) {

  static ComparisonRow of(Comparison each, Surroundings around) {
    return new ComparisonRow(
        each.figure().indicator(),
        each.figure().unit().toString(),
        each.figure().unit().code(),
        around.name(each.figure().unit()),
        each.figure().code().orElse(null),
        each.figure().window().from(),
        each.figure().window().until(),
        each.base().window().from(),
        each.base().window().until(),
        each.base().outcome().number().orElse(null),
        FigureRow.status(each.base().outcome()),
        each.figure().outcome().number().orElse(null),
        FigureRow.status(each.figure().outcome()),
        each.figure().unitOfMeasure(),
        each.difference().orElse(null),
        each.percent().orElse(null),
        each.split().flatMap(Comparison.Split::boundary).orElse(null),
        each.split().flatMap(Comparison.Split::composition).orElse(null),
        each.split().flatMap(Comparison.Split::real).orElse(null),
        each.split().map(Comparison.Split::notKnown).orElse(List.of()),
        each.sentences(),
        each.notes(),
        each.base().id().value(),
        each.figure().id().value(),
        around.demonstration());
  }
}
