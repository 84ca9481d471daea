package org.anbinh.ledger.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.audit.AuditUnavailableException;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.InFlightException;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the refusals of the ledger are in HTTP, for every REST interface. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerProblems {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerProblems.class);

  /** After which somebody who met a silent database may well ask again. */
  private static final String SECONDS = "5";

  private final Labels labels;

  LedgerProblems(Labels labels) {
    this.labels = labels;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(
      LedgerUnavailableException e, HttpServletRequest request) {
    LOG.warn("The ledger is unavailable", e);
    return silent("ledger.unavailable", e, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(
      Kept.UnavailableException e, HttpServletRequest request) {
    LOG.warn("The accounts are unavailable", e);
    return silent("ledger.unavailable", e, request);
  }

  /** What is kept beside the ledger found no connection, as when too many ask at once. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(
      DataAccessResourceFailureException e, HttpServletRequest request) {
    LOG.warn("The database is unavailable", e);
    return silent("ledger.unavailable", e, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unaudited(AuditUnavailableException e, HttpServletRequest request) {
    LOG.error("The audit log is unavailable", e);
    return silent("ledger.unaudited", e, request);
  }

  /** What is the matter and what to do, in the language asked for; the cause as it was told. */
  private ResponseEntity<ProblemDetail> silent(
      String key, RuntimeException e, HttpServletRequest request) {
    Language language =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Language.VI
            : Language.of(request.getLocale().getLanguage());
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
    problem.setTitle(labels.text(language, key + ".title"));
    problem.setDetail(labels.text(language, key + ".remedy"));
    problem.setProperty("reason", e.getMessage());
    return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, SECONDS).build();
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
