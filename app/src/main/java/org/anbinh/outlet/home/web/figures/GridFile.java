package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.List;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.cube.Grid;

/** A table of figures as a file: all its rows, and beside each number its mark and its coverage. */
final class GridFile {
  private GridFile() {}

  static FileTable of(Answer answer) {
    Words words = answer.titles().words();
    return new FileTable(
        words,
        headings(answer.grid(), words),
        () -> answer.grid().all().stream().map(row -> cells(answer, row)),
        about(answer));
  }

  private static List<String> headings(Grid grid, Words words) {
    var headings = new ArrayList<String>();
    headings.add(grid.corner());
    grid.columns().forEach(each -> headings.addAll(heading(each.name(), words)));
    return headings;
  }

  /** The headings of a figure, its mark and its coverage. */
  static List<String> heading(String name, Words words) {
    return List.of(name, words.say("page.figures.mark"), words.say("page.figures.coverage"));
  }

  private static List<Object> cells(Answer answer, Grid.Row row) {
    var cells = new ArrayList<Object>();
    cells.add(row.name());
    answer.grid().columns().forEach(each -> cells.addAll(cells(answer.shown(row, each))));
    return cells;
  }

  /** A figure, its mark and its coverage; an absent figure's words stand where its mark would. */
  static List<Object> cells(Shown shown) {
    return List.of(
        shown.value().<Object>map(each -> each).orElse(""),
        shown.isAbsent() ? shown.amount() : shown.mark().orElse(""),
        shown.covered().orElse(""));
  }

  private static List<String> about(Answer answer) {
    var lines = new ArrayList<String>();
    lines.add(answer.titles().all());
    lines.add(answer.titles().place() + ", " + answer.titles().window());
    lines.add(answer.foot());
    lines.add(answer.canonical().toString());
    answer.headlines().forEach(each -> lines.add(each.sentence()));
    lines.addAll(answer.notes());
    return lines;
  }
}
