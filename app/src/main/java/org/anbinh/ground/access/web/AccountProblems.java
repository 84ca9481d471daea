package org.anbinh.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be done with accounts, in the words of the pages. */
@RestControllerAdvice(assignableTypes = AccountController.class)
class AccountProblems {
  private final Labels labels;

  AccountProblems(Labels labels) {
    this.labels = labels;
  }

  @ExceptionHandler
  ProblemDetail refused(HttpServletRequest request, RefusedException cause) {
    Language language =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Language.VI
            : Language.of(request.getLocale().getLanguage());
    Object[] terms = Arrays.stream(cause.terms()).map(String::valueOf).toArray();
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT, labels.text(language, cause.key(), terms));
  }

  @ExceptionHandler
  ProblemDetail question(IllegalArgumentException cause) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, cause.getMessage());
  }

  @ExceptionHandler
  ProblemDetail missing(NoSuchElementException cause) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, cause.getMessage());
  }
}
