package org.anbinh.figures.mart;

import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Days that a unit reported on which fill no period of the form exactly.
 *
 * @param approved whether all that it said of them was approved on the form's ladder as it stands,
 *     or lies before the ladder; false where the form has none
 */
public record Stretch(UnitId unit, Window window, boolean approved) {}
