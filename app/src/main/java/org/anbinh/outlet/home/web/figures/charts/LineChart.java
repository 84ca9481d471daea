package org.anbinh.outlet.home.web.figures.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/** Lines through time, each with its name at its end. */
final class LineChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 64;
  private static final int TOP = 26;
  private static final int BOTTOM = 30;
  private static final int MOST_DAYS = 7;
  private static final int NAME_GAP = 15;

  private final Words words;
  private final Plot plot;
  private final Field field;

  LineChart(Words words, Plot plot) {
    this.words = words;
    this.plot = plot;
    int longest = plot.lines().stream().mapToInt(line -> line.name().length()).max().orElse(0);
    Scale scale =
        Scale.over(
            plot.lines().stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point.value().stream())
                .mapToDouble(BigDecimal::doubleValue));
    List<Plot.Point> steps = plot.lines().getFirst().points();
    var time = new Window(steps.getFirst().window().from(), steps.getLast().window().until());
    int right = WIDTH - Scale.wide(longest, 40, 260);
    this.field = new Field(scale, time, LEFT, right, TOP, HEIGHT - BOTTOM);
  }

  Drawing drawing() {
    var series = new ArrayList<Drawing.Series>();
    double nameY = Double.NEGATIVE_INFINITY;
    for (Plot.Line line : byLastValue()) {
      nameY = Math.max(field.y(last(line).doubleValue()) + 4, nameY + NAME_GAP);
      series.add(field.series(series.size() + 1, line, nameY, words::window));
    }
    return new Drawing.Lines(
        WIDTH,
        HEIGHT,
        plot.title(),
        field.left(),
        field.right(),
        marks(),
        days(),
        series,
        field.breaks(plot.breaks()),
        Scale.at(field.y(0)));
  }

  private List<Plot.Line> byLastValue() {
    return plot.lines().stream().sorted(Comparator.comparing(LineChart::last).reversed()).toList();
  }

  private static BigDecimal last(Plot.Line line) {
    return line.points().reversed().stream()
        .flatMap(point -> point.value().stream())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private List<Drawing.Mark> marks() {
    var marks = new ArrayList<Drawing.Mark>();
    for (double mark : field.scale().marks()) {
      marks.add(new Drawing.Mark(Scale.at(field.y(mark)), words.number(BigDecimal.valueOf(mark))));
    }
    return marks;
  }

  private List<Drawing.Mark> days() {
    List<Plot.Point> steps = plot.lines().getFirst().points();
    int every = Math.ceilDiv(steps.size(), MOST_DAYS);
    var marks = new ArrayList<Drawing.Mark>();
    for (int step = 0; step < steps.size(); step += every) {
      Window window = steps.get(step).window();
      marks.add(new Drawing.Mark(Scale.at(field.middle(window)), words.shortDay(window)));
    }
    return marks;
  }
}
