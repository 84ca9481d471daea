package org.anbinh.figures.answers.web;

import java.util.Objects;
import org.anbinh.figures.answers.FiguresBehindException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What refused questions are in HTTP. */
@RestControllerAdvice(assignableTypes = {FiguresController.class, IndicatorController.class})
class FigureProblems {
  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, e);
  }

  @ExceptionHandler
  ProblemDetail behind(FiguresBehindException e) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, e);
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(e.getMessage(), ""));
  }
}
