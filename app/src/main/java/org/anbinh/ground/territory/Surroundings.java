package org.anbinh.ground.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.territory.Territory.Neighbour;

/**
 * What lies around units of the newest map: neighbours, the land border, gates. Older maps are
 * answered only where all of it can be followed back.
 */
record Surroundings(
    Map<UnitId, List<Neighbour>> neighbours, List<BorderRow> border, List<GateRow> gates) {

  /** A commune of the newest map on the land border. */
  record BorderRow(UnitId unit, String country, double estimatedKm) {}

  /**
   * A gate in units of the newest map.
   *
   * @param formerProvince code of the province it lay in before the last reform
   */
  record GateRow(Territory.BorderGate gate, Optional<String> formerProvince) {}
}
