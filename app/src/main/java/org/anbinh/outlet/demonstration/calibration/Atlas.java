package org.anbinh.outlet.demonstration.calibration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** One map: the provinces by code, and what lies in each. */
record Atlas(Map<String, Province> provinces, Map<String, Interior> interiors) {

  Interior interior(String province) {
    return Objects.requireNonNull(interiors.get(province), province);
  }

  /** What lies in a province. */
  static final class Interior {
    private final List<Unit> communes;
    private final double[] sums;
    private final List<Unit> border;
    private final List<Territory.BorderGate> gates;

    private Interior(
        List<Unit> communes, double[] sums, List<Unit> border, List<Territory.BorderGate> gates) {
      this.communes = communes;
      this.sums = sums;
      this.border = border;
      this.gates = gates;
    }

    static Interior of(
        List<Unit> communes, double[] heats, List<Unit> border, List<Territory.BorderGate> gates) {
      double[] sums = heats.clone();
      IntStream.range(1, sums.length).forEach(i -> sums[i] += sums[i - 1]);
      return new Interior(communes, sums, border, gates);
    }

    List<Unit> communes() {
      return communes;
    }

    List<Unit> border() {
      return border;
    }

    List<Territory.BorderGate> gates() {
      return gates;
    }

    /** A commune, by how busy each is. */
    UnitId pick(Chance chance) {
      return communes.get(chance.pickCumulative(sums)).id();
    }
  }
}
