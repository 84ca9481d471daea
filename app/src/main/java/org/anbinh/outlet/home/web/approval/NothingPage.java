package org.anbinh.outlet.home.web.approval;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.audit.Denial;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.approval.Officer;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.Registration;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands in at one click that there is nothing to report. */
@Controller
class NothingPage {
  private final Pages pages;
  private final Standings standings;
  private final Registration registration;
  private final Officers officers;
  private final Labels labels;

  NothingPage(
      Pages pages,
      Standings standings,
      Registration registration,
      Officers officers,
      Labels labels) {
    this.pages = pages;
    this.standings = standings;
    this.registration = registration;
    this.officers = officers;
    this.labels = labels;
  }

  @Requires(Right.REPORTS_SUBMIT)
  @PostMapping("/reports-due/nothing")
  ResponseEntity<byte[]> submit(Visit visit, Origin origin, @ModelAttribute Sending sent) {
    Officer officer = officers.of(visit, origin);
    ReportKey key =
        sent.report().orElse(List.of()).stream()
            .findFirst()
            .map(each -> each.substring(0, Math.max(0, each.lastIndexOf('@'))))
            .flatMap(subject -> ReportKey.find(subject, standings.periods()))
            .orElseThrow(
                () -> new NoSuchElementException(pages.words(visit).say("approval.no-report")));
    var unit =
        standings
            .findUnit(key.unit())
            .orElseThrow(
                () -> new NoSuchElementException(pages.words(visit).say("approval.no-report")));
    boolean theirs =
        standings
            .grid(key.form())
            .filter(grid -> officer.reach().handsIn(key.unit(), grid.form().body()))
            .isPresent();
    if (!theirs) {
      throw notYours(visit);
    }
    var proposal =
        new Registration.Proposal(
            "report",
            Map.of(
                "reportForm", key.form(),
                "unit", org.anbinh.intake.reading.UnitNames.choice(unit),
                "period", key.period().code(),
                "remark", pages.words(visit).say("registers-page.nothing-remark")),
            Optional.empty(),
            0,
            "");
    Registration.Answer answer = registration.submit(proposal, sent.id(), officer.name());
    return switch (answer) {
      case Registration.Answer.Refused(List<Issue> issues) -> {
        var said = new IssueWords(labels, visit.language());
        throw new IllegalArgumentException(
            String.join(
                " ",
                issues.stream().map(each -> said.reason(each) + " " + said.remedy(each)).toList()));
      }
      case Registration.Answer.Conflicting(_, var entry, _) ->
          to(Address.of("/registers/report/entry").with("subject", entry.subject()).toString());
      case Registration.Answer.Recorded _,
          Registration.Answer.Unchanged _,
          Registration.Answer.Acceptable _ ->
          to(ReportWords.address(key));
    };
  }

  private IllegalArgumentException notYours(Visit visit) {
    Denial.note("approval.refusal.not-yours");
    return new IllegalArgumentException(pages.words(visit).say("approval.refusal.not-yours"));
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
