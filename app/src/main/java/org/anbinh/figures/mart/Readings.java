package org.anbinh.figures.mart;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Which readings are meant: those that lie inside the window and stood at the vintage.
 *
 * @param series ids of series; empty for all series of the sources
 * @param sources ids of sources
 * @param codes by dimension, the codes of which one must stand in the slice
 * @param levels whether they describe the last day of their period, which alone must lie inside
 * @param units of which units
 */
public record Readings(
    String measure,
    Set<Integer> series,
    Set<Integer> sources,
    SortedMap<String, Set<String>> codes,
    Window window,
    Vintage vintage,
    boolean levels,
    Units units) {
  /** Units by whether all they state within the window fills periods of its form exactly. */
  public enum Units {
    ALL,
    REGULAR,
    IRREGULAR
  }

  public Readings {
    series = Set.copyOf(series);
    sources = Set.copyOf(sources);
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  /** The same readings of another window. */
  public Readings in(Window other) {
    return new Readings(measure, series, sources, codes, other, vintage, levels, units);
  }

  /** The same readings as levels. */
  public Readings asLevels() {
    return new Readings(measure, series, sources, codes, window, vintage, true, units);
  }

  /** Only those of some units. */
  public Readings of(Units others) {
    return new Readings(measure, series, sources, codes, window, vintage, levels, others);
  }
}
