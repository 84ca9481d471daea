package org.anbinh.ledger.entries;

import java.util.List;

/** Somebody recorded a follower of the same version first. Nothing of this recording was kept. */
public class ConflictException extends RuntimeException {
  private final transient List<Conflict> conflicts;

  /** One thing that moved on: the draft that came too late, and what stands now. */
  public record Conflict(Draft draft, Entry standing) {}

  public ConflictException(List<Conflict> conflicts) {
    super(conflicts.size() + " entries were changed by somebody else in the meantime");
    this.conflicts = List.copyOf(conflicts);
  }

  public List<Conflict> conflicts() {
    return conflicts;
  }
}
