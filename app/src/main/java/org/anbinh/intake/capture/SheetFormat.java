package org.anbinh.intake.capture;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are read and written. */
public enum SheetFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extension;
  private final String mediaType;

  SheetFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The end of a file name, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format of that name. */
  public static Optional<SheetFormat> find(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "csv" -> Optional.of(CSV);
      case "xlsx" -> Optional.of(XLSX);
      default -> Optional.empty();
    };
  }
}
