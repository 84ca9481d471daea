package org.anbinh.outlet.demonstration.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Dividing a whole by weights so that the parts add up exactly: the largest remainders get more.
 */
public final class Apportionment {
  private Apportionment() {}

  /**
   * The parts of a total. A part never exceeds its exact quota rounded up, and a weight of zero
   * gets nothing.
   */
  public static long[] of(long total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    if (total < 0 || !(sum > 0)) {
      throw new IllegalArgumentException(total + " cannot be divided by weights of sum " + sum);
    }
    double[] remainders = new double[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      double quota = total * (weights[i] / sum);
      parts[i] = (long) quota;
      remainders[i] = weights[i] > 0 ? quota - parts[i] : -1;
      left -= parts[i];
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; left > 0; i = (i + 1) % order.length) {
      if (weights[order[i]] > 0) {
        parts[order[i]]++;
        left--;
      }
    }
    return parts;
  }

  /** The parts of a total of which each is at least a given amount. */
  public static long[] atLeast(long total, long[] least, double[] weights) {
    long[] parts = of(total - Arrays.stream(least).sum(), weights);
    for (int i = 0; i < parts.length; i++) {
      parts[i] += least[i];
    }
    return parts;
  }
}
