package org.anbinh.intake.capture;

import java.time.LocalDate;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.reading.CodeNames;
import org.anbinh.intake.reading.UnitNames;

/** What texts are understood by: the catalogue, the territory, the calendars, and today. */
record Sources(
    Catalogue catalogue, Territory territory, UnitNames units, Periods periods, LocalDate today) {

  CodeNames codes(String list) {
    return new CodeNames(catalogue.codeList(list));
  }
}
