package org.anbinh.figures.mart;

import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.UnitId;

/**
 * How figures are laid out.
 *
 * @param targets the units asked about; all of the map where empty
 * @param dimension broken down by its codes, where one is given
 */
public record Layout(
    Placing placing, Set<UnitId> targets, Optional<Cut> cut, Optional<String> dimension) {
  public Layout {
    targets = Set.copyOf(targets);
  }
}
