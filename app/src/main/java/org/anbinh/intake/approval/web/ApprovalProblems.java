package org.anbinh.intake.approval.web;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be understood is the asker's, and is said in words. */
@RestControllerAdvice(assignableTypes = ApprovalController.class)
class ApprovalProblems {
  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, Objects.requireNonNullElse(e.getMessage(), ""));
  }
}
