package org.anbinh.figures.answers.web;

import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;

/**
 * What rows say beside their figures.
 *
 * @param demonstration whether the data are invented
 */
record Surroundings(Territory territory, boolean demonstration) {
  Label name(UnitId unit) {
    return territory.get(unit).name();
  }
}
