package org.anbinh.ground.catalogue;

import java.util.List;
import org.anbinh.ground.language.Label;

/**
 * What is counted.
 *
 * @param id such as {@code seized.mass}
 * @param unit {@code case}, {@code person}, {@code kg}, {@code tablet}, {@code plant}, {@code m2} …
 * @param dimensions code lists by which it may be sliced, in canonical order
 * @param sensitive whether its publication needs a release flag (death sentences)
 */
public record Measure(
    String id,
    Label name,
    MeasureKind kind,
    String unit,
    List<String> dimensions,
    boolean sensitive) {
  public Measure {
    dimensions = List.copyOf(dimensions);
  }
}
