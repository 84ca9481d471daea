package org.anbinh.intake.capture.sheet;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.anbinh.intake.capture.SheetFormat;

/** Writes a file of rows, in bounded memory, so that reading it again gives the same texts. */
public interface SheetWriter extends AutoCloseable {
  /** Writes the names of the columns; once, first. */
  void heading(List<String> names);

  /** Writes a row in which some columns, counted from 0, are marked where the format can do so. */
  void row(List<String> values, Set<Integer> marked);

  /** Writes a row. */
  default void row(List<String> values) {
    row(values, Set.of());
  }

  @Override
  void close();

  /** A writer to a stream, which it closes at the end. */
  static SheetWriter to(OutputStream out, SheetFormat format, String sheet) {
    return switch (format) {
      case CSV -> new CsvSheetWriter(out);
      case XLSX -> new XlsxSheetWriter(out, sheet);
    };
  }
}
