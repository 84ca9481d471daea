package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A figure as REST tells it: always all fields in this order, null where there is nothing.
 *
 * @param status known, estimate, partial or absent
 * @param why why there is none, such as NOT_REPORTED
 * @param received reports received, of those due
 * @param detail what has to be said beside it
 * @param demonstration whether the data behind it are invented
 * @param approved reports approved, of those received; null where nobody approves them
 */
record FigureRow(
    String id,
    String indicator,
    String unit,
    String unitCode,
    Label unitName,
    LocalDate from,
    LocalDate until,
    @Nullable String code,
    String status,
    @Nullable BigDecimal value,
    String unitOfMeasure,
    long received,
    long due,
    @Nullable String why,
    @Nullable Label detail,
    List<Label> notes,
    List<Other> reconciliations,
    boolean demonstration,
    @Nullable Long approved) {

  /** Another statement of the same thing. */
  record Other(Label source, BigDecimal theirs, BigDecimal difference, Label why) {}

  static FigureRow of(Figure figure, Surroundings around) {
    return of(figure, around, true);
  }

  /** The same, with or without the notes that it shares with its neighbours. */
  static FigureRow of(Figure figure, Surroundings around, boolean notes) {
    return new FigureRow(
        figure.id().value(),
        figure.indicator(),
        figure.unit().toString(),
        figure.unit().code(),
        around.name(figure.unit()),
        figure.window().from(),
        figure.window().until(),
        figure.code().orElse(null),
        status(figure.outcome()),
        figure.outcome().number().orElse(null),
        figure.unitOfMeasure(),
        figure.coverage().received(),
        figure.coverage().due(),
        figure.outcome() instanceof Outcome.Absent(Outcome.Why why, Label _) ? why.name() : null,
        figure.outcome().words().orElse(null),
        notes ? figure.notes() : List.of(),
        figure.reconciliations().stream()
            .map(each -> new Other(each.source(), each.theirs(), each.difference(), each.why()))
            .toList(),
        around.demonstration(),
        figure.coverage().approved().orElse(null));
  }

  static String status(Outcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
