package org.anbinh.outlet.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassingTest {
  private static final double[] NONE = {};

  @Property(tries = 300)
  void everyWayMakesAtMostFiveRisingClassesThatHoldEveryValue(
      @ForAll @Size(max = 80) List<@DoubleRange(min = -50, max = 5000) Double> many,
      @ForAll Classing way) {
    double[] values = many.stream().mapToDouble(Double::doubleValue).toArray();
    double[] bounds = way.bounds(values, new double[] {30, 10, 10});

    assertThat(bounds.length).isLessThan(Classing.CLASSES);
    assertThat(bounds).isSorted().doesNotHaveDuplicates();
    for (double value : values) {
      int place = Classing.of(value, bounds);
      assertThat(place).isBetween(0, bounds.length);
      assertThat(place == 0 || value >= bounds[place - 1]).isTrue();
      assertThat(place == bounds.length || value < bounds[place]).isTrue();
    }
  }

  @Test
  void naturalClassesFallIntoTheGaps() {
    double[] values = {1, 2, 3, 50, 51, 52, 200, 201, 400, 401, 900, 905};

    assertThat(Classing.NATURAL.bounds(values, NONE)).containsExactly(50, 200, 400, 900);
  }

  @Test
  void quantilesPutAsManyUnitsInEachClass() {
    double[] values = Arrays.stream(new int[34]).asDoubleStream().toArray();
    Arrays.setAll(values, each -> each * each);
    double[] bounds = Classing.QUANTILES.bounds(values, NONE);
    int[] counts = new int[bounds.length + 1];
    for (double value : values) {
      counts[Classing.of(value, bounds)]++;
    }

    assertThat(counts).containsExactly(6, 7, 7, 7, 7);
  }

  @Test
  void oneValueOnlyIsOneClass() {
    assertThat(Classing.QUANTILES.bounds(new double[] {7, 7, 7}, NONE)).isEmpty();
    assertThat(Classing.NATURAL.bounds(new double[] {}, NONE)).isEmpty();
  }
}
