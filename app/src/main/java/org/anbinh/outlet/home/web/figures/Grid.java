package org.anbinh.outlet.home.web.figures;

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
record Grid(Cube cube, String corner, List<Column> columns, List<Row> totals, List<Row> rows) {
  /** Most rows on one page. */
  static final int MOST_ROWS = 200;

  Grid {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
    rows = List.copyOf(rows);
  }

  /** A column, and what its figures have in common; nothing where it is the only one. */
  record Column(String name, Optional<Member> member) {
    boolean isWhole() {
      return member.map(Member::isWhole).orElse(true);
    }
  }

  /** A row, and what its figures have in common. */
  record Row(String name, List<Member> members, boolean total) {
    Row {
      members = List.copyOf(members);
    }
  }

  /** The figure in a row and a column. */
  Optional<Figure> figure(Row row, Column column) {
    var place = new ArrayList<>(row.members());
    column.member().ifPresent(place::add);
    return cube.at(place);
  }

  /** Whether marks and coverage have columns of their own, there being one of figures. */
  boolean isSingle() {
    return columns.size() == 1;
  }

  int pages() {
    return Math.max(1, Math.ceilDiv(rows.size(), MOST_ROWS));
  }

  /** The rows of a page, counted from 1, after those of all together. */
  List<Row> page(int number) {
    int from = Math.min(rows.size(), (number - 1) * MOST_ROWS);
    var page = new ArrayList<Row>(totals);
    page.addAll(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
    return page;
  }

  /** All rows, for files. */
  List<Row> all() {
    var all = new ArrayList<Row>(totals);
    all.addAll(rows);
    return all;
  }
}
