package org.anbinh.intake.capture.sheet;

import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.SheetFormat;

/**
 * An open file, read row by row in bounded memory.
 *
 * <p>Every verb throws {@link UnreadableFileException} when the file as a whole cannot be read on.
 */
public interface SheetReader extends AutoCloseable {
  SheetFormat format();

  /** Name of the sheet that is read; empty for CSV. */
  String sheet();

  /** Other sheets that can be seen and are not read. */
  List<String> otherSheets();

  /** The first row in which something stands. */
  SheetRow heading();

  /** The next row in which something stands; empty at the end. */
  Optional<SheetRow> next();

  /** About how many rows there are below the heading; 0 when it cannot be told. */
  long expectedRows();

  @Override
  void close();
}
