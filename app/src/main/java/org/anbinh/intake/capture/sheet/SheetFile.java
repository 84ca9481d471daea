package org.anbinh.intake.capture.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.anbinh.intake.capture.SheetFormat;

/** Opens files of rows. */
public final class SheetFile {
  private SheetFile() {}

  /**
   * Opens a file for reading.
   *
   * @param sheet name of the sheet to read; empty for the sheet of our templates, or else the first
   * @throws UnreadableFileException when it is not a file of rows, or not a safe one
   */
  public static SheetReader open(Path path, SheetLimits limits, String sheet) {
    try {
      return switch (FileKind.of(path)) {
        case TEXT -> CsvSheetReader.open(path, limits);
        case ZIP -> {
          ZipInspection.inspect(path, limits);
          yield XlsxSheetReader.open(path, limits, sheet);
        }
        case COMPOUND -> throw FileKind.refuseCompound(path);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The format of a file by its first bytes; CSV for everything that is no workbook. */
  public static SheetFormat format(Path path) {
    try {
      return FileKind.of(path) == FileKind.ZIP ? SheetFormat.XLSX : SheetFormat.CSV;
    } catch (UnreadableFileException e) {
      return SheetFormat.CSV;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
