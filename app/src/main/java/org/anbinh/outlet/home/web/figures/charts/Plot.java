package org.anbinh.outlet.home.web.figures.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.anbinh.ground.time.Window;

/**
 * What a chart is to show, before it is drawn.
 *
 * @param title with the unit of measure
 * @param lines each of the same steps
 * @param breaks days on which the series broke, each with its mark
 */
public record Plot(String title, List<Line> lines, SortedMap<LocalDate, String> breaks) {
  public Plot {
    lines = List.copyOf(lines);
  }

  /** Values through time under one name. */
  public record Line(String name, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * One value.
   *
   * @param sure whether it is neither an estimate nor incomplete
   * @param written the number with what must be said beside it, or why there is none
   */
  public record Point(Window window, Optional<BigDecimal> value, boolean sure, String written) {}

  /** A value under a name, to be set beside others. */
  public record Column(String name, Optional<BigDecimal> value, boolean sure, String written) {}
}
