package org.anbinh.outlet.papers.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Label;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.apache.poi.ss.util.CellRangeAddress;

/** A line for every figure: its number, what is to be said of it, and where its passport is. */
record PassportSheet(Grid grid, Looks looks, PrintedPaper printed) {
  private static final List<String> COLUMNS =
      List.of("mark", "printed", "value", "unit", "how", "note", "passport", "id");
  private static final int[] WIDTHS = {8, 22, 18, 12, 34, 44, 44, 40};
  private static final int LETTER = 256;

  void write() {
    PaperWords words = printed.words();
    grid.sheet().setDefaultRowHeightInPoints(18);
    for (int column = 0; column < COLUMNS.size(); column++) {
      grid.sheet().setColumnWidth(column, WIDTHS[column] * LETTER);
      grid.words(0, column, words.say("sheet." + COLUMNS.get(column)), looks.head());
    }
    int row = 1;
    for (PaperFigure figure : printed.paper().figures()) {
      line(row++, figure);
    }
    grid.sheet().createFreezePane(1, 1);
    grid.sheet().setFitToPage(true);
    grid.sheet().getPrintSetup().setLandscape(true);
    grid.sheet().getPrintSetup().setFitHeight((short) 0);
    grid.sheet().getPrintSetup().setPaperSize((short) 9);
    grid.sheet().setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    grid.sheet().getFooter().setCenter(PaperSheet.PAGE);
  }

  private void line(int row, PaperFigure figure) {
    grid.words(row, 0, figure.mark(), looks.cell(true));
    grid.words(row, 1, figure.text() + PrintedPaper.mark(figure), looks.cell(false));
    grid.figure(row, 2, figure, looks.number(figure, false));
    grid.words(row, 3, printed.words().unit(figure.unitOfMeasure()), looks.cell(false));
    grid.words(row, 4, how(figure), looks.cell(false));
    String note =
        figure
            .outcome()
            .words()
            .map((Label each) -> each.in(printed.words().language()))
            .orElse("");
    grid.words(row, 5, note, looks.cell(false));
    grid.words(row, 6, printed.address(figure), looks.cell(false));
    String id = figure instanceof PaperFigure.Asked asked ? asked.id().value() : "";
    grid.words(row, 7, id, looks.cell(false));
    grid.fit(row);
  }

  private String how(PaperFigure figure) {
    return switch (figure) {
      case PaperFigure.Asked _ -> printed.words().say("sheet.asked");
      case PaperFigure.Derived derived ->
          printed
              .words()
              .say(
                  "sheet.derived."
                      + derived.operation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  derived.of().stream()
                      .map(each -> "(" + each + ")")
                      .collect(Collectors.joining(", ")));
    };
  }
}
