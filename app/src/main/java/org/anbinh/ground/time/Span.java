package org.anbinh.ground.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from {@code from} up to, but not including, {@code until}. An empty side is open: since
 * before all records, or until further notice.
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> until) {
  /** All days. */
  public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

  public Span {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException(
          "A span must end after it begins: " + from.get() + " to " + until.get());
    }
  }

  /** From a day on, until further notice. */
  public static Span since(LocalDate from) {
    return new Span(Optional.of(from), Optional.empty());
  }

  /** Whether the day lies in this span. */
  public boolean covers(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(day::isBefore).orElse(true);
  }

  /** Whether some day lies in both spans. */
  public boolean overlaps(Span other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Span other) {
    return from.isEmpty() || other.until.isEmpty() || from.get().isBefore(other.until.get());
  }
}
