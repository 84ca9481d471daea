package org.anbinh.outlet.demonstration.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionmentTest {
  @Property
  void partsAddUpAndNoneExceedsItsQuotaRoundedUp(
      @ForAll @LongRange(max = 1_000_000_000) long total,
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0.01, max = 1e6) Double> given) {
    double[] weights = given.stream().mapToDouble(Double::doubleValue).toArray();
    long[] parts = Apportionment.of(total, weights);

    assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < parts.length; i++) {
      assertThat((double) parts[i]).isLessThan(total * (weights[i] / sum) + 1 + 1e-3);
    }
  }

  @Example
  void aWeightOfZeroGetsNothingAndTheLargestRemaindersGetMore() {
    assertThat(Apportionment.of(10, new double[] {1, 0, 2.6, 2.4})).containsExactly(2, 0, 4, 4);
    assertThat(Apportionment.atLeast(10, new long[] {5, 1}, new double[] {0, 1}))
        .containsExactly(5, 5);
  }

  @Example
  void somethingCannotBeDividedAmongNobody() {
    assertThatThrownBy(() -> Apportionment.of(3, new double[] {0, 0}))
        .hasMessageContaining("cannot be divided");
  }

  @Example
  void chanceIsTheSameEverywhere() {
    Chance chance = Chance.of("a name");

    assertThat(new int[] {chance.below(1_000_000), chance.below(1_000_000)})
        .containsExactly(572_511, 285_709);
  }
}
