package org.anbinh.outlet.home.web.figures;

import java.util.List;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Caption;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.home.web.figures.cube.Grid;

/**
 * The answer to a question as the page of figures shows it.
 *
 * @param page which page of its rows is shown
 * @param headlines the figures of everything asked about, one for each indicator
 * @param multiples small charts by unit; none where they were not asked for
 * @param notes what must be read with the figures
 * @param known the vantage point in words
 * @param basis the map in words
 * @param canonical the question with its unit by identity: what links, files and copies name
 */
record Answer(
    Titles titles,
    Grid grid,
    int page,
    List<Headline> headlines,
    List<Drawing> drawings,
    List<Plots.Unit> multiples,
    List<String> notes,
    String known,
    String basis,
    Address canonical) {

  /** A figure said large, and as a sentence. */
  record Headline(String name, String unitOfMeasure, Shown shown, String sentence) {}

  private Words words() {
    return titles.words();
  }

  List<Grid.Row> rows() {
    return grid.page(page);
  }

  /** The figure of a row and a column as it is written. */
  Shown shown(Grid.Row row, Grid.Column column) {
    return grid.figure(row, column)
        .map(figure -> Shown.of(words(), figure))
        .orElse(Shown.nothing());
  }

  /** Days on which series broke, and why; as charts mark them. */
  List<String> breaks() {
    return titles.breakNotes().stream()
        .map(each -> words().day(each.on()) + ": " + words().of(each.note()))
        .toList();
  }

  /** Whether something drawn is not sure, so that its marks must be explained. */
  boolean isDrawnUnsure() {
    return drawings.stream()
            .anyMatch(each ->
                switch (each) {
                  case Drawing.Lines lines -> lines.series().stream().anyMatch(Answer::isUnsure);
                  case Drawing.Bars bars -> bars.bars().stream().anyMatch(bar -> !bar.sure());
                  case Drawing.Small _, Drawing.Waterfall _ -> false;
                })
        || multiples.stream().anyMatch(each -> isUnsure(each.drawing().series()));
  }

  private static boolean isUnsure(Drawing.Series series) {
    return !series.gaps().isEmpty() || series.dots().stream().anyMatch(dot -> !dot.sure());
  }

  /** Source, map and vintage in one line. */
  String foot() {
    return words().say("figure-pages.foot", basis, known);
  }

  /** What stands over and under a chart that leaves the page. */
  Caption caption(Drawing drawing) {
    var below = new java.util.ArrayList<String>();
    below.add(titles.window() + ". " + foot());
    breaks().forEach(each -> below.add("\u00a6 " + each));
    if (isDrawnUnsure()) {
      below.add(words().say("figure-pages.unsure"));
    }
    return Caption.of(drawing.title(), below);
  }

  /** The same question about one of the units alone. */
  Address about(Plots.Unit unit) {
    return canonical.with("unit", unit.id().toString()).with("by", "").with("chart", "");
  }

  /** Another page of the same table. */
  Address page(int other) {
    return canonical.with("page", String.valueOf(other));
  }
}
