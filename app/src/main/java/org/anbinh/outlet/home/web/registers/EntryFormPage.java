package org.anbinh.outlet.home.web.registers;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.RawValues;
import org.anbinh.intake.capture.Registration;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters and corrects entries, one at a time: filled in, looked at once more, recorded. */
@Controller
class EntryFormPage {
  private static final Pattern REMOVE = Pattern.compile("remove\\.([A-Za-z]+)\\.(\\d{1,4})");

  private final Pages pages;
  private final RegisterPages registers;
  private final Registration registration;
  private final Labels labels;

  EntryFormPage(Pages pages, RegisterPages registers, Registration registration, Labels labels) {
    this.pages = pages;
    this.registers = registers;
    this.registration = registration;
    this.labels = labels;
  }

  /**
   * A form.
   *
   * @param fresh whether nothing was typed yet, so that a kept draft may be offered
   * @param unchanged whether it says what stands already
   */
  record Matter(EntryForm form, boolean fresh, boolean unchanged, Visit.Token token) {}

  /** What recording would change. */
  record Review(RegisterWords register, Draft draft, List<Change> changes, Visit.Token token) {}

  /** Somebody else's version beside this one. */
  record Conflict(
      RegisterWords register,
      Draft draft,
      Entry standing,
      List<Change> changes,
      Visit.Token token) {}

  /** A field that differs. */
  record Change(String label, String before, String after) {}

  @Requires(Right.REGISTERS_ENTER)
  @GetMapping("/registers/{register}/new")
  ResponseEntity<byte[]> blank(
      Visit visit, @PathVariable String register, @RequestParam Map<String, String> parameters) {
    Draft draft = Draft.blank(register, Draft.sent(register, parameters).values());
    for (Field field : registers.registers().get(register).fields()) {
      if (field.kind() == Field.Kind.GROUP) {
        draft = draft.added(field);
      }
    }
    return form(visit, draft, List.of(), true, false);
  }

  @Requires(Right.REGISTERS_CORRECT)
  @GetMapping("/registers/{register}/correct")
  ResponseEntity<byte[]> correct(
      Visit visit, @PathVariable String register, @RequestParam String subject) {
    Entry entry =
        registration
            .find(register, subject)
            .orElseThrow(() ->
                new NoSuchElementException(
                    pages.words(visit).say("page.registers.unknown", subject)));
    var draft =
        new Draft(
            register,
            registration.values(entry),
            Optional.of(subject),
            entry.version(),
            "",
            Draft.fresh());
    return form(visit, draft, List.of(), true, false);
  }

  @Requires(Right.REGISTERS_ENTER)
  @PostMapping("/registers/{register}/form")
  ResponseEntity<byte[]> sent(
      Visit visit, @PathVariable String register, @RequestParam Map<String, String> parameters) {
    Draft draft = Draft.sent(register, parameters);
    if (draft.corrects().isPresent() || draft.follows() > 0) {
      visit.actor().orElseThrow().require(Right.REGISTERS_CORRECT);
    }
    String action = parameters.getOrDefault("action", "review");
    if (action.startsWith("add.")) {
      return form(
          visit, draft.added(group(register, action.substring(4))), List.of(), false, false);
    }
    if (action.startsWith("remove.")) {
      return form(visit, removed(register, draft, action), List.of(), false, false);
    }
    return switch (action) {
      case "record" ->
          answered(
              visit,
              draft,
              registration.submit(
                  proposal(draft), new SubmissionId(draft.submission()), visit.author()));
      case "nothing" ->
          review(
              visit,
              draft.nothingToReport(
                  registers.registers().get(register),
                  pages.words(visit).say("registers-page.nothing-remark")));
      case "edit" -> form(visit, draft, List.of(), false, false);
      case "over" -> review(visit, draft.following(standing(draft)));
      default -> review(visit, draft);
    };
  }

  private Draft removed(String register, Draft draft, String action) {
    Matcher asked = REMOVE.matcher(action);
    if (!asked.matches()) {
      throw new IllegalArgumentException(
          "action=" + action + " removes nothing; write it like remove.seizures.2");
    }
    return draft.removed(group(register, asked.group(1)).path(), Integer.parseInt(asked.group(2)));
  }

  private ResponseEntity<byte[]> review(Visit visit, Draft draft) {
    return answered(visit, draft, registration.review(proposal(draft)));
  }

  private ResponseEntity<byte[]> answered(Visit visit, Draft draft, Registration.Answer answer) {
    RegisterWords known = registers.words(draft.register(), pages.words(visit));
    return switch (answer) {
      case Registration.Answer.Refused(List<Issue> issues) ->
          form(visit, draft, issues, false, false);
      case Registration.Answer.Unchanged _ -> form(visit, draft, List.of(), false, true);
      case Registration.Answer.Acceptable(_, _, var changes) ->
          page(
              visit,
              HttpStatus.OK,
              "review",
              new Review(known, draft, changes(known, changes), visit.token()));
      case Registration.Answer.Conflicting(_, Entry standing, var differences) ->
          page(
              visit,
              HttpStatus.CONFLICT,
              "conflict",
              new Conflict(known, draft, standing, changes(known, differences), visit.token()));
      case Registration.Answer.Recorded(var batch, Entry entry) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create(
                      Address.of("/registers/" + draft.register() + "/entry")
                          .with("subject", entry.subject())
                          .with("recorded", String.valueOf(batch.number()))
                          .toString()))
              .build();
    };
  }

  private ResponseEntity<byte[]> form(
      Visit visit, Draft draft, List<Issue> issues, boolean fresh, boolean unchanged) {
    RegisterWords known = registers.words(draft.register(), pages.words(visit));
    var form = new EntryForm(known, draft, issues, new IssueWords(labels, visit.language()));
    HttpStatus status = issues.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return page(visit, status, "form", new Matter(form, fresh, unchanged, visit.token()));
  }

  private ResponseEntity<byte[]> page(
      Visit visit, HttpStatus status, String template, Object matter) {
    String title = pages.words(visit).say("page.registers." + template);
    return pages.show(
        status,
        pages.frame(visit, Section.REGISTERS, title),
        "registers/" + template + ".jte",
        matter);
  }

  private Registration.Proposal proposal(Draft draft) {
    Map<String, String> values =
        new LinkedHashMap<>(draft.proposed(registers.registers().get(draft.register())));
    return new Registration.Proposal(
        draft.register(), values, draft.corrects(), draft.follows(), draft.reason());
  }

  private int standing(Draft draft) {
    return draft
        .corrects()
        .flatMap(subject -> registration.find(draft.register(), subject))
        .map(Entry::version)
        .orElse(draft.follows());
  }

  private Field group(String register, String path) {
    return registers.registers().get(register).fields().stream()
        .filter(field -> field.path().equals(path) && field.kind() == Field.Kind.GROUP)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no group \"" + path + "\""));
  }

  private static List<Change> changes(RegisterWords known, List<RawValues.Difference> all) {
    return all.stream()
        .map(each ->
            new Change(
                known.label(each.path()),
                known.value(each.path(), each.before()),
                known.value(each.path(), each.after())))
        .toList();
  }
}
