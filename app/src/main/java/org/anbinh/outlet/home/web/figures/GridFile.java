package org.anbinh.outlet.home.web.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.home.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file: all its rows, and beside each number its mark and its coverage. Numbers are
 * numbers, whatever the language.
 */
final class GridFile {
  private static final int BESIDE = 3;

  private final Answer answer;
  private final Grid grid;
  private final Words words;

  GridFile(Answer answer) {
    this.answer = answer;
    this.grid = answer.grid();
    this.words = answer.titles().words();
  }

  /** As a workbook: the table, and a sheet that says what it is. */
  byte[] spreadsheet() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "An Binh", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.say("page.figures.sheet"));
      List<String> headings = headings();
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.style(0, column).bold().set();
      }
      int number = 1;
      for (Grid.Row row : grid.all()) {
        write(sheet, number++, row);
      }
      sheet.width(0, 42);
      sheet.freezePane(1, 1);
      Worksheet about = book.newWorksheet(words.say("page.figures.sheet-about"));
      int line = 0;
      for (String each : about()) {
        about.value(line++, 0, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Worksheet sheet, int number, Grid.Row row) {
    sheet.value(number, 0, row.name());
    int column = 1;
    for (Grid.Column each : grid.columns()) {
      Shown shown = answer.shown(row, each);
      Optional<BigDecimal> value = shown.value();
      if (value.isPresent()) {
        sheet.value(number, column, value.get());
      }
      sheet.value(number, column + 1, mark(shown));
      sheet.value(number, column + 2, shown.covered().orElse(""));
      column += BESIDE;
    }
  }

  /** An absent figure's words stand where its mark would. */
  private static String mark(Shown shown) {
    return shown.isAbsent() ? shown.amount() : shown.mark().orElse("");
  }

  /** As comma-separated values with a byte order mark, which spreadsheets need for Vietnamese. */
  byte[] commas() {
    var text = new StringWriter();
    text.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings());
      for (Grid.Row row : grid.all()) {
        var fields = new ArrayList<String>();
        fields.add(row.name());
        for (Grid.Column each : grid.columns()) {
          Shown shown = answer.shown(row, each);
          fields.add(shown.value().map(BigDecimal::toPlainString).orElse(""));
          fields.add(mark(shown));
          fields.add(shown.covered().orElse(""));
        }
        csv.writeRecord(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> headings() {
    var headings = new ArrayList<String>();
    headings.add(grid.corner());
    for (Grid.Column each : grid.columns()) {
      headings.add(each.name());
      headings.add(words.say("page.figures.mark"));
      headings.add(words.say("page.figures.coverage"));
    }
    return headings;
  }

  private List<String> about() {
    var lines = new ArrayList<String>();
    lines.add(answer.titles().all());
    lines.add(answer.titles().place() + ", " + answer.titles().window());
    lines.add(answer.foot());
    lines.add(answer.canonical().toString());
    answer.headlines().forEach(each -> lines.add(each.sentence()));
    lines.addAll(answer.notes());
    return lines;
  }
}
