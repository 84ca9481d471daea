package org.anbinh.outlet.home.web.figures.charts;

import java.math.BigDecimal;
import java.util.List;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/** Many small charts on one scale, so that they may be held against each other. */
final class SmallCharts {
  private static final int WIDTH = 180;
  private static final int HEIGHT = 84;
  private static final int EDGE = 6;

  private final Words words;
  private final List<Plot> plots;
  private final Scale scale;

  SmallCharts(Words words, List<Plot> plots) {
    this.words = words;
    this.plots = plots;
    this.scale =
        Scale.over(
            plots.stream()
                .flatMap(plot -> plot.lines().getFirst().points().stream())
                .flatMap(point -> point.value().stream())
                .mapToDouble(BigDecimal::doubleValue));
  }

  List<Drawing.Small> drawings() {
    return plots.stream().map(this::drawing).toList();
  }

  private Drawing.Small drawing(Plot plot) {
    List<Plot.Point> points = plot.lines().getFirst().points();
    var time = new Window(points.getFirst().window().from(), points.getLast().window().until());
    var field = new Field(scale, time, EDGE, WIDTH - EDGE, EDGE, HEIGHT - EDGE);
    return new Drawing.Small(
        WIDTH,
        HEIGHT,
        plot.title(),
        words.number(BigDecimal.valueOf(scale.most())),
        field.series(1, plot.lines().getFirst(), 0, words::window),
        field.breaks(plot.breaks()));
  }
}
