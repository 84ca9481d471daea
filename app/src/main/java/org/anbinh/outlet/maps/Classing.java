package org.anbinh.outlet.maps;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** How values are put into classes. */
public enum Classing {
  /** As many values in each class. */
  QUANTILES,
  /** Each class as wide as the others. */
  EQUAL,
  /** Values that lie together stay together (Jenks). */
  NATURAL,
  /** Where the reader draws the lines. */
  OWN;

  /** The number of classes, where there are so many different values. */
  public static final int CLASSES = 5;

  /** Jenks' search grows with the square; more values are thinned out evenly first. */
  private static final int MOST_SEARCHED = 400;

  /** As written in addresses. */
  public String written() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The lower bounds of the classes after the first, rising; a value equal to a bound belongs above
   * it.
   *
   * @param own what the reader gave, for {@link #OWN} only
   */
  public double[] bounds(double[] values, double[] own) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (this == OWN) {
      return rising(own);
    }
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return new double[0];
    }
    double[] raw =
        switch (this) {
          case EQUAL -> equal(sorted);
          case NATURAL -> natural(sorted);
          case QUANTILES, OWN -> quantiles(sorted);
        };
    return Arrays.stream(rising(raw)).filter(bound -> bound > sorted[0]).toArray();
  }

  /** The class of a value, counted from 0. */
  public static int of(double value, double[] bounds) {
    int place = 0;
    while (place < bounds.length && value >= bounds[place]) {
      place++;
    }
    return place;
  }

  private static double[] rising(double[] bounds) {
    var set = new TreeSet<Double>();
    Arrays.stream(bounds).forEach(set::add);
    return set.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] quantiles(double[] sorted) {
    var bounds = new double[CLASSES - 1];
    for (int each = 1; each < CLASSES; each++) {
      bounds[each - 1] = sorted[Math.min(sorted.length - 1, sorted.length * each / CLASSES)];
    }
    return bounds;
  }

  private static double[] equal(double[] sorted) {
    double low = sorted[0];
    double width = (sorted[sorted.length - 1] - low) / CLASSES;
    var bounds = new double[CLASSES - 1];
    for (int each = 1; each < CLASSES; each++) {
      bounds[each - 1] = low + width * each;
    }
    return bounds;
  }

  /** Fisher's exact search for the classes with the least spread within. */
  private static double[] natural(double[] sorted) {
    double[] values = thinned(sorted);
    int count = values.length;
    int classes = (int) Math.min(CLASSES, Arrays.stream(values).distinct().count());
    var cost = new double[classes + 1][count + 1];
    var from = new int[classes + 1][count + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int number = 1; number <= classes; number++) {
      for (int last = number; last <= count; last++) {
        var spread = new Spread();
        for (int first = last; first >= number; first--) {
          double total = cost[number - 1][first - 1] + spread.add(values[first - 1]);
          if (total < cost[number][last]) {
            cost[number][last] = total;
            from[number][last] = first;
          }
        }
      }
    }
    var bounds = new double[classes - 1];
    int end = count;
    for (int number = classes; number > 1; number--) {
      bounds[number - 2] = values[from[number][end] - 1];
      end = from[number][end] - 1;
    }
    return bounds;
  }

  private static double[] thinned(double[] sorted) {
    if (sorted.length <= MOST_SEARCHED) {
      return sorted;
    }
    var thinned = new double[MOST_SEARCHED];
    for (int each = 0; each < MOST_SEARCHED; each++) {
      thinned[each] =
          sorted[(int) Math.round((double) each * (sorted.length - 1) / (MOST_SEARCHED - 1))];
    }
    return thinned;
  }

  /** The sum of squared distances from the mean, while values are added. */
  private static final class Spread {
    private double sum;
    private double squares;
    private int count;

    double add(double value) {
      sum += value;
      squares += value * value;
      count++;
      return Math.max(0, squares - sum * sum / count);
    }
  }

  /** The ways to choose from. */
  public static List<Classing> choices() {
    return List.of(values());
  }
}
