package org.anbinh.outlet.home.web.figures.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;

/**
 * Figures laid out in rows and columns. What stands neither in rows nor in columns by itself stands
 * in the rows with the rest.
 *
 * @param corner heading of the rows
 * @param totals rows of all together, first; one for each indicator
 * @param rows all others, of all pages
 */
public record Grid(
    Cube cube, String corner, List<Column> columns, List<Row> totals, List<Row> rows) {
  /** Most rows on one page. */
  public static final int MOST_ROWS = 200;

  public Grid {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
    rows = List.copyOf(rows);
  }

  /** A column, and what its figures have in common; nothing where it is the only one. */
  public record Column(String name, Optional<Member> member) {
    public boolean isWhole() {
      return member.map(Member::isWhole).orElse(true);
    }
  }

  /** A row, and what its figures have in common. */
  public record Row(String name, List<Member> members, boolean total) {
    public Row {
      members = List.copyOf(members);
    }
  }

  /** The figure in a row and a column. */
  public Optional<Figure> figure(Row row, Column column) {
    var place = new ArrayList<>(row.members());
    column.member().ifPresent(place::add);
    return cube.at(place);
  }

  /** Whether marks and coverage have columns of their own, there being one of figures. */
  public boolean isSingle() {
    return columns.size() == 1;
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(rows.size(), MOST_ROWS));
  }

  /** The rows of a page, counted from 1, after those of all together. */
  public List<Row> page(int number) {
    int from = Math.min(rows.size(), (number - 1) * MOST_ROWS);
    var page = new ArrayList<Row>(totals);
    page.addAll(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
    return page;
  }

  /** All rows, for files. */
  public List<Row> all() {
    var all = new ArrayList<Row>(totals);
    all.addAll(rows);
    return all;
  }
}
