package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take away. */
enum Attachment {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  SVG("image/svg+xml;charset=UTF-8"),
  PNG("image/png");

  private final String type;

  Attachment(String type) {
    this.type = type;
  }

  /** The bytes under a name that tells what was asked for and on which day. */
  ResponseEntity<byte[]> of(String stem, LocalDate today, byte[] bytes) {
    String safe = stem.matches("[a-z.-]{1,70}") ? stem : "figures";
    String name = safe + "." + today + "." + name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
