package org.anbinh.ledger.entries.web;

import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.audit.AuditUnavailableException;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.InFlightException;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the refusals of the ledger are in HTTP, for every REST interface. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerProblems {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerProblems.class);

  @ExceptionHandler
  ProblemDetail unavailable(LedgerUnavailableException e) {
    LOG.warn("The ledger is unavailable", e);
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail unaudited(AuditUnavailableException e) {
    LOG.error("The audit log is unavailable", e);
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail outside(OutsideScopeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail inFlight(InFlightException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(BackupRefusedException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    problem.setProperty("reasons", e.reasons());
    return problem;
  }
}
