package org.anbinh.outlet.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJob.Piece;
import org.anbinh.outlet.papers.PaperJobs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The files of a finished job, handed out as they were written. */
record HandingOut(PaperJobs jobs, PaperJob job) {
  /**
   * One of them.
   *
   * @throws NoSuchElementException where there is none of that name, or it was lost
   */
  ResponseEntity<byte[]> file(String name) {
    Piece piece =
        job.state().pieces().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("There is no file " + name));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(piece.format().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
        .body(content(piece));
  }

  private byte[] content(Piece piece) {
    return jobs.content(piece)
        .orElseThrow(() ->
            new NoSuchElementException(
                "The file " + piece.name() + " was lost; have the papers written again"));
  }

  private static String attached(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  /** All of them; nothing is sent where one was lost. */
  void archive(HttpServletResponse response) throws IOException {
    List<Piece> pieces = new ArrayList<>(job.state().pieces());
    if (pieces.isEmpty()) {
      throw new NoSuchElementException("The papers are not ready");
    }
    content(pieces.getFirst());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        attached(job.order().template() + "-" + job.order().release() + ".zip"));
    try (var zip = new ZipOutputStream(response.getOutputStream())) {
      zip.setLevel(Deflater.BEST_SPEED); // they are compressed already
      for (Piece piece : pieces) {
        var entry = new ZipEntry(piece.name());
        entry.setTime(job.asked().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content(piece));
        zip.closeEntry();
      }
    }
  }
}
