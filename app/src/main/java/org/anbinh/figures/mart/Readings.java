package org.anbinh.figures.mart;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Which readings are meant: those that lie inside the window and stand from the vantage point.
 *
 * @param series ids of series; empty for all series of the sources
 * @param sources ids of sources
 * @param codes by dimension, the codes of which one must stand in the slice
 * @param levels whether they describe the last day of their period, which alone must lie inside
 * @param units of which units, and which of their readings
 */
public record Readings(
    String measure,
    Set<Integer> series,
    Set<Integer> sources,
    SortedMap<String, Set<String>> codes,
    Window window,
    Vantage vantage,
    boolean levels,
    Units units) {
  /** Units by whether all they state within the window fills periods of its form exactly. */
  public enum Fit {
    ANY,
    REGULAR,
    IRREGULAR
  }

  /**
   * Which units, and which of their readings.
   *
   * @param level of that level only
   * @param unrecorded only what is not zero, of units that entered no record for the period
   */
  public record Units(Fit fit, Optional<Level> level, Optional<Unrecorded> unrecorded) {
    public static final Units ALL = new Units(Fit.ANY, Optional.empty(), Optional.empty());
    public static final Units REGULAR = new Units(Fit.REGULAR, Optional.empty(), Optional.empty());
    public static final Units IRREGULAR =
        new Units(Fit.IRREGULAR, Optional.empty(), Optional.empty());

    /** All units of a level. */
    public static Units at(Level level) {
      return new Units(Fit.ANY, Optional.of(level), Optional.empty());
    }
  }

  /**
   * Units and periods for which nothing was recorded.
   *
   * @param registers ids of the registers in which it would stand
   * @param grid the form whose periods are meant
   */
  public record Unrecorded(Set<Integer> registers, FormGrid grid) {
    public Unrecorded {
      registers = Set.copyOf(registers);
    }
  }

  public Readings {
    series = Set.copyOf(series);
    sources = Set.copyOf(sources);
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  public Vintage vintage() {
    return vantage.vintage();
  }

  /** The same readings of another window. */
  public Readings in(Window other) {
    return new Readings(measure, series, sources, codes, other, vantage, levels, units);
  }

  /** The same readings as levels. */
  public Readings asLevels() {
    return new Readings(measure, series, sources, codes, window, vantage, true, units);
  }

  /** Only those of some of the sources. */
  public Readings of(Set<Integer> others) {
    return new Readings(measure, series, others, codes, window, vantage, levels, units);
  }

  /** Only those of some units. */
  public Readings of(Units others) {
    return new Readings(measure, series, sources, codes, window, vantage, levels, others);
  }
}
