package org.anbinh.ground.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule stands.
 *
 * @param instrument the act, such as {@code 120/2025/QH15}
 * @param article article, clause and point as written; empty when the whole act is meant
 * @param sure how well we know the text
 * @param note what a lawyer should look at; may be empty
 */
public record Citation(
    String instrument, String article, Sureness sure, Optional<LocalDate> gazetted, String note) {

  /** How a statement about the law came to us (the marks of the field notes). */
  public enum Sureness {
    /** Read in the source. */
    READ,
    /** Read in a machine reading of the signed scan. */
    SCANNED,
    /** Seen as an excerpt or a news item only. */
    EXCERPT,
    /** Remembered and not verified: never to be relied on without a lawyer. */
    REMEMBERED,
    /** Our own reading or design. */
    JUDGEMENT
  }
}
