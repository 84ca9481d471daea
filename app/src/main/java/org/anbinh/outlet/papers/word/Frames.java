package org.anbinh.outlet.papers.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of columns of fixed width, in twentieths of a point. */
final class Frames {
  /** The width of what is printed on a page of 210 mm with margins of 30 and 20 mm. */
  static final int WIDTH = 9071;

  private static final int PADDING = 70;

  private Frames() {}

  /** A table without lines, in which things stand side by side. */
  static XWPFTable plain(XWPFDocument document, int rows, List<Integer> widths) {
    XWPFTable table = ruled(document, rows, widths);
    table.removeBorders();
    return table;
  }

  /** A table with lines. */
  static XWPFTable ruled(XWPFDocument document, int rows, List<Integer> widths) {
    XWPFTable table = document.createTable(rows, widths.size());
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblCellMar margin = properties.addNewTblCellMar();
    pad(margin.addNewLeft());
    pad(margin.addNewRight());
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
    table
        .getRows()
        .forEach(row -> {
          for (int column = 0; column < widths.size(); column++) {
            width(row.getCell(column), widths.get(column));
          }
        });
    return table;
  }

  private static void pad(CTTblWidth side) {
    side.setType(STTblWidth.DXA);
    side.setW(BigInteger.valueOf(PADDING));
  }

  private static void width(XWPFTableCell cell, int width) {
    CTTblWidth own = cell.getCTTc().addNewTcPr().addNewTcW();
    own.setType(STTblWidth.DXA);
    own.setW(BigInteger.valueOf(width));
  }
}
