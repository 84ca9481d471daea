package org.anbinh.intake.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * Takes back what was wrongly recorded, and puts it back: each is one more version of the thing. It
 * counts no more from that batch on; what was known before stays as it was.
 */
public final class Retractions {
  private static final Vintage NOW = new Vintage(Long.MAX_VALUE);

  private final Registers registers;
  private final RowReaders readers;
  private final Ledger ledger;

  Retractions(Registers registers, RowReaders readers, Ledger ledger) {
    this.registers = registers;
    this.readers = readers;
    this.ledger = ledger;
  }

  /**
   * What somebody wants to take back, or to put back.
   *
   * @param follows the version it was decided on
   * @param undone whether a thing that was taken back is put back
   */
  public record Asked(
      String register, String subject, int follows, String reason, boolean undone) {}

  /** Records it; handing the same submission in again answers what it became. */
  public Registration.Answer submit(Asked asked, SubmissionId submission, String author) {
    registers.entered(asked.register());
    Optional<Entry> standing = ledger.asKnownAt(asked.register(), asked.subject(), NOW);
    if (standing.isEmpty()) {
      return refused("nothing-to-retract", asked.subject());
    }
    Optional<Batch> before = ledger.findBatch(submission);
    if (before.isPresent()) {
      return again(asked, before.get());
    }
    Entry entry = standing.get();
    Optional<Issue> refusal = readers.refusal(entry.content(), standing, Issue.Place.WHOLE);
    if (refusal.isPresent()) {
      return new Registration.Answer.Refused(List.of(refusal.get()));
    }
    if (entry.retracted() != asked.undone()) {
      return new Registration.Answer.Unchanged(entry);
    }
    if (asked.reason().isBlank()) {
      return refused("retraction-without-reason");
    }
    return entry.version() == asked.follows()
        ? record(asked, entry, submission, author)
        : conflicting(entry);
  }

  private Registration.Answer record(
      Asked asked, Entry standing, SubmissionId submission, String author) {
    Content plain = Retracted.plain(standing.content());
    Content next = asked.undone() ? plain : new Retracted(plain);
    var draft = new Draft(next, standing.version(), asked.reason().strip());
    try {
      return recorded(asked, ledger.record(submission, author, Stream.of(draft))).orElseThrow();
    } catch (ConflictException e) {
      return conflicting(e.conflicts().getFirst().standing());
    }
  }

  private Registration.Answer again(Asked asked, Batch batch) {
    return recorded(asked, batch)
        .filter(it -> it.entry().retracted() != asked.undone())
        .<Registration.Answer>map(it -> it)
        .orElseGet(() -> refused("submission-used", batch.submission().value()));
  }

  private Optional<Registration.Answer.Recorded> recorded(Asked asked, Batch batch) {
    return ledger
        .asKnownAt(asked.register(), asked.subject(), new Vintage(batch.number()))
        .filter(entry -> entry.recorded().batch() == batch.number())
        .map(entry -> new Registration.Answer.Recorded(batch, entry));
  }

  private static Registration.Answer conflicting(Entry standing) {
    return new Registration.Answer.Conflicting(
        Retracted.plain(standing.content()), standing, List.of());
  }

  private static Registration.Answer refused(String code, String... arguments) {
    return new Registration.Answer.Refused(
        List.of(new Issue(Issue.Place.WHOLE, "", code, List.of(arguments))));
  }
}
