package org.anbinh.outlet.papers.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.outlet.papers.PaperFigure;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on which figures have places: names for programs, and addresses for formulas. */
final class Grid {
  /** Before the mark in the name of a figure's cell. */
  static final String NAME = "so_lieu_";

  /** The width of a column is counted in parts of a letter. */
  private static final int LETTER = 256;

  private static final float ONE_LINE = 18;
  private static final float LINE = 15;

  private final XSSFSheet sheet;
  private final Map<String, List<Cell>> places = new HashMap<>();
  private final List<Written> computed = new ArrayList<>();

  private record Written(PaperFigure.Derived figure, Cell cell) {}

  Grid(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  Cell cell(int row, int column, CellStyle style) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  /**
   * Makes a row as high as its words need: programs do not always do so by themselves. Numbers are
   * never broken.
   */
  void fit(int row) {
    int lines = 1;
    for (Cell cell : sheet.getRow(row)) {
      if (cell.getCellType() == CellType.STRING) {
        int room = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / LETTER - 2);
        lines = Math.max(lines, Math.ceilDiv(cell.getStringCellValue().length(), room));
      }
    }
    sheet.getRow(row).setHeightInPoints(lines == 1 ? ONE_LINE : lines * LINE);
  }

  void words(int row, int column, String text, CellStyle style) {
    cell(row, column, style).setCellValue(text);
  }

  /** A figure as a number, or as its words where it has none. */
  void figure(int row, int column, PaperFigure figure, CellStyle style) {
    Cell cell = cell(row, column, style);
    figure
        .outcome()
        .number()
        .ifPresentOrElse(
            number -> cell.setCellValue(number.doubleValue()),
            () -> cell.setCellValue(figure.text()));
    List<Cell> cells = places.computeIfAbsent(figure.mark(), _ -> new ArrayList<>());
    cells.add(cell);
    XSSFName name = sheet.getWorkbook().createName();
    name.setNameName(NAME + figure.mark() + "_" + sheetNumber() + "_" + cells.size());
    name.setRefersToFormula(address(cell, true));
    if (figure instanceof PaperFigure.Derived derived && derived.outcome().number().isPresent()) {
      computed.add(new Written(derived, cell));
    }
  }

  private int sheetNumber() {
    return sheet.getWorkbook().getSheetIndex(sheet) + 1;
  }

  /** Puts formulas in the place of numbers that are computed from others. */
  void compute(Grid all) {
    for (Written each : computed) {
      List<Optional<String>> of =
          each.figure().of().stream().map(mark -> place(mark).or(() -> all.place(mark))).toList();
      if (of.stream().allMatch(Optional::isPresent)) {
        double known = each.cell().getNumericCellValue();
        each.cell()
            .setCellFormula(
                formula(each.figure(), of.stream().map(Optional::orElseThrow).toList()));
        each.cell().setCellValue(known);
      }
    }
  }

  private Optional<String> place(String mark) {
    return Optional.ofNullable(places.get(mark))
        .map(List::getFirst)
        .filter(cell -> cell.getCellType() == CellType.NUMERIC || isFormula(cell))
        .map(cell -> address(cell, false));
  }

  private static boolean isFormula(Cell cell) {
    return cell.getCellType() == CellType.FORMULA;
  }

  private static String address(Cell cell, boolean fixed) {
    return new CellReference(
            cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), fixed, fixed)
        .formatAsString();
  }

  private static String formula(PaperFigure.Derived figure, List<String> of) {
    String first = of.getFirst();
    String last = of.getLast();
    return switch (figure.operation()) {
      case DIFFERENCE -> String.join("-", of);
      case SUM -> String.join("+", of);
      case PERCENT_CHANGE ->
          "IF(%s=0,\"\",ROUND(100*(%s-%s)/%s,2))".formatted(last, first, last, last);
      case SHARE -> "IF(%s=0,\"\",ROUND(100*%s/%s,2))".formatted(last, first, last);
    };
  }
}
