package org.anbinh.intake.capture;

import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Which entries are wanted as a file, as they stand now.
 *
 * @param units only those filed under one of these; empty for all
 * @param within only those whose window overlaps it
 */
public record ExportOrder(
    String register, Set<UnitId> units, Optional<Window> within, Language language) {
  public ExportOrder {
    units = Set.copyOf(units);
  }
}
