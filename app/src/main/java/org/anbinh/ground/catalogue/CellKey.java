package org.anbinh.ground.catalogue;

/**
 * A measure and a slice of it: one column of a report. Written {@code
 * seized.mass|substance=heroin}.
 */
public record CellKey(String measure, Slice slice) {
  /** Reads the written form. */
  public static CellKey parse(String text) {
    int bar = text.indexOf('|');
    return bar < 0
        ? new CellKey(text, Slice.WHOLE)
        : new CellKey(text.substring(0, bar), Slice.parse(text.substring(bar + 1)));
  }

  @Override
  public String toString() {
    return slice.codes().isEmpty() ? measure : measure + "|" + slice;
  }
}
