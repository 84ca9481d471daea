package org.anbinh.outlet.home.web.approval;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.outlet.home.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Reports due as a file: all rows, states in words. */
record DueFile(DueMatrix matrix, Words words) {
  /** With a byte order mark, which spreadsheets need for Vietnamese. */
  byte[] commas() {
    var text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings());
      for (DueMatrix.Row row : matrix.rows()) {
        List<String> fields = texts(row);
        fields.add(String.valueOf(row.late()));
        fields.add(String.valueOf(row.days()));
        csv.writeRecord(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] spreadsheet() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "An Binh", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.say("approval.due.title"));
      List<String> headings = headings();
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.style(0, column).bold().set();
      }
      int line = 1;
      for (DueMatrix.Row row : matrix.rows()) {
        List<String> texts = texts(row);
        for (int column = 0; column < texts.size(); column++) {
          sheet.value(line, column, texts.get(column));
        }
        sheet.value(line, texts.size(), row.late());
        sheet.value(line++, texts.size() + 1, row.days());
      }
      sheet.width(0, 42);
      sheet.freezePane(1, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> headings() {
    var headings = new ArrayList<String>();
    headings.add(words.say("page.territory.unit"));
    headings.addAll(matrix.periods());
    headings.add(words.say("approval.due.late"));
    headings.add(words.say("approval.due.days"));
    return headings;
  }

  private static List<String> texts(DueMatrix.Row row) {
    var texts = new ArrayList<String>();
    texts.add(row.unit());
    row.cells().forEach(each -> texts.add(each.words()));
    return texts;
  }
}
