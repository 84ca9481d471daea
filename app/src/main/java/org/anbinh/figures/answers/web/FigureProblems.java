package org.anbinh.figures.answers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.anbinh.figures.answers.AddressException;
import org.anbinh.figures.answers.FiguresBehindException;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What refused questions are in HTTP. */
@RestControllerAdvice(assignableTypes = {FiguresController.class, IndicatorController.class})
class FigureProblems {
  private final Labels labels;

  FigureProblems(Labels labels) {
    this.labels = labels;
  }

  /** In the language asked for by {@code lang}; English where none is. */
  @ExceptionHandler
  ProblemDetail address(AddressException e, HttpServletRequest request) {
    Language language = "vi".equals(request.getParameter("lang")) ? Language.VI : Language.EN;
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, e.said(labels, language, e.field()));
    problem.setProperty("field", e.field());
    return problem;
  }

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
