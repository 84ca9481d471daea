package org.anbinh.intake.capture.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anbinh.intake.reading.NumberText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet; numbers as numbers, everything else as text. */
final class XlsxSheetWriter implements SheetWriter {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,13})(\\.\\d{1,10})?");
  private static final String MARK = "FFE08A";
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxSheetWriter(OutputStream out, String name) {
    workbook = new Workbook(out, "AnBinh", "1.0");
    sheet = workbook.newWorksheet(name);
  }

  @Override
  public void heading(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      sheet.inlineString(row, column, names.get(column));
      sheet.style(row, column).bold().set();
      sheet.width(column, Math.clamp(names.get(column).length() + 2L, 8, 40));
    }
    sheet.freezePane(0, 1);
    row++;
  }

  @Override
  public void row(List<String> values, Set<Integer> marked) {
    for (int column = 0; column < values.size(); column++) {
      write(column, values.get(column));
      if (marked.contains(column)) {
        sheet.style(row, column).fillColor(MARK).set();
      }
    }
    if (++row % FLUSH_EVERY == 0) {
      flush();
    }
  }

  private void write(int column, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (NUMBER.matcher(value).matches()) {
      var number = new BigDecimal(value);
      if (NumberText.write(number).equals(value) && number.precision() <= 15) {
        sheet.value(row, column, number);
        return;
      }
    }
    sheet.inlineString(row, column, value);
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
