package org.anbinh.outlet.home.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.outlet.home.web.Address;

/**
 * Rows of a file whose wrong cells can be written over in the page.
 *
 * @param choices of the columns in which codes stand
 * @param whole whether all cells of its one row are shown
 * @param next where the next rows are
 */
record MendForm(List<MendRow> rows, List<Choices> choices, boolean whole, Optional<Address> next) {
  static final String CELL = "c.";
  private static final Issue.Place TOP = new Issue.Place("", 1, "");

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
   * @param list the choices it offers; empty for none
   */
  record Cell(String id, String label, String value, String list, List<String> wrong) {}

  /** What can be chosen in a column. */
  record Choices(String list, List<Choice> choices) {}

  record Choice(String code, String name) {}

  /** How a column is called, and what can stand in it. */
  record Head(String label, List<Choice> choices) {}

  static MendForm of(
      Mending mending, List<Head> heads, boolean whole, Address address, IssueWords words) {
    List<MendRow> rows =
        mending.rows().stream()
            .map(row -> row(mending, row, cells(row, heads, whole, words), address, words))
            .toList();
    Optional<Address> next =
        mending.more() > 0
            ? Optional.of(address.with("after", String.valueOf(rows.getLast().number())))
            : Optional.empty();
    return new MendForm(rows, choices(rows, heads), whole, next);
  }

  private static List<Choices> choices(List<MendRow> rows, List<Head> heads) {
    Set<String> asked =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .map(Cell::list)
            .collect(Collectors.toSet());
    return IntStream.range(0, heads.size())
        .filter(column -> asked.contains(list(heads, column)))
        .mapToObj(column -> new Choices(list(heads, column), heads.get(column).choices()))
        .filter(each -> !each.list().isEmpty())
        .toList();
  }

  private static String list(List<Head> heads, int column) {
    return heads.get(column).choices().isEmpty() ? "" : "choices-" + column;
  }

  private static MendRow row(
      Mending mending, Mending.Row row, List<Cell> cells, Address address, IssueWords words) {
    String about =
        String.join(", ", mending.keys().stream().map(key -> row.values().get(key)).toList());
    return new MendRow(
        row.number(),
        about,
        wrong(row, "", words),
        cells,
        Address.of(address.path()).with("row", String.valueOf(row.number())));
  }

  private static List<Cell> cells(
      Mending.Row row, List<Head> heads, boolean whole, IssueWords words) {
    var cells = new ArrayList<Cell>();
    for (int column = 0; column < heads.size(); column++) {
      String letters = TOP.at(column).column();
      List<String> wrong = wrong(row, letters, words);
      if (whole || !wrong.isEmpty()) {
        cells.add(
            new Cell(
                CELL + row.number() + "." + column,
                letters + " · " + heads.get(column).label(),
                row.values().get(column),
                list(heads, column),
                wrong));
      }
    }
    return cells;
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
