package org.anbinh.intake.capture;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.reading.CodeNames;
import org.anbinh.intake.reading.UnitNames;

/** What texts are understood by: the catalogue, the territory, the calendars, and today. */
record Sources(
    Catalogue catalogue, Names names, Territory territory, Periods periods, LocalDate today) {

  /** Units and codes by name, which are costly to collect. */
  record Names(UnitNames units, Map<String, CodeNames> byList) {
    Names(Territory territory) {
      this(new UnitNames(territory), new ConcurrentHashMap<>());
    }
  }

  UnitNames units() {
    return names.units();
  }

  CodeNames codes(String list) {
    return names.byList().computeIfAbsent(list, id -> new CodeNames(catalogue.codeList(id)));
  }
}
