package org.anbinh.outlet.home.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.Mending;
import org.anbinh.intake.capture.sheet.Columns;
import org.anbinh.outlet.home.web.Address;

/**
 * Rows of a file whose wrong cells can be written over in the page.
 *
 * @param whole whether all cells of its one row are shown
 * @param next where the next rows are
 */
record MendForm(List<MendRow> rows, boolean whole, Optional<Address> next) {
  static final String CELL = "c.";

  /**
   * A row.
   *
   * @param about what it is about, as it is written in its identifying columns
   * @param wrong what is wrong with the row as a whole
   * @param all where the whole row can be mended
   */
  record MendRow(long number, String about, List<String> wrong, List<Cell> cells, Address all) {}

  /**
   * A cell that can be written over.
   *
   * @param id name of its control
   */
  record Cell(String id, String label, String value, List<String> wrong) {}

  static MendForm of(Mending mending, boolean whole, Address address, IssueWords words) {
    List<MendRow> rows =
        mending.rows().stream().map(row -> row(mending, row, whole, address, words)).toList();
    Optional<Address> next =
        mending.more() > 0
            ? Optional.of(address.with("after", String.valueOf(rows.getLast().number())))
            : Optional.empty();
    return new MendForm(rows, whole, next);
  }

  private static MendRow row(
      Mending mending, Mending.Row row, boolean whole, Address address, IssueWords words) {
    var cells = new ArrayList<Cell>();
    for (int column = 0; column < mending.heading().size(); column++) {
      List<String> wrong = wrong(row, Columns.letters(column), words);
      if (whole || !wrong.isEmpty()) {
        cells.add(
            new Cell(
                CELL + row.number() + "." + column,
                mending.heading().get(column),
                row.values().get(column),
                wrong));
      }
    }
    String about =
        String.join(", ", mending.keys().stream().map(key -> row.values().get(key)).toList());
    return new MendRow(
        row.number(),
        about,
        wrong(row, "", words),
        cells,
        Address.of(address.path()).with("row", String.valueOf(row.number())));
  }

  private static List<String> wrong(Mending.Row row, String column, IssueWords words) {
    return row.issues().stream()
        .filter(issue -> issue.place().column().equals(column))
        .map(issue -> words.reason(issue) + " " + words.remedy(issue))
        .distinct()
        .toList();
  }

  /** Whether an issue belongs to a row below the heading. */
  static boolean inRow(Issue issue) {
    return issue.place().row() > 1;
  }
}
