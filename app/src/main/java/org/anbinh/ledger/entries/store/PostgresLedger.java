package org.anbinh.ledger.entries.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import org.anbinh.ledger.entries.RawEntry;
import org.anbinh.ledger.entries.SubmissionId;

/** The ledger in PostgreSQL. */
final class PostgresLedger implements Ledger {
  private final Connections connections;
  private final Registers registers;
  private final Entries entries;
  private final RecordingParts parts;
  private final OrderIndexes orders;

  PostgresLedger(RecordingParts parts, OrderIndexes orders) {
    this.orders = orders;
    this.parts = parts;
    this.connections = parts.connections();
    this.registers = parts.registers();
    this.entries = parts.entries();
  }

  @Override
  public Recording open(SubmissionId submission, String author) {
    return new PostgresRecording(parts, submission, author);
  }

  @Override
  public Vintage latest() {
    return new Vintage(head().map(Batch::number).orElse(0L));
  }

  @Override
  public Optional<Batch> findBatch(SubmissionId submission) {
    return connections
        .patiently(connection -> Batches.find(connection, submission))
        .map(Batches.Stored::batch);
  }

  @Override
  public Optional<Batch> awaitBatch(SubmissionId submission) {
    return connections.patiently(connection -> {
      try (var ended = new OpenBatch(connection, submission)) {
        return ended.recorded();
      }
    });
  }

  @Override
  public Optional<Batch> findBatch(long number) {
    return connections
        .briefly(connection -> Batches.find(connection, number))
        .map(Batches.Stored::batch);
  }

  @Override
  public Optional<Batch> head() {
    return connections.briefly(Batches::head).map(Batches.Stored::batch);
  }

  @Override
  public Optional<Entry> asKnownAt(String register, String subject, Vintage vintage) {
    return connections.patiently(
        connection -> entries.asKnownAt(connection, register, subject, vintage));
  }

  @Override
  public Map<String, Entry> currentOf(String register, Collection<String> subjects) {
    return connections.patiently(connection -> entries.currentOf(connection, register, subjects));
  }

  @Override
  public List<Entry> history(String register, String subject) {
    return connections.briefly(connection -> entries.history(connection, register, subject));
  }

  @Override
  public Page browse(Browse question) {
    RegisterDescriptor<?> register = registers.get(question.register());
    return connections.briefly(
        connection -> Browsing.page(connection, entries, orders, register, question));
  }

  @Override
  public void read(Vintage after, Vintage upTo, Consumer<Entry> sink) {
    visit(after, upTo, new EachEntry((batch, raw) -> sink.accept(entry(batch, raw))));
  }

  @Override
  public void readRaw(Vintage after, Vintage upTo, Consumer<RawEntry> sink) {
    visit(after, upTo, new EachEntry((batch, raw) -> sink.accept(raw)));
  }

  @Override
  public List<Batch> batches(long after, int most) {
    return connections
        .patiently(connection -> Batches.between(connection, after, Long.MAX_VALUE, most))
        .stream()
        .map(Batches.Stored::batch)
        .toList();
  }

  @Override
  public Verification verify(Progress progress) {
    try (var _ = Scoped.everything("a chain is verified whole")) {
      return connections.once(connection -> Verifying.verify(connection, progress));
    }
  }

  private void visit(Vintage after, Vintage upTo, EntryStream.Visitor visitor) {
    connections.once(connection -> {
      EntryStream.visit(connection, after.batch(), upTo.batch(), visitor);
      return upTo;
    });
  }

  private Entry entry(Batch batch, RawEntry raw) {
    return new Entry(
        raw.register(),
        raw.subject(),
        raw.version(),
        registers.get(raw.register()).stored(raw.contentVersion(), raw.content()),
        new Vintage(batch.number()),
        batch.recordedAt(),
        batch.submission(),
        batch.author(),
        raw.reason());
  }

  /** Takes the entries and passes over the batches. */
  private record EachEntry(BiConsumer<Batch, RawEntry> sink) implements EntryStream.Visitor {
    @Override
    public void batch(Batches.Stored batch) {}

    @Override
    public void entry(Batches.Stored batch, byte[] row, int from) {
      sink.accept(batch.batch(), EntryStream.raw(batch.batch().number(), row, from));
    }
  }
}
