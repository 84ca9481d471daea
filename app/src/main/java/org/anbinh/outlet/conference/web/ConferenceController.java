package org.anbinh.outlet.conference.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.conference.Attendance;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.ConferenceRefusal;
import org.anbinh.outlet.conference.Conferences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conferences that somebody may follow, and what they note there. */
@RestController
@RequestMapping("/api/conferences")
class ConferenceController {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Conferences conferences;
  private final Membership membership;
  private final Releases releases;
  private final Territories territories;
  private final Labels labels;

  ConferenceController(
      Conferences conferences,
      Membership membership,
      Releases releases,
      Territories territories,
      Labels labels) {
    this.conferences = conferences;
    this.membership = membership;
    this.releases = releases;
    this.territories = territories;
    this.labels = labels;
  }

  /**
   * What is to be noted.
   *
   * @param kind question or proposal
   * @param unit who speaks: a code of today, or {@code province:44:2025-07-01}
   * @param words at most 4,000 letters
   */
  record Remark(@Nullable String kind, @Nullable String unit, @Nullable String words) {}

  /** What was asked for cannot be done with this conference. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ConferenceRefusal refusal;

    RefusedException(ConferenceRefusal refusal) {
      super(refusal.code());
      this.refusal = refusal;
    }
  }

  private Attendance attendance(Actor actor) {
    return Attendance.of(actor, membership, releases, LocalDate.now(HERE));
  }

  private Conference found(String code, Actor actor) {
    return conferences
        .find(code, attendance(actor))
        .orElseThrow(
            () -> new NoSuchElementException("There is no conference " + code + " for you"));
  }

  @Requires(Right.CONFERENCE_READ)
  @GetMapping
  List<Told.Brief> list(Actor actor) {
    return conferences.list(attendance(actor)).stream().map(Told.Brief::of).toList();
  }

  /** One, with its programme, its course, and what was said and concluded. */
  @Requires(Right.CONFERENCE_READ)
  @GetMapping("/{code}")
  Told one(@PathVariable String code, Actor actor) {
    return Told.of(found(code, actor));
  }

  /** Notes a question or a proposal at the point that is shown; the same key notes it once. */
  @Requires(Right.CONFERENCE_NOTE)
  @PostMapping("/{code}/notes")
  ResponseEntity<Told> note(
      @PathVariable String code,
      @RequestBody Remark remark,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Actor actor) {
    Conference conference = found(code, actor);
    UnitId unit = unit(remark.unit());
    membership.require(actor, Right.CONFERENCE_NOTE, unit);
    var said = new Conferences.Remark(kind(remark.kind()), unit, text(remark.words()));
    var doer =
        new Conferences.Doer(
            actor.getName(),
            new SubmissionId(key == null ? "note:" + UUID.randomUUID() : key),
            LocalDate.now(HERE));
    return switch (conferences.note(conference.code(), said, doer)) {
      case Conferences.Answer.Done(Conference now) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Told.of(now));
      case Conferences.Answer.Refused(ConferenceRefusal refusal) ->
          throw new RefusedException(refusal);
      case Conferences.Answer.Overtaken _ ->
          throw new RefusedException(new ConferenceRefusal("busy", List.of()));
    };
  }

  private static Conference.Kind kind(@Nullable String kind) {
    return Arrays.stream(Conference.Kind.values())
        .filter(each -> each.code().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("kind is missing; write question or proposal"));
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private UnitId unit(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "unit is missing; write who speaks, such as 44 or province:44:2025-07-01");
    }
    Territory territory = territories.current();
    if (text.equalsIgnoreCase(territory.nation().code())) {
      return territory.nation().id();
    }
    return (text.indexOf(':') > 0
            ? territory.find(UnitId.parse(text)).stream()
            : Arrays.stream(Level.values())
                .flatMap(level -> territory.find(level, text, LocalDate.now(HERE)).stream()))
        .map(Unit::id)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no unit \"" + text + "\" today; write its code, such as 44"));
  }

  @ExceptionHandler
  ProblemDetail missing(NoSuchElementException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedException e, Locale locale) {
    Language language = locale.getLanguage().equals("vi") ? Language.VI : Language.EN;
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT,
        labels.text(
            language, "conference.refusal." + e.refusal.code(), e.refusal.arguments().toArray()));
  }

  @ExceptionHandler({IllegalArgumentException.class, java.time.DateTimeException.class})
  ProblemDetail wrong(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
