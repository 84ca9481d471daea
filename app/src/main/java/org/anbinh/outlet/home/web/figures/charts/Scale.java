package org.anbinh.outlet.home.web.figures.charts;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** An axis from zero (or from below it, where values are) to a round number, in round steps. */
record Scale(double least, double most, double step) {
  private static final int STEPS = 5;
  private static final double LETTER = 6.7;

  static Scale over(DoubleStream values) {
    var seen = values.summaryStatistics();
    double low = seen.getCount() == 0 ? 0 : Math.min(0, seen.getMin());
    double high = seen.getCount() == 0 ? 1 : Math.max(0, seen.getMax());
    double step = round((high - low) / STEPS);
    double least = Math.floor(low / step) * step;
    double most = Math.max(Math.ceil(high / step) * step, least + step);
    return new Scale(least, most, step);
  }

  private static double round(double raw) {
    if (raw <= 0) {
      return 1;
    }
    double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
    double part = raw / magnitude;
    double rounded = part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10;
    return rounded * magnitude;
  }

  /** The marks of the axis, lowest first. */
  double[] marks() {
    return DoubleStream.iterate(least, each -> each <= most + step / 2, each -> each + step)
        .toArray();
  }

  /** How far along the axis a value lies, 0 to 1. */
  double part(double value) {
    return (value - least) / (most - least);
  }

  /** A coordinate as drawings write it. */
  static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  /** About how wide words are, within bounds. */
  static int wide(int letters, int least, int most) {
    return Math.clamp((long) (letters * LETTER) + 12, least, most);
  }
}
