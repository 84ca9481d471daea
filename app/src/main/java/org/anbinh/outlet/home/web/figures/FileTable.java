package org.anbinh.outlet.home.web.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anbinh.outlet.home.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to take away. Numbers are numbers, whatever the language.
 *
 * @param rows made anew each time they are read; a cell is a text or a number
 * @param about what the table is, line by line
 */
record FileTable(
    Words words, List<String> headings, Supplier<Stream<List<Object>>> rows, List<String> about) {

  /** As a workbook: the table, and a sheet that says what it is. */
  byte[] spreadsheet() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "An Binh", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.say("page.figures.sheet"));
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.style(0, column).bold().set();
      }
      int number = 1;
      for (Iterator<List<Object>> all = rows.get().iterator(); all.hasNext(); number++) {
        write(sheet, number, all.next());
      }
      sheet.width(0, 42);
      sheet.freezePane(1, 1);
      Worksheet second = book.newWorksheet(words.say("page.figures.sheet-about"));
      for (int line = 0; line < about.size(); line++) {
        second.value(line, 0, about.get(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int number, List<Object> row) {
    for (int column = 0; column < row.size(); column++) {
      if (row.get(column) instanceof BigDecimal amount) {
        sheet.value(number, column, amount);
      } else if (!row.get(column).equals("")) {
        sheet.value(number, column, row.get(column).toString());
      }
    }
  }

  /** As comma-separated values with a byte order mark, which spreadsheets need for Vietnamese. */
  byte[] commas() {
    var text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings);
      rows.get().forEach(row -> csv.writeRecord(row.stream().map(FileTable::plain).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(Object cell) {
    return cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
  }
}
