package org.anbinh.intake.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.RawValues;
import org.anbinh.intake.capture.Registration;
import org.anbinh.intake.capture.Retractions;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import org.anbinh.ledger.entries.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers, their entries and their history. */
@RestController
@RequestMapping("/api/registers")
class EntryController {
  private static final JsonMapper JSON = new JsonMapper();

  private final Registers registers;
  private final RowReaders readers;
  private final Registration registration;
  private final Retractions retractions;
  private final Ledger ledger;
  private final Territories territories;
  private final Labels labels;

  EntryController(
      Registers registers,
      RowReaders readers,
      Registration registration,
      Retractions retractions,
      Ledger ledger,
      Territories territories,
      Labels labels) {
    this.registers = registers;
    this.readers = readers;
    this.registration = registration;
    this.retractions = retractions;
    this.ledger = ledger;
    this.territories = territories;
    this.labels = labels;
  }

  /**
   * An entry handed in.
   *
   * @param values texts by column name or label
   * @param corrects the subject it corrects; absent for a new thing
   * @param follows the version it was made from; 0 or absent for a new thing
   * @param reason why it is corrected
   */
  record Handed(
      @Nullable Map<String, @Nullable JsonNode> values,
      @Nullable String corrects,
      @Nullable Integer follows,
      @Nullable String reason) {

    Registration.Proposal proposal(String register) {
      var texts = new LinkedHashMap<String, String>();
      if (values != null) {
        values.forEach((column, value) -> texts.put(column, text(column, value)));
      }
      return new Registration.Proposal(
          register,
          texts,
          Optional.of(Requests.text(corrects)).filter(subject -> !subject.isBlank()),
          follows == null ? 0 : follows,
          Requests.text(reason));
    }

    /** Numbers and flags of JSON have one meaning, whatever the style of texts. */
    private static String text(String column, @Nullable JsonNode value) {
      return switch (value) {
        case null -> "";
        case JsonNode it when it.isNull() -> "";
        case JsonNode it when it.isString() -> it.asString();
        case JsonNode it when it.isNumber() -> RawValues.text(it.decimalValue());
        case JsonNode it when it.isBoolean() -> it.asBoolean() ? "yes" : "no";
        default ->
            throw new IllegalArgumentException(
                "values."
                    + column
                    + " is neither a text nor a number nor a flag; name the elements of groups by"
                    + " number, such as seizures.1.substance");
      };
    }
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping
  List<RegisterAnswer> list() {
    return registers.list().stream().map(register -> get(register.name())).toList();
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/{register}")
  RegisterAnswer get(@PathVariable String register) {
    return RegisterAnswer.of(readers.columns(known(register)));
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/{register}/entries")
  EntryAnswer.PageAnswer browse(
      @PathVariable String register, EntryQuery query, @RequestParam Map<String, String> all) {
    Page page =
        ledger.browse(query.browse(known(register), territories.current(), ledger.latest(), all));
    return new EntryAnswer.PageAnswer(
        page.entries().stream().map(this::answer).toList(), page.next(), page.about());
  }

  /** One thing as it stands, or as it stood when so many batches had been recorded. */
  @Requires(Right.REGISTERS_READ)
  @GetMapping("/{register}/entry")
  EntryAnswer find(
      @PathVariable String register,
      @RequestParam String subject,
      @RequestParam(required = false) @Nullable Long vintage) {
    Vintage at = vintage == null ? ledger.latest() : new Vintage(vintage);
    return ledger
        .asKnownAt(known(register), subject, at)
        .map(this::answer)
        .orElseThrow(() -> nothing(register, subject));
  }

  /** Every version, oldest first. */
  @Requires(Right.REGISTERS_READ)
  @GetMapping("/{register}/history")
  List<EntryAnswer> history(@PathVariable String register, @RequestParam String subject) {
    return versions(register, subject).stream().map(this::answer).toList();
  }

  /** The fields in which two versions differ. */
  @Requires(Right.REGISTERS_READ)
  @GetMapping("/{register}/difference")
  List<RawValues.Difference> difference(
      @PathVariable String register,
      @RequestParam String subject,
      @RequestParam int from,
      @RequestParam int to) {
    List<Entry> versions = versions(register, subject);
    return registration.differences(version(versions, from), version(versions, to));
  }

  private List<Entry> versions(String register, String subject) {
    List<Entry> versions = ledger.history(known(register), subject);
    if (versions.isEmpty()) {
      throw nothing(register, subject);
    }
    return versions;
  }

  private static Entry version(List<Entry> versions, int number) {
    if (number < 1 || number > versions.size()) {
      throw new IllegalArgumentException(
          "There is no version " + number + "; there are 1 to " + versions.size());
    }
    return versions.get(number - 1);
  }

  /** Records an entry, once for a key; a dry run says what would come of it. */
  @Requires(Right.REGISTERS_ENTER)
  @PostMapping("/{register}/entries")
  ResponseEntity<EntryAnswer.Outcome> record(
      @PathVariable String register,
      @RequestBody Handed handed,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request) {
    Registration.Proposal proposal = handed.proposal(known(register));
    if (proposal.corrects().isPresent() || proposal.follows() > 0) {
      Requests.require(request, Right.REGISTERS_CORRECT);
    }
    if (dryRun) {
      return outcome(registration.review(proposal), request);
    }
    var submission = new SubmissionId(key == null ? "entry:" + UUID.randomUUID() : key);
    return outcome(registration.submit(proposal, submission, Requests.author(request)), request);
  }

  /**
   * A thing taken back, or put back.
   *
   * @param follows the version it was decided on
   * @param undo whether a thing that was taken back is put back
   */
  record HandedBack(
      @Nullable String subject,
      @Nullable Integer follows,
      @Nullable String reason,
      @Nullable Boolean undo) {
    Retractions.Asked asked(String register) {
      return new Retractions.Asked(
          register,
          Requests.text(subject),
          follows == null ? 0 : follows,
          Requests.text(reason),
          Boolean.TRUE.equals(undo));
    }
  }

  /** Takes back what was wrongly recorded, or puts it back: a version that follows. */
  @Requires(Right.REGISTERS_CORRECT)
  @PostMapping("/{register}/retractions")
  ResponseEntity<EntryAnswer.Outcome> retract(
      @PathVariable String register,
      @RequestBody HandedBack handed,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request) {
    var submission = new SubmissionId(key == null ? "retraction:" + UUID.randomUUID() : key);
    return outcome(
        retractions.submit(handed.asked(known(register)), submission, Requests.author(request)),
        request);
  }

  private ResponseEntity<EntryAnswer.Outcome> outcome(
      Registration.Answer answer, HttpServletRequest request) {
    return switch (answer) {
      case Registration.Answer.Recorded(_, Entry entry) ->
          answered(HttpStatus.CREATED, "recorded", Optional.of(entry), Map.of(), List.of());
      case Registration.Answer.Unchanged(Entry standing) ->
          answered(HttpStatus.OK, "unchanged", Optional.of(standing), Map.of(), List.of());
      case Registration.Answer.Acceptable(_, var proposed, var changes) -> {
        Map<String, String> values = readers.values(registers.of(proposed).name()).of(proposed);
        yield answered(HttpStatus.OK, "acceptable", Optional.empty(), values, changes);
      }
      case Registration.Answer.Conflicting(var proposed, Entry standing, var differences) -> {
        Map<String, String> values = readers.values(standing.register()).of(proposed);
        yield answered(HttpStatus.CONFLICT, "conflict", Optional.of(standing), values, differences);
      }
      case Registration.Answer.Refused(List<Issue> issues) -> {
        var words = new IssueWords(labels, Requests.language(request));
        List<IssueLine> lines = issues.stream().map(issue -> IssueLine.of(issue, words)).toList();
        yield ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
            .body(new EntryAnswer.Outcome("refused", Optional.empty(), Map.of(), List.of(), lines));
      }
    };
  }

  private ResponseEntity<EntryAnswer.Outcome> answered(
      HttpStatus status,
      String outcome,
      Optional<Entry> entry,
      Map<String, String> proposed,
      List<RawValues.Difference> differences) {
    return ResponseEntity.status(status)
        .body(
            new EntryAnswer.Outcome(
                outcome, entry.map(this::answer), proposed, differences, List.of()));
  }

  private EntryAnswer answer(Entry entry) {
    String json = registers.get(entry.register()).json(entry.content());
    return EntryAnswer.of(entry, JSON.readTree(json), registration.values(entry));
  }

  private String known(String register) {
    if (registers.list().stream().noneMatch(each -> each.name().equals(register))) {
      throw new NoSuchElementException(
          "There is no register \""
              + register
              + "\"; there are "
              + registers.list().stream().map(each -> each.name()).toList());
    }
    return register;
  }

  private static NoSuchElementException nothing(String register, String subject) {
    return new NoSuchElementException("The register " + register + " has no \"" + subject + "\"");
  }
}
