package org.anbinh.ledger.entries.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Requests to the ledger that ask wrongly. */
@RestControllerAdvice(basePackageClasses = LedgerController.class)
class LedgerRequests {
  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }
}
