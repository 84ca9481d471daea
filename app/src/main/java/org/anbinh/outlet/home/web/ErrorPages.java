package org.anbinh.outlet.home.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.LackingRightException;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when a page cannot be: what went wrong, whose it is, and what to do now. */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** After which somebody who met a silent system may well ask again. */
  private static final String SECONDS = "5";

  private final Pages pages;
  private final UnitNames units;

  ErrorPages(Pages pages, UnitNames units) {
    this.pages = pages;
    this.units = units;
  }

  /**
   * A failure as its page shows it.
   *
   * @param key which sentences
   * @param reason what exactly was wrong, where that is the reader's to mend
   * @param id under which the cause stands in the log; empty where there is none to look for
   */
  public record Failure(String key, Optional<String> reason, Optional<String> id) {}

  @Requires(Right.PUBLIC)
  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    HttpStatus status =
        Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(HttpStatus::resolve)
            .orElse(HttpStatus.NOT_FOUND);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Optional<String> id =
        status.is5xxServerError() ? Optional.of(logged(request, cause)) : Optional.empty();
    Visit visit = Preferences.visit(request);
    return visit.path().startsWith("/api")
        ? inJson(status, visit, id)
        : lacking(request, visit)
            .map(reason -> show(visit, status, "lacking", Optional.of(reason), id))
            .orElseGet(() -> show(visit, status, Optional.empty(), id));
  }

  /** The right that was missing, in words, where that was it. */
  private Optional<String> lacking(HttpServletRequest request, Visit visit) {
    Words words = pages.words(visit);
    return elsewhere(request, words)
        .or(() ->
            Optional.ofNullable((Right) request.getAttribute(Right.class.getName()))
                .map(right -> words.say("access.refused.lacking.detail", named(right, words))));
  }

  /** The right, and the unit for which it was missing. */
  private Optional<String> elsewhere(HttpServletRequest request, Words words) {
    var refused =
        (LackingRightException) request.getAttribute(LackingRightException.class.getName());
    return refused == null
        ? Optional.empty()
        : refused
            .unit()
            .map(unit ->
                words.say(
                    "access.refused.elsewhere.detail",
                    named(refused.right(), words),
                    units.written(unit, words.language())));
  }

  private static String named(Right right, Words words) {
    return words.say("access.right." + right.code().replace('.', '-'));
  }

  /** The page of a failure. */
  ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Optional<String> reason, Optional<String> id) {
    return show(visit, status, word(status), reason, id);
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, String word, Optional<String> reason, Optional<String> id) {
    var failure = new Failure("page.error." + word, reason, id);
    String title = pages.words(visit).say(failure.key() + ".title");
    ResponseEntity<byte[]> page =
        pages.show(status, pages.frame(visit, Section.NONE, title), "error.jte", failure);
    return status == HttpStatus.SERVICE_UNAVAILABLE ? later(page) : page;
  }

  /** The same, and when it is worth asking again. */
  private static ResponseEntity<byte[]> later(ResponseEntity<byte[]> page) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .body(page.getBody());
  }

  /**
   * The page while the database is silent.
   *
   * @param why its own words; empty where they were not heard
   */
  ResponseEntity<byte[]> silent(Visit visit, Optional<String> why) {
    var failure = new Failure("page.error.silent", why, Optional.empty());
    String title = pages.words(visit).say(failure.key() + ".title");
    return later(
        pages.show(
            HttpStatus.SERVICE_UNAVAILABLE,
            pages.frame(visit, Section.NONE, title),
            "error.jte",
            failure));
  }

  private ResponseEntity<?> inJson(HttpStatus status, Visit visit, Optional<String> id) {
    String sentence = pages.words(visit).say("page.error." + word(status) + ".remedy");
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            id.<Map<String, Object>>map(known ->
                    Map.of("status", status.value(), "message", sentence, "errorId", known))
                .orElseGet(() -> Map.of("status", status.value(), "message", sentence)));
  }

  /** Writes the cause down once and names it. */
  static String logged(
      HttpServletRequest request, @org.jspecify.annotations.Nullable Throwable cause) {
    String id =
        request.getAttribute(Origin.class.getName()) instanceof Origin origin
            ? origin.request()
            : UUID.randomUUID().toString();
    LOG.error("{} {} failed, error id {}", request.getMethod(), request.getRequestURI(), id, cause);
    return id;
  }

  private static String word(HttpStatus status) {
    return switch (status.value()) {
      case 400 -> "question";
      case 403 -> "refused";
      case 404 -> "missing";
      case 405 -> "method";
      case 408 -> "slow";
      case 413 -> "large";
      case 429 -> "often";
      case 503 -> "behind";
      default -> status.is5xxServerError() ? "ours" : "question";
    };
  }
}
