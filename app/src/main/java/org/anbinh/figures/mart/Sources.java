package org.anbinh.figures.mart;

import java.math.BigDecimal;
import java.util.List;

/** The entries behind a figure; at most 200, largest first, of so many. */
public record Sources(List<Entry> entries, long count) {
  public Sources {
    entries = List.copyOf(entries);
  }

  /** One entry, and what it adds. */
  public record Entry(
      String register, String subject, int version, long batch, BigDecimal amount) {}
}
