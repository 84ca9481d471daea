package org.anbinh.intake.capture;

import java.util.Map;
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
 * @param text only those whose subject contains it
 * @param equals only those whose content has this text at this path
 * @param invented whether every row must say that it is demonstration data
 */
public record ExportOrder(
    String register,
    Set<UnitId> units,
    Optional<Window> within,
    Optional<String> text,
    Map<String, String> equals,
    Language language,
    boolean invented) {
  public ExportOrder {
    units = Set.copyOf(units);
    equals = Map.copyOf(equals);
  }
}
