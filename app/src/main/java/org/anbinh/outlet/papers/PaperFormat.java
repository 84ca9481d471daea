package org.anbinh.outlet.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what kind of file a paper is handed out. */
public enum PaperFormat {
  /** To be edited. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** To be read and printed. */
  PDF("application/pdf"),
  /** To be computed with. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name, without its dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of an ending. */
  public static Optional<PaperFormat> find(String ending) {
    return Arrays.stream(values()).filter(each -> each.ending().equals(ending)).findAny();
  }
}
