package org.anbinh.outlet.demonstration.cases;

import java.util.List;
import java.util.Map;
import org.anbinh.ground.time.Window;

/**
 * What a province is to have in a half-month, so that all of them together give the totals.
 *
 * @param last the last day on which a step of these cases may be dated
 * @param hauls one for each case
 * @param pots in the units of {@link Pot#unitsPerOne}
 */
record CellPlan(
    Window half,
    java.time.LocalDate last,
    String province,
    List<Haul> hauls,
    int persons,
    int prosecuted,
    int defendants,
    Map<Pot, Long> pots) {

  int cases() {
    return hauls.size();
  }

  /** The name under which its chances are drawn. */
  String name(String purpose) {
    return purpose + "|" + half.from() + "|" + province;
  }
}
