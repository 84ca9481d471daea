package org.anbinh.intake.capture.sheet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.SheetFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook, streamed. */
final class XlsxSheetReader implements SheetReader {
  /** Names of the data sheet in the templates. */
  static final Set<String> DATA_SHEETS = Set.of("Dữ liệu", "Data");

  /** Names of their explanations, in which nobody looks for rows. */
  private static final Set<String> EXPLANATIONS = Set.of("Hướng dẫn", "How to fill in");

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final SheetLimits limits;
  private final String sheet;
  private final List<String> others;
  private final XlsxCells cells;
  private final SheetRow heading;
  private final long expected;

  private XlsxSheetReader(
      ReadableWorkbook workbook, Sheet chosen, List<String> others, Opened opened)
      throws IOException {
    this.workbook = workbook;
    this.others = others;
    this.limits = opened.limits();
    this.expected = opened.rows();
    this.sheet = chosen.getName();
    this.cells = new XlsxCells(sheet, limits.characters());
    this.stream = chosen.openStream();
    this.rows = stream.iterator();
    this.heading = readHeading();
  }

  private record Opened(SheetLimits limits, long rows) {}

  static XlsxSheetReader open(Path path, SheetLimits limits, String wanted) throws IOException {
    File file = path.toFile();
    @Nullable ReadableWorkbook workbook = null;
    try {
      workbook = new ReadableWorkbook(file, new ReadingOptions(true, true));
      List<Sheet> visible =
          workbook
              .getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .toList();
      Sheet chosen = choose(visible, wanted);
      List<String> others =
          visible.stream()
              .filter(sheet -> sheet != chosen)
              .map(Sheet::getName)
              .filter(name -> !EXPLANATIONS.contains(name))
              .toList();
      return new XlsxSheetReader(
          workbook, chosen, others, new Opened(limits, SheetExtent.rows(path, chosen.getIndex())));
    } catch (UnreadableFileException e) {
      close(workbook);
      throw e;
    } catch (IOException | RuntimeException e) {
      close(workbook);
      throw Faults.whole(e, "file-damaged");
    }
  }

  private static void close(@Nullable ReadableWorkbook workbook) throws IOException {
    if (workbook != null) {
      workbook.close();
    }
  }

  private static Sheet choose(List<Sheet> visible, String wanted) {
    if (visible.isEmpty()) {
      throw Faults.whole("no-visible-sheet");
    }
    if (!wanted.isEmpty()) {
      return visible.stream()
          .filter(sheet -> sheet.getName().equalsIgnoreCase(wanted))
          .findFirst()
          .orElseThrow(() ->
              Faults.whole(
                  "no-such-sheet",
                  wanted,
                  String.join(", ", visible.stream().map(Sheet::getName).toList())));
    }
    return visible.stream()
        .filter(sheet -> DATA_SHEETS.contains(sheet.getName()))
        .findFirst()
        .orElse(visible.getFirst());
  }

  private Optional<Row> row() {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Faults.whole(e, "file-damaged");
    }
  }

  private SheetRow readHeading() {
    for (Optional<Row> row = row(); row.isPresent(); row = row()) {
      refuseTooWide(row.get());
      SheetRow read = read(row.get(), row.get().getCellCount());
      if (!read.blank()) {
        var values = new ArrayList<>(read.values());
        values.replaceAll(String::strip);
        while (!values.isEmpty() && values.getLast().isEmpty()) {
          values.removeLast();
        }
        return new SheetRow(read.number(), List.copyOf(values), read.issues());
      }
    }
    throw Faults.at(sheet, 0, "file-blank");
  }

  private void refuseTooWide(Row row) {
    if (row.getCellCount() > limits.columns()) {
      for (int column = limits.columns(); column < row.getCellCount(); column++) {
        Cell cell = row.getCell(column);
        if (cell != null && !cell.getText().isBlank()) {
          throw Faults.at(
              sheet, row.getRowNum(), "too-many-columns", String.valueOf(limits.columns()));
        }
      }
    }
  }

  @Override
  public SheetFormat format() {
    return SheetFormat.XLSX;
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public List<String> otherSheets() {
    return others;
  }

  @Override
  public SheetRow heading() {
    return heading;
  }

  @Override
  public long expectedRows() {
    return Math.max(0, expected - heading.number());
  }

  @Override
  public Optional<SheetRow> next() {
    for (Optional<Row> row = row(); row.isPresent(); row = row()) {
      SheetRow read = read(row.get(), heading.values().size());
      if (!read.blank()) {
        if (read.number() - heading.number() > limits.rows()) {
          throw Faults.at(sheet, read.number(), "too-many-rows", String.valueOf(limits.rows()));
        }
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  private SheetRow read(Row row, int columns) {
    var values = new ArrayList<String>(columns);
    List<Issue> issues = List.of();
    long number = row.getRowNum();
    for (int column = 0; column < Math.max(columns, row.getCellCount()); column++) {
      Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
      if (cell == null || (column >= columns && cell.getText().isBlank())) {
        if (column < columns) {
          values.add("");
        }
        continue;
      }
      XlsxCells.Read read = cells.read(cell, number);
      Optional<Issue> issue = read.issue();
      if (column >= columns) {
        issue = Optional.of(Faults.cell(sheet, number, column, "value-outside", read.text()));
      } else {
        values.add(read.text());
      }
      if (issue.isPresent()) {
        issues = issues.isEmpty() ? new ArrayList<>() : issues;
        issues.add(issue.get());
      }
    }
    return new SheetRow(number, values, issues);
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
