package org.anbinh.outlet.home.web.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take away. */
enum Attachment {
  CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
  XLSX(
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
  SVG(MediaType.parseMediaType("image/svg+xml")),
  PNG(MediaType.IMAGE_PNG);

  private final MediaType type;

  Attachment(MediaType type) {
    this.type = type;
  }

  /** The bytes under a name that tells what was asked for and on which day. */
  ResponseEntity<byte[]> of(String stem, LocalDate today, byte[] bytes) {
    String safe = stem.matches("[a-z.-]{1,70}") ? stem : "figures";
    String name = safe + "." + today + "." + name().toLowerCase(java.util.Locale.ROOT);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
