package org.anbinh.outlet.home.web.figures.cube;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which the figures of one question differ from each other. */
public enum Axis {
  UNIT,
  SLICE,
  STEP,
  INDICATOR;

  /** As it is written in addresses and label keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Axis> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
