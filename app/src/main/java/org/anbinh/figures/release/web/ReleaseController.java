package org.anbinh.figures.release.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.ReleaseRefusal;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases: listed, made, published, and followed. */
@RestController
@RequestMapping("/api/releases")
class ReleaseController {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Releases releases;
  private final Membership membership;
  private final Periods periods;
  private final Territories territories;
  private final Ledger ledger;
  private final Labels labels;

  ReleaseController(
      Releases releases,
      Membership membership,
      Periods periods,
      Territories territories,
      Ledger ledger,
      Labels labels) {
    this.releases = releases;
    this.membership = membership;
    this.periods = periods;
    this.territories = territories;
    this.ledger = ledger;
    this.labels = labels;
  }

  /**
   * What is to be made.
   *
   * @param unit written {@code province:44:2025-07-01}
   * @param period written {@code police:2025-H1}
   * @param basis {@code then} where left out
   */
  record Wish(
      @Nullable String nameVi,
      @Nullable String nameEn,
      @Nullable String unit,
      @Nullable String period,
      @Nullable String basis,
      @Nullable List<String> indicators,
      @Nullable LocalDate publication,
      @Nullable List<Early> early,
      @Nullable String revises,
      @Nullable String submission) {}

  record Early(String who, LocalDate until) {}

  /** What is to be done: {@code published}, {@code finalised} or {@code withdrawn}. */
  record Step(@Nullable String step, @Nullable String words, @Nullable String submission) {}

  private static LocalDate today() {
    return LocalDate.now(HERE);
  }

  private Reader reader(Actor actor) {
    return Reader.of(actor, membership);
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping
  List<ReleaseAnswer> list(Actor actor) {
    return releases.list(reader(actor), today()).stream().map(ReleaseAnswer::of).toList();
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/{code}")
  ReleaseAnswer one(@PathVariable String code, Actor actor) {
    return ReleaseAnswer.of(found(code, actor));
  }

  private Release found(String code, Actor actor) {
    return releases
        .find(code, reader(actor), today())
        .orElseThrow(() -> new NoSuchElementException("There is no release " + code + " for you"));
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/triangle")
  List<ReleaseAnswer.Row> triangle(@RequestParam Map<String, String> parameters, Actor actor) {
    var question =
        new QuestionAddress(parameters, territories.current(), ledger.latest(), today())
            .questions()
            .getFirst();
    var sought = new Releases.Sought(question.indicator(), question.unit(), question.window());
    return releases.triangle(sought, reader(actor), today()).rows().stream()
        .map(ReleaseAnswer.Row::of)
        .toList();
  }

  @Requires(Right.RELEASE_MAKE)
  @PostMapping
  ResponseEntity<?> make(@RequestBody Wish wish, Actor actor, Origin origin) {
    return answer(
        releases.make(
            wish(wish),
            submission(wish.submission()),
            new Releases.Maker(origin.source(actor.getName()), today())));
  }

  private Releases.Wish wish(Wish wish) {
    String name = required("nameVi", wish.nameVi());
    return new Releases.Wish(
        new Label(name, Optional.ofNullable(wish.nameEn()).orElse(name)),
        unit(required("unit", wish.unit())),
        periods.parse(required("period", wish.period())),
        Basis.parse(Optional.ofNullable(wish.basis()).orElse("then"), today()),
        required("indicators", wish.indicators()),
        required("publication", wish.publication()),
        Optional.ofNullable(wish.early()).orElse(List.of()).stream()
            .map(each -> new Release.Early(each.who(), each.until()))
            .toList(),
        Optional.ofNullable(wish.revises()));
  }

  @Requires(Right.RELEASE_PUBLISH)
  @PostMapping("/{code}/steps")
  ResponseEntity<?> act(
      @PathVariable String code, @RequestBody Step step, Actor actor, Origin origin) {
    found(code, actor);
    Release.Deed deed =
        Release.Deed.find(required("step", step.step()))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "step="
                        + step.step()
                        + " is not known; write published, finalised or withdrawn"));
    return answer(
        releases.act(
            code,
            new Releases.Act(deed, Optional.ofNullable(step.words()).orElse("")),
            submission(step.submission()),
            new Releases.Maker(origin.source(actor.getName()), today())));
  }

  private UnitId unit(String written) {
    return territories
        .current()
        .find(UnitId.parse(written))
        .orElseThrow(() -> new IllegalArgumentException("unit=" + written + " is no unit"))
        .id();
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing; write it");
    }
    return value;
  }

  private static SubmissionId submission(@Nullable String sent) {
    return new SubmissionId(
        Optional.ofNullable(sent).orElseGet(() -> UUID.randomUUID().toString()));
  }

  private ResponseEntity<?> answer(Releases.Answer answer) {
    return switch (answer) {
      case Releases.Answer.Done(Release release) -> ResponseEntity.ok(ReleaseAnswer.of(release));
      case Releases.Answer.Refused(List<ReleaseRefusal> refusals) ->
          ResponseEntity.of(refused(refusals)).build();
    };
  }

  private ProblemDetail refused(List<ReleaseRefusal> refusals) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setTitle("Nothing was recorded");
    problem.setDetail(String.join(" ", refusals.stream().map(this::said).toList()));
    return problem;
  }

  private String said(ReleaseRefusal refusal) {
    return labels.text(
        Language.EN, "release.refusal." + refusal.code(), refusal.arguments().toArray());
  }

  @ExceptionHandler({NoSuchElementException.class})
  ProblemDetail missing(NoSuchElementException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler({IllegalArgumentException.class, java.time.DateTimeException.class})
  ProblemDetail wrong(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
