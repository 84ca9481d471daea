package org.anbinh.outlet.home.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.answers.AddressException;
import org.anbinh.figures.answers.FiguresBehindException;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.audit.AuditUnavailableException;
import org.anbinh.ledger.entries.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what a page throws into the page that explains it. */
@ControllerAdvice("org.anbinh.outlet.home.web")
class PageFailures {
  private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

  private final ErrorPages errors;
  private final Refusals refusals;

  PageFailures(ErrorPages errors, Refusals refusals) {
    this.errors = errors;
    this.refusals = refusals;
  }

  /** A question that is too much or cannot be understood, in the words of the reader. */
  @ExceptionHandler(AddressException.class)
  ResponseEntity<byte[]> address(HttpServletRequest request, AddressException cause) {
    Visit visit = Preferences.visit(request);
    return errors.show(
        visit,
        HttpStatus.BAD_REQUEST,
        Optional.of(refusals.said(cause, visit.language())),
        Optional.empty());
  }

  /** The reader asked for what cannot be; the sentence says what and what to do. */
  @ExceptionHandler({IllegalArgumentException.class, MissingServletRequestParameterException.class})
  ResponseEntity<byte[]> question(HttpServletRequest request, Exception cause) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.BAD_REQUEST,
        Optional.ofNullable(cause.getMessage()),
        Optional.empty());
  }

  /** The reader asked for something that is not there. */
  @ExceptionHandler(NoSuchElementException.class)
  ResponseEntity<byte[]> missing(HttpServletRequest request, NoSuchElementException cause) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.NOT_FOUND,
        Optional.ofNullable(cause.getMessage()),
        Optional.empty());
  }

  /** A word of the address, or a value, is not of the kind that can stand there. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<byte[]> mismatch(
      HttpServletRequest request, MethodArgumentTypeMismatchException cause) {
    boolean address = cause.getParameter().hasParameterAnnotation(PathVariable.class);
    return errors.show(
        Preferences.visit(request),
        address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
        Optional.empty(),
        Optional.empty());
  }

  /** A form that should bring a file brings none, or too large a one. */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<byte[]> file(HttpServletRequest request, MultipartException cause) {
    boolean large = cause instanceof MaxUploadSizeExceededException;
    return errors.show(
        Preferences.visit(request),
        large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
        Optional.empty(),
        Optional.empty());
  }

  /** The figures have not yet followed the ledger so far; nothing is wrong. */
  @ExceptionHandler(FiguresBehindException.class)
  ResponseEntity<byte[]> behind(HttpServletRequest request) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.SERVICE_UNAVAILABLE,
        Optional.empty(),
        Optional.empty());
  }

  /** What was to be recorded lies outside the scope of whoever asked. */
  @ExceptionHandler(OutsideScopeException.class)
  ResponseEntity<byte[]> outside(HttpServletRequest request, OutsideScopeException cause) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.FORBIDDEN,
        Optional.ofNullable(cause.getMessage()),
        Optional.empty());
  }

  /** Nothing is done without the audit log. */
  @ExceptionHandler(AuditUnavailableException.class)
  ResponseEntity<byte[]> unaudited(HttpServletRequest request, AuditUnavailableException cause) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.SERVICE_UNAVAILABLE,
        Optional.ofNullable(cause.getMessage()),
        Optional.of(ErrorPages.logged(request, cause)));
  }

  /** The database went silent while the page was being made. */
  @ExceptionHandler({
    LedgerUnavailableException.class,
    Kept.UnavailableException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<byte[]> silent(HttpServletRequest request, RuntimeException cause) {
    LOG.warn("{} {} could not be answered", request.getMethod(), request.getRequestURI(), cause);
    return errors.silent(Preferences.visit(request), Optional.ofNullable(cause.getMessage()));
  }

  /** A bug of ours. */
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<byte[]> ours(HttpServletRequest request, RuntimeException cause) {
    return errors.show(
        Preferences.visit(request),
        HttpStatus.INTERNAL_SERVER_ERROR,
        Optional.empty(),
        Optional.of(ErrorPages.logged(request, cause)));
  }
}
