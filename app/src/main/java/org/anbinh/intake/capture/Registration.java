package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/** Single entries: entered, corrected, shown beside what stands, and recorded. */
public final class Registration {
  private static final Vintage NOW = new Vintage(Long.MAX_VALUE);

  private final Registers registers;
  private final RowReaders readers;
  private final Ledger ledger;

  Registration(Registers registers, RowReaders readers, Ledger ledger) {
    this.registers = registers;
    this.readers = readers;
    this.ledger = ledger;
  }

  /**
   * What somebody wants to record.
   *
   * @param values texts by technical column name or label
   * @param corrects the subject it corrects; empty for a new thing
   * @param follows the version it was made from; 0 for a new thing
   * @param reason why it is corrected; empty for a new thing
   */
  public record Proposal(
      String register,
      Map<String, String> values,
      Optional<String> corrects,
      int follows,
      String reason) {
    public Proposal {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** What came of a proposal. */
  public sealed interface Answer {
    /** It cannot be recorded; nothing was. */
    record Refused(List<Issue> issues) implements Answer {}

    /**
     * Somebody recorded another version first, or the thing is there already; nothing was recorded.
     */
    record Conflicting(Content proposed, Entry standing, List<RawValues.Difference> differences)
        implements Answer {}

    /** It says what stands already; nothing was recorded. */
    record Unchanged(Entry standing) implements Answer {}

    /** It can be recorded, and would change this. */
    record Acceptable(String subject, Content proposed, List<RawValues.Difference> changes)
        implements Answer {}

    /** It was recorded. */
    record Recorded(Batch batch, Entry entry) implements Answer {}
  }

  /** The version of a thing that stands today. */
  public Optional<Entry> find(String register, String subject) {
    return ledger.asKnownAt(register, subject, NOW);
  }

  /** Whether whoever asks may correct an entry and take it back. */
  public boolean mayFollow(Entry entry) {
    return readers.refusal(entry.content(), Optional.of(entry), Issue.Place.WHOLE).isEmpty();
  }

  /** The texts of an entry by technical column name, for a form. */
  public Map<String, String> values(Entry entry) {
    return readers.values(entry.register()).of(entry.content());
  }

  /** The fields in which a later version differs from an earlier one. */
  public List<RawValues.Difference> differences(Entry before, Entry after) {
    return readers.values(after.register()).differences(before.content(), after.content());
  }

  /** What would come of a proposal; nothing is recorded. */
  public Answer review(Proposal proposal) {
    var issues = new ArrayList<Issue>();
    Optional<Content> content = read(proposal, issues);
    if (content.isEmpty()) {
      return new Answer.Refused(List.copyOf(issues));
    }
    String subject = registers.get(proposal.register()).subject(content.get());
    proposal
        .corrects()
        .filter(corrected -> !corrected.equals(subject))
        .ifPresent(corrected -> issues.add(issue("identity-changed", subject, corrected)));
    if (proposal.follows() > 0 && proposal.reason().isBlank()) {
      issues.add(issue("reason-missing"));
    }
    return issues.isEmpty()
        ? beside(proposal, content.get(), subject)
        : new Answer.Refused(List.copyOf(issues));
  }

  private Answer beside(Proposal proposal, Content content, String subject) {
    Optional<Entry> standing = find(proposal.register(), subject);
    Optional<Issue> refusal = readers.refusal(content, standing, Issue.Place.WHOLE);
    if (refusal.isPresent()) {
      return new Answer.Refused(List.of(refusal.get()));
    }
    RawValues values = readers.values(proposal.register());
    if (standing.isEmpty()) {
      return proposal.follows() == 0
          ? new Answer.Acceptable(subject, content, values.additions(content))
          : new Answer.Refused(List.of(issue("nothing-to-correct", subject)));
    }
    if (standing.get().retracted()) {
      return new Answer.Refused(List.of(issue("was-retracted", subject)));
    }
    List<RawValues.Difference> differences = values.differences(standing.get().content(), content);
    if (differences.isEmpty()) {
      return new Answer.Unchanged(standing.get());
    }
    return standing.get().version() == proposal.follows()
        ? new Answer.Acceptable(subject, content, differences)
        : new Answer.Conflicting(content, standing.get(), differences);
  }

  /** Records a proposal; handing the same submission in again answers what it became. */
  public Answer submit(Proposal proposal, SubmissionId submission, String author) {
    Optional<Batch> before = ledger.findBatch(submission);
    if (before.isPresent()) {
      return again(proposal, before.get());
    }
    return switch (review(proposal)) {
      case Answer.Acceptable acceptable -> record(proposal, acceptable, submission, author);
      case Answer.Refused refused -> refused;
      case Answer.Conflicting conflicting -> conflicting;
      case Answer.Unchanged unchanged -> unchanged;
      case Answer.Recorded recorded -> recorded;
    };
  }

  private Answer record(
      Proposal proposal, Answer.Acceptable acceptable, SubmissionId submission, String author) {
    var draft = new Draft(acceptable.proposed(), proposal.follows(), proposal.reason().strip());
    try {
      Batch batch = ledger.record(submission, author, Stream.of(draft));
      return new Answer.Recorded(
          batch, recordedIn(batch, proposal.register(), acceptable.subject()).orElseThrow());
    } catch (ConflictException e) {
      Entry standing = e.conflicts().getFirst().standing();
      return new Answer.Conflicting(
          acceptable.proposed(),
          standing,
          readers
              .values(proposal.register())
              .differences(standing.content(), acceptable.proposed()));
    }
  }

  private Optional<Entry> recordedIn(Batch batch, String register, String subject) {
    return ledger
        .asKnownAt(register, subject, new Vintage(batch.number()))
        .filter(entry -> entry.recorded().batch() == batch.number());
  }

  /** The same submission must be the same content. */
  private Answer again(Proposal proposal, Batch batch) {
    var issues = new ArrayList<Issue>();
    Optional<Content> content = read(proposal, issues);
    RegisterDescriptor<?> register = registers.get(proposal.register());
    Optional<Entry> entry =
        content
            .flatMap(it -> recordedIn(batch, register.name(), register.subject(it)))
            .filter(it -> it.content().equals(content.orElseThrow()));
    return entry.isPresent()
        ? new Answer.Recorded(batch, entry.get())
        : new Answer.Refused(List.of(issue("submission-used", batch.submission().value())));
  }

  private Optional<Content> read(Proposal proposal, List<Issue> issues) {
    var values = new LinkedHashMap<>(proposal.values());
    // a form need not send its empty fields
    readers
        .columns(proposal.register())
        .requiredBeside(values.keySet())
        .forEach(column -> values.put(column.path(), ""));
    RowReader reader =
        readers.forColumns(
            proposal.register(), List.copyOf(values.keySet()), Issue.Place.WHOLE, Writing.ASK);
    issues.addAll(reader.heading());
    RowReader.Read read = reader.read(List.copyOf(values.values()), Issue.Place.WHOLE);
    issues.addAll(read.issues());
    return issues.isEmpty() ? read.content() : Optional.empty();
  }

  private static Issue issue(String code, String... arguments) {
    return new Issue(Issue.Place.WHOLE, "", code, List.of(arguments));
  }
}
