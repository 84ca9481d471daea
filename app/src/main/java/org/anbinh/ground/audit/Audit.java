package org.anbinh.ground.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit log: lines are added and never changed. */
public interface Audit {
  /**
   * Adds a line; it is durable when this answers. Called before what it tells of is done or
   * answered.
   *
   * @throws AuditUnavailableException when it cannot be written; the action must then be refused
   */
  Line record(Event event);

  /**
   * Adds lines that belong together, one after the other: all of them are durable, or none.
   *
   * @throws AuditUnavailableException as for one
   */
  List<Line> recordAll(List<Event> events);

  /** Lines that fit, newest first. */
  Found search(Search search);

  /** Every line that fits, oldest first: for an export of any length. */
  void read(Search search, Consumer<Line> sink);

  /** The newest line: whoever keeps its number and hash can prove later changes. */
  Optional<Line> head();

  /** Walks the whole log and recomputes every hash. */
  default Verification verify() {
    return verify(Optional.empty());
  }

  /**
   * The same, and whether it still holds a line that somebody kept: only so is it seen that the
   * newest lines were cut off, or that all hashes were made anew.
   */
  Verification verify(Optional<Kept> kept);

  /**
   * What is looked for; empty texts and moments leave a question out.
   *
   * @param from first moment
   * @param until moment after the last
   * @param account exact sign-in name
   * @param kind code of a kind
   * @param unit written form of a unit
   * @param text part of subject, right, address or terms
   * @param before only lines with a lower number; 0 for the newest
   * @param most how many at once
   */
  record Search(
      Optional<Instant> from,
      Optional<Instant> until,
      String account,
      String kind,
      String unit,
      String text,
      long before,
      int most) {
    /** Whatever there is. */
    public static Search newest(int most) {
      return new Search(Optional.empty(), Optional.empty(), "", "", "", "", 0, most);
    }
  }

  /**
   * One page of lines.
   *
   * @param next what to pass as {@link Search#before} for the next page; 0 on the last
   */
  record Found(List<Line> lines, long next) {
    public Found {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What verification found.
   *
   * @param lines how many lines it passed
   * @param hash of the last line passed; zeros for none
   * @param fault the first line that does not fit and why; empty when all do
   */
  record Verification(long lines, String hash, Optional<Fault> fault) {
    public boolean holds() {
      return fault.isEmpty();
    }
  }

  /** Number and hash of a line, as somebody keeps them outside of the system. */
  record Kept(long number, String hash) {}

  /** The first line that does not fit. */
  record Fault(long number, Why why) {}

  /** What does not fit. */
  enum Why {
    MISSING,
    ALTERED,
    NOT_FOLLOWING,
    /** The line that was kept was here and is not any more: the log ends before it. */
    CUT_OFF,
    /** There is a line of that number, with another hash than the one that was kept. */
    REWRITTEN
  }
}
