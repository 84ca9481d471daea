package org.anbinh.outlet.home.web.figures.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anbinh.outlet.home.web.Words;

/** Bars lying side by side, largest first. */
final class BarChart {
  private static final int WIDTH = 760;
  private static final int RIGHT = 150;
  private static final int TOP = 24;
  private static final int BOTTOM = 12;
  private static final int BAR = 22;
  private static final int MOST = 40;
  private static final int LETTERS = 42;

  private BarChart() {}

  static Drawing of(Words words, String title, List<Plot.Column> columns) {
    List<Plot.Column> shown =
        columns.stream()
            .filter(each -> each.value().isPresent())
            .sorted(Comparator.comparing(BarChart::value).reversed())
            .limit(MOST)
            .toList();
    Scale scale = Scale.over(shown.stream().map(BarChart::value).mapToDouble(Double::valueOf));
    int longest = shown.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    int left = Scale.wide(Math.min(longest, LETTERS), 80, 300);
    var across = new Across(scale, left);
    var marks = new ArrayList<Drawing.Mark>();
    for (double mark : scale.marks()) {
      marks.add(new Drawing.Mark(Scale.at(across.x(mark)), words.number(BigDecimal.valueOf(mark))));
    }
    var bars = new ArrayList<Drawing.Bar>();
    for (Plot.Column each : shown) {
      bars.add(across.bar(each, TOP + (double) BAR * bars.size()));
    }
    int height = TOP + BAR * shown.size() + BOTTOM;
    return new Drawing.Bars(WIDTH, height, title, left, marks, bars, Scale.at(across.x(0)));
  }

  private static Double value(Plot.Column column) {
    return column.value().map(BigDecimal::doubleValue).orElse(0.0);
  }

  /** The horizontal axis. */
  private record Across(Scale scale, int left) {
    double x(double value) {
      return left + scale.part(value) * (WIDTH - left - RIGHT);
    }

    Drawing.Bar bar(Plot.Column column, double top) {
      double zero = x(0);
      double end = x(value(column));
      return new Drawing.Bar(
          Scale.at(top + 3),
          Scale.at(top + BAR - 7),
          Scale.at(Math.min(zero, end)),
          Scale.at(Math.abs(end - zero)),
          Scale.at(Math.max(zero, end) + 6),
          shortened(column.name()),
          column.written(),
          column.sure());
    }

    private static String shortened(String name) {
      return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "\u2026";
    }
  }
}
