package org.anbinh.intake.capture.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.reading.NumberText;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Turns the cells of a workbook into text that reads the same in every column. */
final class XlsxCells {
  /** A cell's text, or what is wrong with it. */
  record Read(String text, Optional<Issue> issue) {
    private static final Read EMPTY = new Read("", Optional.empty());
  }

  private final String sheet;
  private final int longest;
  private final NumberFormats formats = new NumberFormats();

  XlsxCells(String sheet, int longest) {
    this.sheet = sheet;
    this.longest = longest;
  }

  Read read(Cell cell, long row) {
    CellType type = cell.getType();
    return switch (type) {
      case EMPTY -> Read.EMPTY;
      case STRING ->
          cell.getValue() == null
              ? issue(row, cell, "cell-error", "?")
              : text(cell.getText(), row, cell.getColumnIndex());
      case BOOLEAN -> plain(Boolean.TRUE.equals(cell.getValue()) ? "1" : "0");
      case NUMBER -> number(cell, row);
      case ERROR -> issue(row, cell, "cell-error", cell.getText());
      case FORMULA -> formula(cell, row);
    };
  }

  private Read formula(Cell cell, long row) {
    Object value = cell.getValue();
    String raw = cell.getRawValue();
    if (value == null || raw == null || raw.isEmpty()) {
      return issue(row, cell, "formula-empty");
    }
    if (raw.startsWith("#")) {
      return issue(row, cell, "cell-error", raw);
    }
    Read read =
        switch (value) {
          case BigDecimal number -> number(cell, row);
          case Boolean flag -> plain(flag ? "1" : "0");
          default -> text(value.toString(), row, cell.getColumnIndex());
        };
    return read.issue().isPresent()
        ? read
        : new Read(
            read.text(),
            Optional.of(
                Faults.cell(sheet, row, cell.getColumnIndex(), "formula-value", read.text())));
  }

  private Read text(String text, long row, int column) {
    String code =
        text.length() > longest
            ? "long-value"
            : text.length() < 2 ? "" : LegacyEncoding.suspicion(text);
    return code.isEmpty()
        ? plain(text)
        : new Read(
            text, Optional.of(Faults.cell(sheet, row, column, code, String.valueOf(longest))));
  }

  private Read number(Cell cell, long row) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    var shown =
        id == null ? NumberFormats.Shown.NUMBER : formats.shown(id, format == null ? "" : format);
    return switch (shown) {
      case NUMBER -> bare(cell, row);
      case PERCENT -> issue(row, cell, "percent-cell", cell.getRawValue());
      case TIME -> issue(row, cell, "time-cell", cell.getRawValue());
      case DAY, MONTH -> day(cell, row, shown == NumberFormats.Shown.MONTH);
    };
  }

  private Read bare(Cell cell, long row) {
    try {
      BigDecimal exact = new BigDecimal(cell.getRawValue());
      if (exact.precision() - exact.scale() > 15) {
        return issue(row, cell, "long-number", cell.getRawValue());
      }
      if (exact.scale() <= 0) {
        return plain(exact.toPlainString());
      }
      return plain(NumberText.write(BigDecimal.valueOf(exact.doubleValue())));
    } catch (NumberFormatException e) {
      return issue(row, cell, "cell-error", cell.getRawValue());
    }
  }

  private Read day(Cell cell, long row, boolean monthOnly) {
    double serial = new BigDecimal(cell.getRawValue()).doubleValue();
    if (serial < 61 || serial > 2_958_465) {
      return issue(row, cell, "day-beyond", cell.getRawValue());
    }
    LocalDateTime moment = cell.asDate();
    if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return issue(row, cell, "day-with-time", moment.toString());
    }
    boolean month = monthOnly && moment.getDayOfMonth() == 1;
    String text = moment.toLocalDate().toString();
    return plain(month ? text.substring(0, 7) : text);
  }

  private static Read plain(String text) {
    return text.isEmpty() ? Read.EMPTY : new Read(text, Optional.empty());
  }

  private Read issue(long row, Cell cell, String code, String... arguments) {
    return new Read(
        "", Optional.of(Faults.cell(sheet, row, cell.getColumnIndex(), code, arguments)));
  }
}
