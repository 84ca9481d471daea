package org.anbinh.figures.mart;

import java.math.BigDecimal;
import java.util.List;

/**
 * The entries behind a figure.
 *
 * @param entries those within the scope of whoever asks; at most 200, largest first
 * @param count how many there are
 * @param outside how many of them lie outside the scope
 */
public record Sources(List<Entry> entries, long count, long outside) {
  public Sources {
    entries = List.copyOf(entries);
  }

  /** One entry, and what it adds. */
  public record Entry(
      String register, String subject, int version, long batch, BigDecimal amount) {}
}
