package org.anbinh.outlet.papers.keeping;

import java.time.Duration;
import java.util.Set;

/**
 * Within what a shelf is kept.
 *
 * @param bytes how much stays on it
 * @param unused how long something stays that nobody takes
 * @param held hashes of contents that stay whatever happens
 */
public record Bounds(long bytes, Duration unused, Set<String> held) {
  public Bounds {
    held = Set.copyOf(held);
  }
}
