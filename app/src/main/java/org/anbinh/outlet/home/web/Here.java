package org.anbinh.outlet.home.web;

import java.util.Optional;
import org.anbinh.ground.territory.Unit;

/**
 * Where a reader works.
 *
 * @param unit the unit of their choice, the nation where they chose none
 * @param name as it stands in the field of the frame
 * @param moved said once after a former unit was asked for: where it lies now, and by which act
 */
public record Here(Unit unit, String name, Optional<String> moved) {}
