package org.anbinh.outlet.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.release.Reader;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrders;
import org.anbinh.outlet.papers.PaperOrders.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Papers in plural, for programs. Whoever asked for a job is handed it as long as they may read its
 * release; to anybody else there is no such job.
 */
@RestController
@RequestMapping("/api/papers/jobs")
class PaperJobController {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Releases releases;
  private final Membership membership;
  private final PaperJobs jobs;
  private final PaperOrders orders;
  private final Labels labels;

  PaperJobController(
      Releases releases, Membership membership, PaperJobs jobs, PaperOrders orders, Labels labels) {
    this.releases = releases;
    this.membership = membership;
    this.jobs = jobs;
    this.orders = orders;
    this.labels = labels;
  }

  /**
   * What is to be written.
   *
   * @param unit its code on the last day of the release, or written {@code province:44:2025-07-01};
   *     where left out, every unit for which the template is made, within that of the release
   * @param level where no unit is named, only those of this level: nation, province, district,
   *     commune
   * @param formats docx, pdf, xlsx; all where left out
   * @param language {@code vi} where left out
   * @param links false where marks shall not lead to passports at the address of this request,
   *     because it does not last
   */
  record Wish(
      @Nullable String release,
      @Nullable String template,
      @Nullable String unit,
      @Nullable String level,
      @Nullable List<String> formats,
      @Nullable String language,
      @Nullable Boolean links) {
    private PaperOrders.Which which(PaperOrders orders, Release release) {
      if (unit != null && !unit.isBlank()) {
        return new PaperOrders.Which.One(orders.unit(release, unit.strip()));
      }
      return level == null || level.isBlank()
          ? new PaperOrders.Which.Every()
          : new PaperOrders.Which.Tier(
              Arrays.stream(Level.values())
                  .filter(each -> each.written().equals(level))
                  .findFirst()
                  .orElseThrow(() ->
                      new IllegalArgumentException(
                          "\""
                              + level
                              + "\" is no level; write nation, province, district or commune")));
    }
  }

  /**
   * A job.
   *
   * @param state one of waiting, writing, ready, cancelled, failed
   * @param finished whether nothing more happens by itself
   * @param done files that are written
   * @param of files there will be
   * @param error the mark of a failure of ours in the log
   */
  record Told(
      UUID id,
      String release,
      String template,
      String language,
      Instant asked,
      String state,
      String sentence,
      boolean finished,
      int done,
      int of,
      String error,
      List<FileTold> files) {}

  /**
   * A finished file.
   *
   * @param address where it is handed out
   */
  record FileTold(
      String unit, String format, String name, long bytes, String sha256, String address) {}

  /** Has papers written; 202, and where to ask how far they are. */
  @Requires(Right.RELEASE_READ)
  @PostMapping
  ResponseEntity<Told> ask(@RequestBody Wish wish, Actor actor) {
    Release release = release(required("release", wish.release()), actor);
    var asked =
        new PaperOrders.Asked(
            required("template", wish.template()),
            wish.which(orders, release),
            formats(wish.formats()),
            Language.of(Optional.ofNullable(wish.language()).orElse("vi")));
    String site =
        Boolean.FALSE.equals(wish.links())
            ? ""
            : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    PaperJob job =
        jobs.ask(orders.order(release, asked, new PaperOrders.From(actor.getName(), site)));
    return ResponseEntity.accepted()
        .location(URI.create("/api/papers/jobs/" + job.id()))
        .body(told(job));
  }

  private static List<PaperFormat> formats(@Nullable List<String> endings) {
    return endings == null
        ? List.of(PaperFormat.values())
        : endings.stream()
            .map(each ->
                PaperFormat.find(each)
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "\"" + each + "\" is no format; write docx, pdf or xlsx")))
            .toList();
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping
  List<Told> list(Actor actor) {
    return jobs.list(actor.getName()).stream().map(this::told).toList();
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/{id}")
  Told one(@PathVariable UUID id, Actor actor) {
    return told(found(id, actor));
  }

  /** Stops a job that is going on; forgets one that is settled. */
  @Requires(Right.RELEASE_READ)
  @DeleteMapping("/{id}")
  ResponseEntity<Told> end(@PathVariable UUID id, Actor actor) {
    if (found(id, actor).state().settled()) {
      jobs.forget(id, actor.getName());
      return ResponseEntity.noContent().build();
    }
    return ResponseEntity.of(jobs.cancel(id, actor.getName()).map(this::told));
  }

  /** Takes up a job that was stopped or failed. */
  @Requires(Right.RELEASE_READ)
  @PostMapping("/{id}/resume")
  ResponseEntity<Told> resume(@PathVariable UUID id, Actor actor) {
    release(found(id, actor).order().release(), actor);
    return ResponseEntity.of(jobs.resume(id, actor.getName()).map(this::told));
  }

  /** All files of a job in one archive. */
  @Requires(Right.RELEASE_READ)
  @Exports
  @GetMapping("/{id}/papers.zip")
  void archive(@PathVariable UUID id, Actor actor, HttpServletResponse response)
      throws IOException {
    handing(id, actor).archive(response);
  }

  /** One file of a job, by its name. */
  @Requires(Right.RELEASE_READ)
  @Exports
  @GetMapping("/{id}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String name, Actor actor) {
    return handing(id, actor).file(name);
  }

  private HandingOut handing(UUID id, Actor actor) {
    PaperJob job = found(id, actor);
    release(job.order().release(), actor);
    return new HandingOut(jobs, job);
  }

  private PaperJob found(UUID id, Actor actor) {
    return jobs.find(id, actor.getName())
        .orElseThrow(() -> new NoSuchElementException("There is no job " + id + " of yours"));
  }

  private Release release(String code, Actor actor) {
    return releases
        .find(code, Reader.of(actor, membership), LocalDate.now(HERE))
        .orElseThrow(() -> new NoSuchElementException("There is no release " + code + " for you"));
  }

  private Told told(PaperJob job) {
    return new Told(
        job.id(),
        job.order().release(),
        job.order().template(),
        job.order().language().code(),
        job.asked(),
        job.state().code(),
        labels.text(Language.EN, "paper-job.state." + job.state().code()),
        job.state().settled(),
        job.state().done(),
        job.order().files(),
        job.state() instanceof PaperJob.State.Failed(int _, String error) ? error : "",
        job.state().pieces().stream()
            .map(each ->
                new FileTold(
                    each.unit().toString(),
                    each.format().ending(),
                    each.name(),
                    each.bytes(),
                    each.sha256(),
                    "/api/papers/jobs/" + job.id() + "/files/" + each.name()))
            .toList());
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is missing; write it");
    }
    return value;
  }

  @ExceptionHandler
  ProblemDetail missing(NoSuchElementException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  /** What is no id is the id of no job. */
  @ExceptionHandler
  ProblemDetail noId(MethodArgumentTypeMismatchException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "What stands in the address is the id of no job");
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedException e, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT, said(locale, e.code(), e.arguments().toArray()));
  }

  @ExceptionHandler
  ProblemDetail busy(PaperJobs.BusyException e, Locale locale) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, said(locale, e.code()));
  }

  private String said(Locale locale, String code, Object... arguments) {
    Language language = locale.getLanguage().equals("vi") ? Language.VI : Language.EN;
    return labels.text(language, "paper-job.refusal." + code, arguments);
  }

  @ExceptionHandler({IllegalArgumentException.class, java.time.DateTimeException.class})
  ProblemDetail wrong(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }
}
