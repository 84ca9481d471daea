package org.anbinh.outlet.home.web.figures.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Steps from one value to another. */
final class Waterfalls {
  private static final int BAR = 96;
  private static final int GAP = 34;
  private static final int LEFT = 12;
  private static final int HEIGHT = 220;
  private static final int TOP = 26;
  private static final int BOTTOM = 34;

  private Waterfalls() {}

  static Drawing of(String title, Plot.Column base, List<Plot.Column> parts) {
    double start = value(base);
    double level = start;
    var levels = new ArrayList<Double>();
    levels.add(start);
    for (Plot.Column part : parts.subList(0, parts.size() - 1)) {
      level += value(part);
      levels.add(level);
    }
    levels.add(value(parts.getLast()));
    var upright = new Upright(Scale.over(levels.stream().mapToDouble(Double::doubleValue)));
    var falls = new ArrayList<Drawing.Fall>();
    falls.add(upright.fall(0, "whole", base, new Reach(0, start, start)));
    for (int n = 0; n < parts.size() - 1; n++) {
      double before = levels.get(n);
      double after = levels.get(n + 1);
      String kind = after >= before ? "up" : "down";
      falls.add(upright.fall(n + 1, kind, parts.get(n), new Reach(before, after, after)));
    }
    double end = value(parts.getLast());
    falls.add(upright.fall(parts.size(), "whole", parts.getLast(), new Reach(0, end, end)));
    int width = LEFT * 2 + (BAR + GAP) * falls.size() - GAP;
    return new Drawing.Waterfall(width, HEIGHT, title, falls, Scale.at(upright.y(0)));
  }

  private static double value(Plot.Column column) {
    return column.value().map(BigDecimal::doubleValue).orElse(0.0);
  }

  /** From where to where a bar reaches, and the level at which the next begins. */
  private record Reach(double from, double until, double level) {}

  /** The vertical axis. */
  private record Upright(Scale scale) {
    double y(double value) {
      return HEIGHT - BOTTOM - scale.part(value) * (HEIGHT - BOTTOM - TOP);
    }

    Drawing.Fall fall(int place, String kind, Plot.Column column, Reach reach) {
      double x = LEFT + (double) place * (BAR + GAP);
      double top = DoubleStream.of(y(reach.from()), y(reach.until())).min().orElse(0);
      double height = Math.max(1, Math.abs(y(reach.from()) - y(reach.until())));
      String middle = Scale.at(x + BAR / 2.0);
      return new Drawing.Fall(
          kind,
          Scale.at(x),
          Scale.at(top),
          Scale.at(height),
          new Drawing.Label(middle, Scale.at(HEIGHT - BOTTOM + 20), column.name()),
          new Drawing.Label(middle, Scale.at(top - 6), column.written()),
          Scale.at(y(reach.level())));
    }
  }
}
