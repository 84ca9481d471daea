package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.ConflictException;
import org.anbinh.ledger.entries.ConflictException.Conflict;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One recording. What fits into one chunk is written at the commit, and again when the database was
 * gone; what does not is written chunk by chunk into one transaction, which lives once.
 */
final class PostgresRecording implements Ledger.Recording {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresRecording.class);
  private static final int MOST_CONFLICTS = 1_000;

  private final RecordingParts parts;
  private final SubmissionId submission;
  private final String author;
  private final Chunk chunk;
  private final List<Conflict> conflicts = new ArrayList<>();
  private @Nullable OpenBatch open;
  private @Nullable Batch recorded;
  private boolean conflicting;
  private boolean closed;

  PostgresRecording(RecordingParts parts, SubmissionId submission, String author) {
    this.parts = parts;
    this.submission = submission;
    this.author = author;
    this.chunk = new Chunk(parts.registers());
    this.recorded =
        parts
            .connections()
            .patiently(connection -> Batches.find(connection, submission))
            .map(Batches.Stored::batch)
            .orElse(null);
  }

  @Override
  public void add(Draft draft) {
    requireUnclosed();
    if (recorded != null) {
      return;
    }
    chunk.add(draft);
    if (chunk.full()) {
      writeChunk();
    }
  }

  @Override
  public Batch commit() {
    requireUnclosed();
    closed = true;
    if (recorded != null) {
      return recorded;
    }
    if (open == null && !conflicting) {
      return commitAtOnce();
    }
    writeChunk();
    if (conflicting) {
      throw new ConflictException(conflicts);
    }
    return commitOpen();
  }

  @Override
  public void close() {
    closed = true;
    abandon();
  }

  private Batch commitAtOnce() {
    try {
      return announced(parts.connections().patiently(this::writeAtOnce));
    } catch (TakenException e) {
      examine(e.reason());
      throw new ConflictException(conflicts);
    }
  }

  private Batch writeAtOnce(Connection connection) throws SQLException {
    try (var batch = new OpenBatch(connection, submission)) {
      Optional<Batch> before = batch.recorded();
      if (before.isPresent()) {
        return before.get();
      }
      batch.write(chunk);
      requirePredecessors(batch);
      return batch.commit(author, chunk.ordinal(), parts.clock());
    } catch (SQLException e) {
      if (Connections.isTaken(e)) {
        throw new TakenException(e);
      }
      throw e;
    }
  }

  private Batch commitOpen() {
    OpenBatch batch = Objects.requireNonNull(open);
    try {
      requirePredecessors(batch);
      Batch committed = batch.commit(author, chunk.ordinal(), parts.clock());
      abandon();
      return announced(committed);
    } catch (SQLException e) {
      abandon();
      return inDoubt(e);
    }
  }

  /** Whether a commit that was not answered took place is known once the database is back. */
  private Batch inDoubt(SQLException e) {
    if (Connections.isGone(e)) {
      Optional<Batch> found =
          parts
              .connections()
              .patiently(connection -> {
                try (var again = new OpenBatch(connection, submission)) {
                  return again.recorded();
                }
              });
      if (found.isPresent()) {
        return announced(found.get());
      }
    }
    throw Connections.translated(e);
  }

  private Batch announced(Batch batch) {
    parts.recorded().accept(batch);
    return batch;
  }

  private void writeChunk() {
    if (conflicting) {
      addConflicts();
    } else {
      writeToOpen();
    }
    chunk.clear();
  }

  private void writeToOpen() {
    try {
      OpenBatch batch = open;
      if (batch == null) {
        batch = new OpenBatch(parts.connections().open(), submission);
        open = batch;
      }
      if (batch.recorded().isPresent()) {
        recorded = batch.recorded().get();
        abandon();
        return;
      }
      batch.write(chunk);
    } catch (SQLException e) {
      abandon();
      if (!Connections.isTaken(e)) {
        closed = true;
        throw Connections.translated(e);
      }
      examine(e);
    }
  }

  /** Finds which drafts of the chunk came too late; from here on nothing is written any more. */
  private void examine(SQLException reason) {
    conflicting = true;
    addConflicts();
    if (conflicts.isEmpty()) {
      throw new IllegalArgumentException(
          "One thing stands twice in this recording: " + reason.getMessage(), reason);
    }
  }

  private void addConflicts() {
    Map<RegisterDescriptor<?>, List<Draft>> byRegister =
        chunk.drafts().stream()
            .collect(
                Collectors.groupingBy(
                    draft -> parts.registers().of(draft.content()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byRegister.forEach(this::addConflicts);
  }

  private void addConflicts(RegisterDescriptor<?> register, List<Draft> drafts) {
    List<String> subjects =
        drafts.stream().map(draft -> register.subject(draft.content())).toList();
    Map<String, Entry> standing =
        parts
            .connections()
            .patiently(
                connection -> parts.entries().currentOf(connection, register.name(), subjects));
    for (Draft draft : drafts) {
      Entry stands = standing.get(register.subject(draft.content()));
      if (stands != null
          && stands.version() != draft.follows()
          && conflicts.size() < MOST_CONFLICTS) {
        conflicts.add(new Conflict(draft, stands));
      }
    }
  }

  private void requirePredecessors(OpenBatch batch) throws SQLException {
    if (!chunk.follows()) {
      return;
    }
    List<Draft> lost = parts.entries().withoutPredecessor(batch.connection(), batch.key());
    for (Draft draft : lost) {
      RegisterDescriptor<?> register = parts.registers().of(draft.content());
      String subject = register.subject(draft.content());
      Entry stands =
          parts
              .entries()
              .asKnownAt(batch.connection(), register.name(), subject, RecordingParts.NOW)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "The %s %s has no version %d that could be corrected; record it as new."
                          .formatted(register.name(), subject, draft.follows())));
      conflicts.add(new Conflict(draft, stands));
    }
    if (!lost.isEmpty()) {
      throw new ConflictException(conflicts);
    }
  }

  private void abandon() {
    OpenBatch batch = open;
    open = null;
    if (batch != null) {
      try {
        batch.close();
      } catch (SQLException e) {
        LOG.debug("The connection was gone before its transaction could be rolled back", e);
      }
    }
  }

  private void requireUnclosed() {
    if (closed) {
      throw new IllegalStateException("The recording of " + submission.value() + " has ended");
    }
  }

  /** Carries a unique violation out of work that would otherwise be repeated. */
  private static final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException reason;

    TakenException(SQLException reason) {
      super(reason);
      this.reason = reason;
    }

    SQLException reason() {
      return reason;
    }
  }
}
