package org.anbinh.outlet.home.web.figures.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.anbinh.ground.time.Window;

/** A plane with days across and values upwards. */
record Field(Scale scale, Window time, int left, int right, int top, int bottom) {
  private static final List<String> COLOURS = List.of("#0a5c76", "#a4511a", "#5b4a9b", "#3c6e2d");

  double x(LocalDate day) {
    double part = (double) ChronoUnit.DAYS.between(time.from(), day) / time.days();
    return left + part * (right - left);
  }

  double middle(Window window) {
    return (x(window.from()) + x(window.until())) / 2;
  }

  double y(double value) {
    return bottom - scale.part(value) * (bottom - top);
  }

  List<Drawing.Break> breaks(SortedMap<LocalDate, String> breaks) {
    return breaks.entrySet().stream()
        .filter(each -> each.getKey().isAfter(time.from()) && each.getKey().isBefore(time.until()))
        .map(each -> new Drawing.Break(Scale.at(x(each.getKey())), each.getValue()))
        .toList();
  }

  /** A line on this plane. */
  Drawing.Series series(int number, Plot.Line line, double nameY, Words words) {
    var stretches = new ArrayList<Drawing.Stretch>();
    var dots = new ArrayList<Drawing.Dot>();
    var gaps = new ArrayList<Drawing.Mark>();
    var run = new Run(stretches);
    for (Plot.Point point : line.points()) {
      String x = Scale.at(middle(point.window()));
      String said = words.window(point.window()) + ": " + point.written();
      if (point.value().isEmpty()) {
        run.end();
        gaps.add(new Drawing.Mark(x, said));
        continue;
      }
      String y = Scale.at(y(point.value().get().doubleValue()));
      run.go(x + "," + y, point.sure());
      dots.add(new Drawing.Dot(x, y, point.sure(), said));
    }
    run.end();
    String colour = COLOURS.get((number - 1) % COLOURS.size());
    return new Drawing.Series(number, colour, line.name(), Scale.at(nameY), stretches, dots, gaps);
  }

  /** How windows are written in a chart. */
  interface Words {
    String window(Window window);
  }

  /** Points in a row: a stretch ends where values are missing, or where they begin to be unsure. */
  private static final class Run {
    private final List<Drawing.Stretch> stretches;
    private final List<String> points = new ArrayList<>();
    private boolean sureSoFar = true;
    private boolean lastSure = true;

    Run(List<Drawing.Stretch> stretches) {
      this.stretches = stretches;
    }

    void go(String point, boolean sure) {
      boolean edgeSure = sure && lastSure;
      if (points.size() > 1 && edgeSure != sureSoFar) {
        String from = points.getLast();
        end();
        points.add(from);
      }
      sureSoFar = points.isEmpty() ? sure : edgeSure;
      lastSure = sure;
      points.add(point);
    }

    void end() {
      if (points.size() > 1) {
        stretches.add(new Drawing.Stretch(String.join(" ", points), sureSoFar));
      }
      points.clear();
      lastSure = true;
    }
  }
}
