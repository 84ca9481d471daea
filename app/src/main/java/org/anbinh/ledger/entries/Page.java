package org.anbinh.ledger.entries;

import java.util.List;
import java.util.Optional;

/**
 * One page of things.
 *
 * @param next what to pass as {@link Browse#after} for the next page; empty on the last
 * @param about how many things match; more than {@link #MOST_COUNTED} are only estimated
 * @param sort the order they are in
 */
public record Page(List<Entry> entries, Optional<String> next, long about, Browse.Sort sort) {
  /** So many things are counted; beyond that their number is an estimate. */
  public static final int MOST_COUNTED = 1_000;

  public Page {
    entries = List.copyOf(entries);
  }

  /** Whether the number of things was counted. */
  public boolean counted() {
    return about <= MOST_COUNTED;
  }
}
