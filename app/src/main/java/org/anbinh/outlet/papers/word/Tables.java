package org.anbinh.outlet.papers.word;

import java.util.Arrays;
import java.util.List;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.layout.Columns;
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
  /** In twentieths of a point. */
  private static final double POINT = 20;

  void write(Block.FigureTable table) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle(Styles.CAPTION);
    caption.setKeepNext(true);
    caption.createRun().setText(printed.words().table(table.number(), table.caption()));
    XWPFTable made = Frames.ruled(document, table.rows().size() + 1, widths(table));
    made.setTableAlignment(TableRowAlign.CENTER);
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < table.columns().size(); column++) {
      head.getCell(column).setVerticalAlignment(XWPFVertAlign.CENTER);
      Writing.lines(Writing.in(head.getCell(column), Styles.HEAD), table.columns().get(column));
    }
    for (int n = 0; n < table.rows().size(); n++) {
      row(made.getRow(n + 1), table.rows().get(n), Columns.areMany(table));
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

  private static List<Integer> widths(Block.FigureTable table) {
    return Arrays.stream(Columns.onPage(table)).mapToObj(each -> (int) (each * POINT)).toList();
  }

  private void row(XWPFTableRow into, Block.Row row, boolean dense) {
    into.setCantSplitRow(true);
    String style = dense ? Styles.DENSE : Styles.CELL;
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
