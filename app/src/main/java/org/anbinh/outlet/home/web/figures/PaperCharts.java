package org.anbinh.outlet.home.web.figures;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Caption;
import org.anbinh.outlet.home.web.figures.charts.Charts;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.home.web.figures.charts.Plot;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.springframework.stereotype.Component;

/** Draws the charts of papers. */
@Component
public final class PaperCharts {
  private final Labels labels;
  private final TemplateEngine templates;

  PaperCharts(Labels labels, TemplateEngine templates) {
    this.labels = labels;
    this.templates = templates;
  }

  /** A chart as a whole SVG document; its title is that of the paper. */
  public String svg(Block.Chart chart, List<Window> windows, Language language) {
    var words = new Words(labels, language);
    String title = chart.caption() + " (" + chart.unitOfMeasure() + ")";
    Drawing drawing =
        switch (chart.form()) {
          case LINES ->
              new Charts(words)
                  .lines(
                      new Plot(
                          title,
                          chart.series().stream().map(each -> line(each, windows)).toList(),
                          new TreeMap<>()));
          case BARS -> new Charts(words).bars(title, columns(chart));
        };
    var output = new StringOutput();
    templates.render(
        "figures/charts/drawing.jte",
        Map.of(
            "drawing",
            drawing,
            "caption",
            Caption.of(chart.unitOfMeasure(), List.of()),
            "id",
            "chart-" + chart.number()),
        output);
    return output.toString().strip();
  }

  private static Plot.Line line(Block.Series series, List<Window> windows) {
    var points = new ArrayList<Plot.Point>();
    for (int n = 0; n < windows.size(); n++) {
      PaperFigure figure = series.values().get(n);
      points.add(
          new Plot.Point(windows.get(n), figure.outcome().number(), isSure(figure), figure.text()));
    }
    return new Plot.Line(series.name(), points);
  }

  private static List<Plot.Column> columns(Block.Chart chart) {
    var columns = new ArrayList<Plot.Column>();
    List<PaperFigure> values = chart.series().getFirst().values();
    for (int n = 0; n < values.size(); n++) {
      PaperFigure figure = values.get(n);
      columns.add(
          new Plot.Column(
              chart.categories().get(n), figure.outcome().number(), isSure(figure), figure.text()));
    }
    return columns;
  }

  private static boolean isSure(PaperFigure figure) {
    return figure.outcome() instanceof Outcome.Known;
  }
}
