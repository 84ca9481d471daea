package org.anbinh.figures.mart;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anbinh.ground.catalogue.Slice;

/**
 * One slice of a measure from one source, in the company in which it was stated. The company tells,
 * without looking at any other reading, whether adding this one would count something twice.
 *
 * @param shapes the sets of dimensions in which the same entry slices the measure, its own
 *     included; empty for records, which never overlap
 * @param above wider slices of the same dimensions stated by the same entry
 */
public record Series(
    int id,
    String measure,
    Slice slice,
    Source source,
    SortedSet<String> shapes,
    Set<Slice> above) {
  public Series {
    shapes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(shapes));
    above = Set.copyOf(above);
  }

  /** The dimensions of a slice, as text. */
  public static String shape(Slice slice) {
    return String.join(",", slice.codes().keySet());
  }
}
