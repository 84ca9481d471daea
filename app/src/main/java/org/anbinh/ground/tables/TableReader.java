package org.anbinh.ground.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one CSV table into rows by the names of its columns; unknown columns are left alone. */
public final class TableReader {
  private final String file;
  private final List<String> columns;
  private final Refusals refusals;

  /** A table that cannot do without some columns. */
  public TableReader(String file, List<String> columns, Refusals refusals) {
    this.file = file;
    this.columns = columns;
    this.refusals = refusals;
  }

  /** The rows below the heading. */
  public List<TableRow> rows(String text) {
    var rows = new ArrayList<TableRow>();
    List<String> heading = null;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(withoutMark(text))) {
      for (CsvRecord record : reader) {
        if (heading == null) {
          heading = heading(record);
        } else if (record.getFieldCount() == heading.size()) {
          rows.add(row(heading, record));
        } else {
          refusals.add(
              file,
              record.getStartingLineNumber(),
              "width",
              record.getFieldCount(),
              heading.size());
        }
      }
    } catch (CsvParseException e) {
      refusals.add(file, rows.size() + 2L, "no-csv", String.valueOf(e.getMessage()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    checkColumns(heading);
    return rows;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<String> heading(CsvRecord record) {
    return record.getFields().stream().map(String::strip).toList();
  }

  private TableRow row(List<String> heading, CsvRecord record) {
    Map<String, String> values = HashMap.newHashMap(heading.size());
    for (int i = 0; i < heading.size(); i++) {
      values.put(heading.get(i), record.getField(i));
    }
    return new TableRow(file, record.getStartingLineNumber(), values, refusals);
  }

  private void checkColumns(@Nullable List<String> heading) {
    if (heading == null) {
      refusals.add(file, 0, "empty-table");
      return;
    }
    for (String column : columns) {
      if (!heading.contains(column)) {
        refusals.add(file, 1, "column-missing", column);
      }
    }
  }
}
