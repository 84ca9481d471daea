package org.anbinh.figures.answers;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * One answer, with its grounds.
 *
 * @param id names the whole question, so that the figure can be recomputed years later
 * @param unitOfMeasure {@code case}, {@code kg}, {@code percent} …
 * @param code the code of the dimension broken down by, where one was asked
 * @param notes break notes and warnings to show wherever the figure is shown
 * @param reconciliations other statements of the same thing, and how they differ
 */
public record Figure(
    FigureId id,
    String indicator,
    UnitId unit,
    Window window,
    Optional<String> code,
    Outcome outcome,
    String unitOfMeasure,
    Coverage coverage,
    List<Label> notes,
    List<Reconciliation> reconciliations) {
  public Figure {
    notes = List.copyOf(notes);
    reconciliations = List.copyOf(reconciliations);
  }
}
