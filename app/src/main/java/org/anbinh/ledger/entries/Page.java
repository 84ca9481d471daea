package org.anbinh.ledger.entries;

import java.util.List;
import java.util.Optional;

/**
 * One page of things, newest happening first.
 *
 * @param next what to pass as {@link Browse#after} for the next page; empty on the last
 * @param about how many things match; beyond 10,000 it is an estimate
 */
public record Page(List<Entry> entries, Optional<String> next, long about) {
  public Page {
    entries = List.copyOf(entries);
  }
}
