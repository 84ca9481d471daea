package org.anbinh.outlet.demonstration.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The tables by which the nation is calibrated: facts of the articles, and invented weights. */
public final class Tables {
  private Tables() {}

  /** The rows of a table of that name under {@code demonstration/}. */
  public static List<NamedCsvRecord> read(String name) {
    String path = "demonstration/" + name + ".csv";
    try (InputStream table =
        Objects.requireNonNull(Tables.class.getClassLoader().getResourceAsStream(path), path)) {
      return CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  public static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
