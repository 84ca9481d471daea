package org.anbinh.figures.answers.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.anbinh.ground.language.Language;

/** Figures as CSV, in one language: the columns that the command line writes too. */
final class FigureTable {
  private FigureTable() {}

  static String csv(List<FigureRow> rows, Language language) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      write(csv, rows, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, List<FigureRow> rows, Language language) {
    csv.writeRecord(
        "id",
        "indicator",
        "unit",
        "unitCode",
        "unitName",
        "from",
        "until",
        "code",
        "status",
        "value",
        "unitOfMeasure",
        "received",
        "due",
        "why",
        "detail",
        "notes",
        "demonstration",
        "approved");
    for (FigureRow row : rows) {
      BigDecimal value = row.value();
      csv.writeRecord(
          row.id(),
          row.indicator(),
          row.unit(),
          row.unitCode(),
          row.unitName().in(language),
          row.from().toString(),
          row.until().toString(),
          row.code() == null ? "" : row.code(),
          row.status(),
          value == null ? "" : value.toPlainString(),
          row.unitOfMeasure(),
          Long.toString(row.received()),
          Long.toString(row.due()),
          row.why() == null ? "" : row.why(),
          row.detail() == null ? "" : row.detail().in(language),
          String.join("; ", row.notes().stream().map(each -> each.in(language)).toList()),
          Boolean.toString(row.demonstration()),
          row.approved() == null ? "" : row.approved().toString());
    }
  }
}
