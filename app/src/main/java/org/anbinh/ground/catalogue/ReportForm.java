package org.anbinh.ground.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Span;

/**
 * A form that asks units for figures.
 *
 * @param id such as {@code police.monthly}
 * @param body who hands it in: {@code police}, {@code courts}, {@code health} …
 * @param level the level of the units that owe it, as {@code commune}, {@code province} …
 * @param calendar the statistical calendar its periods are cut by
 * @param every length of a period: 1, 3, 6, 9 or 12 months
 * @param cells the columns
 * @param due the days on which reports of this form are owed; periods that begin in it
 * @param deadline how long after the period's end the report is due
 * @param ladder who approves its reports; empty where they stand as they are handed in
 * @param offered whether people choose it; a form that only measures the system is not offered
 */
public record ReportForm(
    String id,
    Label name,
    String body,
    String level,
    String calendar,
    int every,
    List<CellKey> cells,
    Span due,
    Period deadline,
    Optional<Ladder> ladder,
    boolean offered) {
  public ReportForm {
    cells = List.copyOf(cells);
  }
}
