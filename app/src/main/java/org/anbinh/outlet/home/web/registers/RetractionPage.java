package org.anbinh.outlet.home.web.registers;

import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.Registration;
import org.anbinh.intake.capture.Retractions;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes an entry back, or puts it back, once somebody has read what that means. */
@Controller
class RetractionPage {
  private final Pages pages;
  private final RegisterPages registers;
  private final Registration registration;
  private final Retractions retractions;
  private final Labels labels;

  RetractionPage(
      Pages pages,
      RegisterPages registers,
      Registration registration,
      Retractions retractions,
      Labels labels) {
    this.pages = pages;
    this.registers = registers;
    this.registration = registration;
    this.retractions = retractions;
    this.labels = labels;
  }

  /** What the form sends. */
  record Sent(
      Optional<String> subject,
      Optional<Integer> follows,
      Optional<String> reason,
      Optional<String> submission) {
    private static final String SUBMISSION = "[A-Za-z0-9-]{1,100}";

    private SubmissionId id() {
      return new SubmissionId(
          submission.filter(text -> text.matches(SUBMISSION)).orElseGet(Draft::fresh));
    }

    private Retractions.Asked asked(String register, boolean undone) {
      return new Retractions.Asked(
          register, subject.orElse(""), follows.orElse(0), reason.orElse("").strip(), undone);
    }
  }

  /**
   * The question whether to do it.
   *
   * @param entry as it stands
   * @param problems why it was not done
   */
  record Matter(
      RegisterWords register,
      Entry entry,
      String reason,
      List<String> problems,
      String submission,
      Address back,
      Visit.Token token) {}

  @Requires(Right.REGISTERS_CORRECT)
  @GetMapping("/registers/{register}/retract")
  ResponseEntity<byte[]> ask(
      Visit visit, @PathVariable String register, @RequestParam String subject) {
    return page(visit, HttpStatus.OK, standing(visit, register, subject), "", List.of());
  }

  @Requires(Right.REGISTERS_CORRECT)
  @PostMapping("/registers/{register}/retract")
  ResponseEntity<byte[]> retract(
      Visit visit, @PathVariable String register, @ModelAttribute Sent sent) {
    return answered(visit, register, sent, false);
  }

  @Requires(Right.REGISTERS_CORRECT)
  @PostMapping("/registers/{register}/put-back")
  ResponseEntity<byte[]> putBack(
      Visit visit, @PathVariable String register, @ModelAttribute Sent sent) {
    return answered(visit, register, sent, true);
  }

  private ResponseEntity<byte[]> answered(Visit visit, String register, Sent sent, boolean undone) {
    Entry before = standing(visit, register, sent.subject().orElse(""));
    Registration.Answer answer =
        retractions.submit(sent.asked(register, undone), sent.id(), visit.author());
    Words words = pages.words(visit);
    String reason = sent.reason().orElse("");
    return switch (answer) {
      case Registration.Answer.Recorded(var batch, Entry entry) ->
          to(entry, Optional.of(String.valueOf(batch.number())));
      case Registration.Answer.Unchanged(Entry entry) -> to(entry, Optional.empty());
      case Registration.Answer.Conflicting(_, Entry entry, _) ->
          page(
              visit,
              HttpStatus.CONFLICT,
              entry,
              reason,
              List.of(
                  words.say("retraction.moved", entry.author(), words.number(entry.version()))));
      case Registration.Answer.Refused(List<Issue> issues) -> {
        var sentences = new IssueWords(labels, visit.language());
        List<String> problems =
            issues.stream()
                .map(each -> sentences.reason(each) + " " + sentences.remedy(each))
                .toList();
        yield page(visit, HttpStatus.UNPROCESSABLE_CONTENT, before, reason, problems);
      }
      case Registration.Answer.Acceptable acceptable ->
          throw new IllegalStateException("A retraction is never only looked at: " + acceptable);
    };
  }

  private static ResponseEntity<byte[]> to(Entry entry, Optional<String> batch) {
    Address address =
        Address.of("/registers/" + entry.register() + "/entry")
            .with("subject", entry.subject())
            .with("recorded", batch.orElse(""));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address.toString()))
        .build();
  }

  private ResponseEntity<byte[]> page(
      Visit visit, HttpStatus status, Entry entry, String reason, List<String> problems) {
    Words words = pages.words(visit);
    RegisterWords known = registers.words(entry.register(), words);
    String title =
        words.say(
            entry.retracted() ? "retraction.title-back" : "retraction.title",
            known.one(),
            known.subject(registration.values(entry)));
    Address back =
        Address.of("/registers/" + entry.register() + "/entry").with("subject", entry.subject());
    return pages.show(
        status,
        pages.frame(visit, Section.REGISTERS, title),
        "registers/retract.jte",
        new Matter(known, entry, reason, problems, Draft.fresh(), back, visit.token()));
  }

  private Entry standing(Visit visit, String register, String subject) {
    registers.registers().entered(register);
    return registration
        .find(register, subject)
        .orElseThrow(() ->
            new NoSuchElementException(pages.words(visit).say("page.registers.unknown", subject)));
  }
}
