package org.anbinh.intake.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.Imports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Requests about files that cannot be answered, told in a sentence. */
@RestControllerAdvice(
    assignableTypes = {EntryController.class, ImportController.class, SheetController.class})
class ImportProblems {
  private final Labels labels;

  ImportProblems(Labels labels) {
    this.labels = labels;
  }

  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, e);
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchElementException e) {
    return problem(HttpStatus.NOT_FOUND, e);
  }

  @ExceptionHandler
  ProblemDetail outOfTurn(IllegalStateException e) {
    return problem(HttpStatus.CONFLICT, e);
  }

  @ExceptionHandler
  ProblemDetail formFields(HttpMediaTypeNotSupportedException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        e.getContentType()
            + " carries no file; send the file itself as text/csv or as an .xlsx type, or as the"
            + " part \"file\" of multipart/form-data");
  }

  /** No room is the account's matter, or ours. */
  @ExceptionHandler
  ProblemDetail noRoom(Imports.NoRoomException e, HttpServletRequest request) {
    Language language = Requests.language(request);
    ProblemDetail problem =
        ProblemDetail.forStatus(
            e.isDisk() ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.CONTENT_TOO_LARGE);
    problem.setTitle(labels.text(language, e.key() + ".title"));
    problem.setDetail(labels.text(language, e.key() + ".remedy", e.most()));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail tooLarge(Imports.TooLargeException e) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, e);
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(e.getMessage(), ""));
  }
}
