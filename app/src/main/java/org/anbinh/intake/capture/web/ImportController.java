package org.anbinh.intake.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.sheet.SheetWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in for a register, and what becomes of them. */
@RestController
@RequestMapping("/api")
class ImportController {
  private final Imports imports;
  private final Labels labels;

  ImportController(Imports imports, Labels labels) {
    this.imports = imports;
    this.labels = labels;
  }

  /** Takes a file as the body of the request. */
  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/registers/{register}/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobAnswer handIn(@PathVariable String register, ImportQuery query, HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    Requests.refuseFormFields(request);
    return handIn(register, query, query.name(), request.getInputStream(), request);
  }

  /** Takes a file as the part {@code file} of a form. */
  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping(path = "/registers/{register}/imports", consumes = "multipart/form-data")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobAnswer handInPart(
      @PathVariable String register,
      ImportQuery query,
      @RequestParam MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    String name = query.name().isBlank() ? file.getOriginalFilename() : query.name();
    try (InputStream bytes = file.getInputStream()) {
      return handIn(register, query, name == null ? "" : name, bytes, request);
    }
  }

  private JobAnswer handIn(
      String register,
      ImportQuery query,
      String name,
      InputStream bytes,
      HttpServletRequest request) {
    ImportOrder order = query.order(register, Requests.author(request));
    return answer(imports.handIn(order, name, bytes), request);
  }

  private JobAnswer answer(ImportJob job, HttpServletRequest request) {
    return JobAnswer.of(job, labels, Requests.language(request));
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports")
  List<JobAnswer> list(@RequestParam(defaultValue = "100") int limit, HttpServletRequest request) {
    return imports.list(limit).stream().map(job -> answer(job, request)).toList();
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports/{id}")
  JobAnswer get(@PathVariable UUID id, HttpServletRequest request) {
    return answer(imports.get(id), request);
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/cancel")
  JobAnswer cancel(@PathVariable UUID id, HttpServletRequest request) {
    return answer(imports.cancel(id), request);
  }

  /** Records a file that was only looked through. */
  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/confirm")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobAnswer confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mode,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    ImportMode how = mode.isBlank() ? imports.get(id).order().mode() : Requests.mode(mode);
    return answer(imports.confirm(id, how, reason, Requests.author(request)), request);
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @PostMapping("/imports/{id}/repeat")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobAnswer repeat(@PathVariable UUID id, HttpServletRequest request) {
    return answer(imports.repeat(id, Requests.author(request)), request);
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping(path = "/imports/{id}/issues", params = "!format")
  List<IssueLine> issues(@PathVariable UUID id, HttpServletRequest request) {
    var words = new IssueWords(labels, Requests.language(request));
    return imports.issues(id).stream().map(issue -> IssueLine.of(issue, words)).toList();
  }

  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping(path = "/imports/{id}/issues", params = "format=json")
  List<IssueLine> issuesAsJson(@PathVariable UUID id, HttpServletRequest request) {
    return issues(id, request);
  }

  /** The issues as a file of their own. */
  @Exports
  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping(path = "/imports/{id}/issues", params = "format")
  void issueFile(
      @PathVariable UUID id,
      @RequestParam String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    SheetFormat of = Requests.format(format);
    List<IssueLine> lines = issues(id, request);
    try (SheetWriter file =
        SheetWriter.to(Requests.download(response, of, "issues-" + id), of, "Issues")) {
      file.heading(IssueLine.COLUMNS);
      lines.forEach(line -> file.row(line.values()));
    }
  }

  /** A copy of the file with a column that says what to mend. */
  @Exports
  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports/{id}/marked-up")
  void markedUp(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writeCopy(id, false, Requests.language(request), response);
  }

  /** The rows that cannot be recorded, as a file that can be mended and handed in. */
  @Exports
  @Requires(Right.IMPORTS_HAND_IN)
  @GetMapping("/imports/{id}/bad-rows")
  void badRows(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writeCopy(id, true, Requests.language(request), response);
  }

  private void writeCopy(UUID id, boolean badOnly, Language language, HttpServletResponse response)
      throws IOException {
    SheetFormat format = imports.format(id);
    String name = (badOnly ? "bad-rows-" : "marked-up-") + id;
    imports.writeMarked(id, badOnly, language, Requests.download(response, format, name));
  }
}
