package org.anbinh.outlet.maps.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.outlet.maps.Boundaries;
import org.anbinh.outlet.maps.Boundaries.Outcome;
import org.anbinh.outlet.maps.BoundaryIssue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes boundaries in, lists them, and takes them out of use. */
@RestController
@RequestMapping("/api/map/boundaries")
class BoundaryController {
  private final Boundaries boundaries;
  private final Labels labels;

  BoundaryController(Boundaries boundaries, Labels labels) {
    this.boundaries = boundaries;
    this.labels = labels;
  }

  /** For which units a file is meant, and whether it is only to be checked. */
  record Wanted(
      @Nullable String level,
      @Nullable String day,
      @Nullable String source,
      @Nullable Boolean dryRun) {
    boolean isDry() {
      return Boolean.TRUE.equals(dryRun);
    }

    Boundaries.Order order(byte[] file) {
      return new Boundaries.Order(
          BoundaryController.level(Objects.requireNonNullElse(level, "")),
          BoundaryController.day(Objects.requireNonNullElse(day, "")),
          Objects.requireNonNullElse(source, ""),
          file);
    }
  }

  /** What came of a file; issues where it was refused, notes where it was not. */
  record Answer(
      String outcome,
      Label message,
      @Nullable Long batch,
      int units,
      List<Told> issues,
      List<Told> notes) {}

  /** What is wrong with a file, or to be known about it. */
  record Told(String place, String code, Label reason, Label remedy) {}

  /** Boundaries in use. */
  record Line(String level, LocalDate day, String source, LocalDate importedOn, long batch) {}

  /** A request that cannot be understood. */
  record Problem(int status, String message) {}

  @Requires(Right.FIGURES_READ)
  @GetMapping
  List<Line> list() {
    return boundaries.list().stream()
        .map(each ->
            new Line(
                each.level().written(), each.day(), each.source(), each.importedOn(), each.batch()))
        .toList();
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping(path = "/shapes", produces = "application/geo+json")
  String shapes(@RequestParam String level, @RequestParam String day) {
    return boundaries
        .text(level(level), day(day))
        .orElseThrow(() ->
            new NoSuchElementException("There are no boundaries for " + level + " on " + day));
  }

  @Requires(Right.MAP_CHANGE)
  @PostMapping
  Answer take(InputStream body, Wanted wanted, Principal author) throws IOException {
    byte[] file = body.readNBytes(Boundaries.LARGEST + 1);
    var order = wanted.order(file);
    return switch (wanted.isDry()
        ? boundaries.check(order)
        : boundaries.take(order, author.getName())) {
      case Outcome.Checked(int units, List<BoundaryIssue> notes) ->
          new Answer(
              "checked",
              message("checked", Integer.toString(units)),
              null,
              units,
              List.of(),
              told(notes));
      case Outcome.Recorded(int units, List<BoundaryIssue> notes, var batch) ->
          new Answer(
              "recorded",
              message("recorded", Integer.toString(units), Long.toString(batch.number())),
              batch.number(),
              units,
              List.of(),
              told(notes));
      case Outcome.Refused(List<BoundaryIssue> issues) ->
          new Answer(
              "refused",
              message("refused", Integer.toString(issues.size())),
              null,
              0,
              told(issues),
              List.of());
    };
  }

  @Requires(Right.MAP_CHANGE)
  @DeleteMapping
  Map<String, Object> withdraw(
      @RequestParam String level, @RequestParam String day, Principal author) {
    long batch = boundaries.withdraw(level(level), day(day), author.getName()).number();
    return Map.of("batch", batch, "message", message("withdrawn", Long.toString(batch)));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<Problem> wrong(IllegalArgumentException problem) {
    return problem(HttpStatus.BAD_REQUEST, problem);
  }

  @ExceptionHandler(NoSuchElementException.class)
  ResponseEntity<Problem> missing(NoSuchElementException problem) {
    return problem(HttpStatus.NOT_FOUND, problem);
  }

  private static ResponseEntity<Problem> problem(HttpStatus status, Exception problem) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Problem(status.value(), String.valueOf(problem.getMessage())));
  }

  private static Level level(String text) {
    return List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE).stream()
        .filter(level -> level.written().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"" + text + "\" is no level; write province, district or commune"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no day; write it like 2025-07-01", e);
    }
  }

  private List<Told> told(List<BoundaryIssue> issues) {
    return issues.stream()
        .map(each -> new Told(each.place(), each.code(), each.reason(labels), each.remedy(labels)))
        .toList();
  }

  private Label message(String key, Object... arguments) {
    String full = "map.boundaries." + key;
    return new Label(
        labels.text(Language.VI, full, arguments), labels.text(Language.EN, full, arguments));
  }
}
