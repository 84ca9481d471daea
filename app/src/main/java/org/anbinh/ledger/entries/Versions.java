package org.anbinh.ledger.entries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;

/**
 * All versions of very many things at once: who recorded each, and when. What they say is read only
 * for steps, which are small; a report may have forty numbers.
 */
@FunctionalInterface
public interface Versions {
  /** The versions asked for, in the order in which they were recorded. */
  List<Version> of(Sought sought);

  /**
   * Which versions.
   *
   * @param subjects of these things only; empty for all
   * @param prefix only of things whose identity begins with it
   * @param begins only of things whose window begins in it
   * @param after recorded after that batch
   * @param upTo and not after this one
   */
  record Sought(
      Set<String> registers,
      Set<String> subjects,
      String prefix,
      Optional<Window> begins,
      Vintage after,
      Vintage upTo) {
    public Sought {
      registers = Set.copyOf(registers);
      subjects = Set.copyOf(subjects);
    }

    /** All versions of these things. */
    public static Sought of(Set<String> registers, Set<String> subjects) {
      return new Sought(
          registers, subjects, "", Optional.empty(), new Vintage(0), new Vintage(Long.MAX_VALUE));
    }
  }

  /**
   * One version of one thing.
   *
   * @param step what it says, where it is a step
   */
  record Version(
      String register,
      String subject,
      int version,
      boolean retracted,
      Vintage recorded,
      Instant at,
      SubmissionId submission,
      String author,
      Optional<Content> step) {
    /** The same as of another time. */
    public Version at(Instant other) {
      return new Version(
          register, subject, version, retracted, recorded, other, submission, author, step);
    }
  }
}
