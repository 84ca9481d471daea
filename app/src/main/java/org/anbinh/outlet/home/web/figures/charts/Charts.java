package org.anbinh.outlet.home.web.figures.charts;

import java.util.List;
import org.anbinh.outlet.home.web.Words;

/** Draws charts. Axes always contain zero; what is not sure is dashed, hollow or hatched. */
public final class Charts {
  private final Words words;

  public Charts(Words words) {
    this.words = words;
  }

  /** Values through time. */
  public Drawing lines(Plot plot) {
    return new LineChart(words, plot).drawing();
  }

  /** The first line of each plot as a small chart, all on the same scale. */
  public List<Drawing.Small> multiples(List<Plot> plots) {
    return new SmallCharts(words, plots).drawings();
  }

  /** Values side by side, largest first; what has no value is left to the table. */
  public Drawing bars(String title, List<Plot.Column> columns) {
    return BarChart.of(words, title, columns);
  }

  /** From the first value over its parts to the last. */
  public Drawing waterfall(String title, Plot.Column base, List<Plot.Column> parts) {
    return Waterfalls.of(title, base, parts);
  }
}
