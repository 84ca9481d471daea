package org.anbinh.outlet.papers.word;

import java.util.ArrayList;
import java.util.List;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.word.Writing.Look;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Tables of figures; the first row is repeated on every page, and no row is torn apart. */
record Tables(XWPFDocument document, PrintedPaper printed) {
  private static final double NAMES = 0.34;
  private static final double NAMES_WHERE_DENSE = 0.25;
  private static final int DENSE = 6;

  void write(Block.FigureTable table) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle(Styles.CAPTION);
    caption.setKeepNext(true);
    caption.createRun().setText(printed.words().table(table.number(), table.caption()));
    XWPFTable made =
        Frames.ruled(document, table.rows().size() + 1, widths(table.columns().size()));
    made.setTableAlignment(TableRowAlign.CENTER);
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < table.columns().size(); column++) {
      head.getCell(column).setVerticalAlignment(XWPFVertAlign.CENTER);
      Writing.in(head.getCell(column), Styles.HEAD)
          .createRun()
          .setText(table.columns().get(column));
    }
    for (int n = 0; n < table.rows().size(); n++) {
      row(made.getRow(n + 1), table.rows().get(n));
    }
    int kept = table.rows().size() <= PrintedPaper.ROWS_KEPT ? table.rows().size() : 1;
    made.getRows().stream().limit(kept).forEach(Tables::keep);
    document.createParagraph().setStyle(Styles.RECIPIENT);
  }

  /** Keeps a row on the page of the next one. */
  private static void keep(XWPFTableRow row) {
    row.getTableCells()
        .forEach(cell -> cell.getParagraphs().forEach(each -> each.setKeepNext(true)));
  }

  private static List<Integer> widths(int columns) {
    var widths = new ArrayList<Integer>();
    int names =
        columns == 1
            ? Frames.WIDTH
            : (int) (Frames.WIDTH * (columns < DENSE ? NAMES : NAMES_WHERE_DENSE));
    widths.add(names);
    for (int n = 1; n < columns; n++) {
      widths.add((Frames.WIDTH - names) / (columns - 1));
    }
    return widths;
  }

  private void row(XWPFTableRow into, Block.Row row) {
    into.setCantSplitRow(true);
    String style = row.cells().size() + 1 < DENSE ? Styles.CELL : Styles.DENSE;
    Look look = row.strong() ? Look.BOLD : Look.PLAIN;
    into.getCell(0).setVerticalAlignment(XWPFVertAlign.CENTER);
    Writing.words(Writing.in(into.getCell(0), style), row.name(), look);
    for (int n = 0; n < row.cells().size(); n++) {
      XWPFTableCell cell = into.getCell(n + 1);
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = Writing.in(cell, style);
      switch (row.cells().get(n)) {
        case Block.Cell.Number(PaperFigure figure) -> {
          boolean number = figure.outcome().number().isPresent();
          paragraph.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
          new Writing(printed).figure(paragraph, figure, look);
        }
        case Block.Cell.Words(String text) -> {
          paragraph.setAlignment(ParagraphAlignment.CENTER);
          Writing.words(paragraph, text, look);
        }
      }
    }
  }
}
