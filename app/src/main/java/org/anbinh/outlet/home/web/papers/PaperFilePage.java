package org.anbinh.outlet.home.web.papers;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Papers to take away. */
@Controller
@Exports
class PaperFilePage {
  private final PaperPage page;
  private final PaperFiles files;

  PaperFilePage(PaperPage page, PaperFiles files) {
    this.page = page;
    this.files = files;
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/releases/{code}/papers/{template}/file.{ending}")
  ResponseEntity<byte[]> file(
      Visit visit,
      @PathVariable String code,
      @PathVariable String template,
      @PathVariable String ending,
      @RequestParam(required = false) Optional<String> unit) {
    PaperFormat format =
        PaperFormat.find(ending)
            .orElseThrow(() -> new NoSuchElementException("docx, pdf, xlsx: " + ending));
    Paper paper = page.paper(visit, code, template, unit);
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(PaperFiles.name(paper, format))
                .build()
                .toString())
        .body(files.write(paper, format, site));
  }
}
