package org.anbinh.intake.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.Approvals;
import org.anbinh.intake.approval.Course;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.Officer;
import org.anbinh.intake.approval.Refusal;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.ledger.entries.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on their ladder: where one is, and what somebody does with some. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalController {
  private final Approvals approvals;
  private final Periods periods;
  private final Labels labels;
  private final Territories territories;

  ApprovalController(Approvals approvals, Periods periods, Labels labels, Territories territories) {
    this.approvals = approvals;
    this.periods = periods;
    this.labels = labels;
    this.territories = territories;
  }

  /**
   * A report and all that happened to it.
   *
   * @param version the version that stands; 0 where there is none
   * @param approved the newest version that all levels approved
   */
  record Told(
      String form,
      String unit,
      String period,
      String state,
      int version,
      int waitsForLevel,
      @Nullable Integer approved,
      List<Step> steps) {
    static Told of(Course course) {
      return new Told(
          course.key().form(),
          course.key().unit().toString(),
          course.key().period().code(),
          course.state().code(),
          course.state().standing(),
          course.state().waitsFor(),
          course.approved().orElse(null),
          course.steps().stream()
              .map(each ->
                  new Step(
                      each.step(),
                      each.version(),
                      each.level(),
                      each.reason(),
                      each.words(),
                      each.author(),
                      each.at(),
                      each.batch()))
              .toList());
    }
  }

  record Step(
      String step,
      int version,
      int level,
      String reason,
      String words,
      String author,
      Instant at,
      long batch) {}

  /**
   * What is asked.
   *
   * @param step {@code handed-in}, {@code taken-back}, {@code returned} or {@code approved}
   * @param submission under which it is recorded once, however often it is sent
   */
  record Wish(
      List<Report> reports,
      String step,
      int level,
      @Nullable String reason,
      @Nullable String words,
      @Nullable String submission) {}

  record Report(String form, String unit, String period, int version) {}

  /** What was recorded. */
  record Done(long batch, List<Told> reports) {}

  @Requires(Right.REGISTERS_READ)
  @GetMapping
  Told show(@RequestParam String form, @RequestParam String unit, @RequestParam String period) {
    ReportKey key = key(form, unit, period);
    if (!Scoped.current().includes(key.unit())) {
      throw new IllegalArgumentException(unit + " lies outside the units you answer for");
    }
    return Told.of(approvals.course(key));
  }

  @Requires(Right.REPORTS_SUBMIT)
  @PostMapping
  ResponseEntity<?> submit(@RequestBody Wish wish, Actor actor, Origin origin) {
    var asked =
        new Approvals.Asked(
            wish.reports().stream()
                .map(each ->
                    new Approvals.Seen(
                        key(each.form(), each.unit(), each.period()), each.version()))
                .toList(),
            deed(wish));
    String submission =
        Optional.ofNullable(wish.submission()).orElseGet(() -> UUID.randomUUID().toString());
    Officer officer = Officer.of(actor, origin, territories.current());
    return switch (approvals.submit(asked, new SubmissionId(submission), officer)) {
      case Approvals.Answer.Done(var batch, var courses) ->
          ResponseEntity.ok(new Done(batch.number(), courses.stream().map(Told::of).toList()));
      case Approvals.Answer.Refused(List<Refusal> refusals) ->
          ResponseEntity.of(refused(refusals)).build();
    };
  }

  private ProblemDetail refused(List<Refusal> refusals) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setTitle("Nothing was recorded");
    problem.setDetail(String.join(" ", refusals.stream().map(this::words).toList()));
    problem.setProperty(
        "refusals",
        refusals.stream()
            .map(each ->
                java.util.Map.of(
                    "report", each.report().map(ReportKey::subject).orElse(""),
                    "code", each.code(),
                    "detail", words(each)))
            .toList());
    return problem;
  }

  private String words(Refusal refusal) {
    String words = labels.get("approval.refusal." + refusal.code()).in(Language.EN);
    for (int n = 0; n < refusal.arguments().size(); n++) {
      words = words.replace("{" + n + "}", refusal.arguments().get(n));
    }
    return refusal.report().map(key -> key.subject() + ": ").orElse("") + words;
  }

  private ReportKey key(String form, String unit, String period) {
    return ReportKey.find(form + "|" + unit + "|" + period, periods)
        .orElseThrow(() ->
            new IllegalArgumentException(
                form
                    + ", "
                    + unit
                    + ", "
                    + period
                    + " is no report; write form=police.monthly, unit=level:code:day and"
                    + " period=2026-01"));
  }

  private static Deed deed(Wish wish) {
    return switch (wish.step()) {
      case Deed.HANDED_IN -> new Deed.HandIn();
      case Deed.TAKEN_BACK -> new Deed.TakeBack();
      case Deed.RETURNED ->
          new Deed.Return(
              wish.level(),
              Optional.ofNullable(wish.reason()).orElse(""),
              Optional.ofNullable(wish.words()).orElse(""));
      case Deed.APPROVED -> new Deed.Approve(wish.level());
      default ->
          throw new IllegalArgumentException(
              "step="
                  + wish.step()
                  + " is not known; write handed-in, taken-back, returned or approved");
    };
  }
}
