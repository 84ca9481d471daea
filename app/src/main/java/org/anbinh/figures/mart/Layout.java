package org.anbinh.figures.mart;

import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.UnitId;

/**
 * How figures are laid out.
 *
 * @param targets the units asked about; all of the map where empty
 * @param dimension broken down by its codes, where one is given
 * @param nested whether it is known that no reading crosses from one step into the next
 */
public record Layout(
    Placing placing,
    Set<UnitId> targets,
    Optional<Cut> cut,
    Optional<String> dimension,
    boolean nested) {
  public Layout {
    targets = Set.copyOf(targets);
  }

  /** The same layout for readings of which none crosses a step. */
  public Layout asNested() {
    return new Layout(placing, targets, cut, dimension, true);
  }
}
