package org.anbinh.outlet.demonstration.calibration;

import java.nio.charset.StandardCharsets;

/**
 * A stream of chance that is the same on every machine and every Java: SplitMix64, begun from a
 * name and never from the clock.
 */
public final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** The stream of that name. */
  public static Chance of(String name) {
    long hash = 0xCBF29CE484222325L;
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xFF)) * 0x100000001B3L;
    }
    var chance = new Chance(hash);
    chance.bits();
    return chance;
  }

  private long bits() {
    state += GOLDEN;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 up to, but not including, 1. */
  public double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** From 0 up to, but not including, the bound. */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Both ends included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  public boolean happens(double probability) {
    return unit() < probability;
  }

  /** A factor around 1, always above 0, log-normal with light tails. */
  public double around(double sigma) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return StrictMath.exp(sigma * sum);
  }

  /** The place of one weight, drawn with the odds of the weights. */
  public int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** The place in rising sums at which a draw falls. */
  public int pickCumulative(double[] sums) {
    int found = java.util.Arrays.binarySearch(sums, unit() * sums[sums.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
  }
}
