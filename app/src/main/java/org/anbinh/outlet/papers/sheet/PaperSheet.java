package org.anbinh.outlet.papers.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The paper from top to bottom: sentences across the sheet, tables in cells. */
final class PaperSheet {
  private static final int ACROSS = 7;
  private static final int NAMES = 34;
  private static final int NUMBERS = 16;
  private static final int MARKS = 26;
  private static final int LETTERS_OF_A_LINE = 120;

  /** The number of the page, and of how many. */
  static final String PAGE = "&P / &N";

  private static final float LINE = 17;
  private static final int LETTER = 256;

  private final Grid grid;
  private final Looks looks;
  private final PrintedPaper printed;
  private int row;

  PaperSheet(Grid grid, Looks looks, PrintedPaper printed) {
    this.grid = grid;
    this.looks = looks;
    this.printed = printed;
  }

  void write() {
    XSSFSheet sheet = grid.sheet();
    sheet.setDefaultRowHeightInPoints(18);
    sheet.setColumnWidth(0, NAMES * LETTER);
    for (int column = 1; column < ACROSS; column++) {
      sheet.setColumnWidth(column, (column < ACROSS - 1 ? NUMBERS : MARKS) * LETTER);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getFooter().setCenter(PAGE);
    heading();
    PaperWords.ended(printed.paper().bases(), "").forEach(each -> across(each, looks.text()));
    printed.blocks().forEach(this::block);
    row++;
    across(printed.words().say("origin"), looks.heading());
    printed
        .words()
        .origin(printed.paper(), printed.site())
        .forEach(each -> across(each, looks.text()));
  }

  private void heading() {
    Heading heading = printed.paper().heading();
    Stream.of(
            heading.nation(),
            heading.motto().orElse(""),
            heading.parent().orElse(""),
            heading.body(),
            heading.number(),
            heading.placeAndDate())
        .filter(each -> !each.isEmpty())
        .forEach(each -> across(each, looks.text()));
    across(heading.kind(), looks.title());
    across(heading.subject(), looks.title());
  }

  private void across(String text, CellStyle style) {
    for (int column = 0; column < ACROSS; column++) {
      grid.cell(row, column, style);
    }
    grid.words(row, 0, text, style);
    grid.sheet().addMergedRegion(new CellRangeAddress(row, row, 0, ACROSS - 1));
    grid.sheet().getRow(row).setHeightInPoints(LINE * (1 + text.length() / LETTERS_OF_A_LINE));
    row++;
  }

  private void block(Block block) {
    switch (block) {
      case Block.Part(int level, String number, String title) -> {
        row++;
        across(
            number + ". " + (level == 1 ? printed.words().capitals(title) : title),
            looks.heading());
      }
      case Block.Paragraph(List<Run> runs) -> across(text(runs), looks.text());
      case Block.Items(List<Block.Paragraph> items) ->
          items.forEach(each -> across("- " + text(each.runs()), looks.text()));
      case Block.FigureTable table -> table(table);
      case Block.Chart chart ->
          across(
              printed.words().picture(chart.number(), chart.caption(), chart.unitOfMeasure()),
              looks.heading());
      case Block.UnitMap map ->
          across(
              printed.words().picture(map.number(), map.caption(), map.unitOfMeasure()),
              looks.heading());
      case Block.FreeText text -> free(text);
      case Block.Annex annex -> {
        grid.sheet().setRowBreak(row++);
        across(printed.words().say("annex", annex.number()), looks.title());
        across(printed.words().capitals(annex.title()), looks.heading());
        annex.blocks().forEach(this::block);
      }
    }
  }

  private void free(Block.FreeText text) {
    if (text.paragraphs().isEmpty()) {
      across(printed.words().say("unwritten", text.prompt()), looks.text());
    }
    text.paragraphs().forEach(each -> across(each, looks.text()));
  }

  private static String text(List<Run> runs) {
    return runs.stream()
        .map(each ->
            switch (each) {
              case Run.Words(String words) -> words;
              case Run.Strong(String words) -> words;
              case Run.Number(PaperFigure figure) -> figure.text() + PrintedPaper.mark(figure);
            })
        .collect(Collectors.joining());
  }

  private void table(Block.FigureTable table) {
    row++;
    across(printed.words().table(table.number(), table.caption()), looks.heading());
    for (int column = 0; column < table.columns().size(); column++) {
      grid.words(row, column, table.columns().get(column), looks.head());
    }
    grid.words(row, table.columns().size(), printed.words().say("sheet.marks"), looks.head());
    grid.fit(row++);
    table.rows().forEach(each -> line(each, table.columns().size()));
  }

  private void line(Block.Row line, int columns) {
    grid.words(row, 0, line.name(), looks.cell(line.strong()));
    for (int n = 0; n < line.cells().size(); n++) {
      switch (line.cells().get(n)) {
        case Block.Cell.Number(PaperFigure figure) ->
            grid.figure(row, n + 1, figure, looks.number(figure, line.strong()));
        case Block.Cell.Words(String text) ->
            grid.words(row, n + 1, text, looks.word(line.strong()));
      }
    }
    String marks =
        line.cells().stream()
            .flatMap(each ->
                each instanceof Block.Cell.Number(PaperFigure figure)
                    ? Stream.of(PrintedPaper.mark(figure))
                    : Stream.empty())
            .collect(Collectors.joining(" "));
    grid.words(row, columns, marks, looks.cell(false));
    grid.fit(row++);
  }
}
