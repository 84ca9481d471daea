package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/** Draws tables: steps as lines, rows of one step as bars. Axes always contain zero. */
final class Charts {
  private static final int WIDTH = 720;
  private static final int LINES_HEIGHT = 280;
  private static final int LEFT = 64;
  private static final int RIGHT = 120;
  private static final int TOP = 24;
  private static final int BOTTOM = 30;
  private static final int MOST_LINES = 4;
  private static final int MOST_BARS = 40;
  private static final int BAR = 22;
  private static final int NAMES = 190;
  private static final int MOST_DAYS = 7;
  private static final int NAME_GAP = 15;

  private final Words words;

  Charts(Words words) {
    this.words = words;
  }

  /** A chart of the table; empty where there is nothing to see in one. */
  Optional<Drawing> of(AnswerTable table, String title, Map<LocalDate, String> breaks) {
    if (table.columns().size() > 1) {
      return Optional.of(lines(table, title, breaks));
    }
    boolean any = table.rows().stream().anyMatch(row -> row.last().value().isPresent());
    return any && table.rows().size() > 1 ? Optional.of(bars(table, title)) : Optional.empty();
  }

  private Drawing lines(AnswerTable table, String title, Map<LocalDate, String> breaks) {
    List<AnswerTable.Row> rows =
        table.rows().size() <= MOST_LINES || table.total().isEmpty()
            ? table.rows().stream().limit(MOST_LINES).toList()
            : List.of(table.total().get());
    int steps = table.columns().size();
    Scale scale =
        Scale.over(
            rows.stream()
                .flatMap(row -> row.cells().subList(0, steps).stream())
                .flatMap(cell -> cell.value().stream())
                .mapToDouble(BigDecimal::doubleValue));
    var time = new Time(table.columns().getFirst().from(), table.columns().getLast().until());
    var series = new ArrayList<Drawing.Series>();
    double lastNameY = Double.NEGATIVE_INFINITY;
    for (AnswerTable.Row row : byLastValue(rows, steps)) {
      double wanted = nameY(row, steps, scale);
      lastNameY = Math.max(wanted, lastNameY + NAME_GAP);
      series.add(
          series(series.size() + 1, row, table.columns(), new Field(scale, time), lastNameY));
    }
    return new Drawing.Lines(
        WIDTH,
        LINES_HEIGHT,
        title,
        marks(scale, true),
        days(table.columns(), time),
        series,
        breakLines(breaks, time),
        Scale.at(y(scale, 0)));
  }

  private static List<AnswerTable.Row> byLastValue(List<AnswerTable.Row> rows, int steps) {
    return rows.stream()
        .sorted(Comparator.comparing((AnswerTable.Row row) -> lastValue(row, steps)).reversed())
        .toList();
  }

  private static BigDecimal lastValue(AnswerTable.Row row, int steps) {
    return row.cells().subList(0, steps).reversed().stream()
        .flatMap(cell -> cell.value().stream())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static double nameY(AnswerTable.Row row, int steps, Scale scale) {
    return y(scale, lastValue(row, steps).doubleValue()) + 4;
  }

  private Drawing.Series series(
      int number, AnswerTable.Row row, List<Window> columns, Field field, double nameY) {
    var paths = new ArrayList<String>();
    var dots = new ArrayList<Drawing.Dot>();
    var path = new StringBuilder();
    for (int step = 0; step < columns.size(); step++) {
      Shown cell = row.cells().get(step);
      if (cell.value().isEmpty()) {
        paths.add(path.toString());
        path.setLength(0);
        continue;
      }
      String x = Scale.at(field.time().middle(columns.get(step)));
      String y = Scale.at(y(field.scale(), cell.value().get().doubleValue()));
      path.append(path.isEmpty() ? "" : " ").append(x).append(',').append(y);
      String said =
          words.window(columns.get(step))
              + ": "
              + cell.amount()
              + cell.mark().map(mark -> " (" + mark + ")").orElse("");
      dots.add(new Drawing.Dot(x, y, cell.mark().isEmpty(), said));
    }
    paths.add(path.toString());
    paths.removeIf(each -> each.indexOf(' ') < 0);
    return new Drawing.Series(number, row.name(), Scale.at(nameY), paths, dots);
  }

  private record Field(Scale scale, Time time) {}

  private List<Drawing.Mark> marks(Scale scale, boolean upright) {
    var marks = new ArrayList<Drawing.Mark>();
    for (double mark : scale.marks()) {
      double at = upright ? y(scale, mark) : x(scale, mark);
      marks.add(new Drawing.Mark(Scale.at(at), words.number(BigDecimal.valueOf(mark))));
    }
    return marks;
  }

  private List<Drawing.Mark> days(List<Window> columns, Time time) {
    int every = Math.ceilDiv(columns.size(), MOST_DAYS);
    Map<String, Drawing.Mark> marks = new LinkedHashMap<>();
    for (int step = 0; step < columns.size(); step += every) {
      Window column = columns.get(step);
      marks.put(
          column.toString(),
          new Drawing.Mark(Scale.at(time.middle(column)), words.shortDay(column)));
    }
    return List.copyOf(marks.values());
  }

  private static List<Drawing.Break> breakLines(Map<LocalDate, String> breaks, Time time) {
    return breaks.entrySet().stream()
        .filter(each -> time.holds(each.getKey()))
        .map(each -> new Drawing.Break(Scale.at(time.x(each.getKey())), each.getValue()))
        .toList();
  }

  private Drawing bars(AnswerTable table, String title) {
    List<AnswerTable.Row> rows =
        table.rows().stream()
            .filter(row -> row.last().value().isPresent())
            .sorted(
                Comparator.comparing(
                    (AnswerTable.Row row) -> row.last().value().orElseThrow(),
                    Comparator.reverseOrder()))
            .limit(MOST_BARS)
            .toList();
    Scale scale =
        Scale.over(
            rows.stream().mapToDouble(row -> row.last().value().orElseThrow().doubleValue()));
    var bars = new ArrayList<Drawing.Bar>();
    for (AnswerTable.Row row : rows) {
      bars.add(bar(row, bars.size(), scale));
    }
    int height = TOP + BAR * rows.size() + BOTTOM;
    return new Drawing.Bars(WIDTH, height, title, marks(scale, false), bars, Scale.at(x(scale, 0)));
  }

  private static Drawing.Bar bar(AnswerTable.Row row, int place, Scale scale) {
    double top = TOP + (double) BAR * place;
    double zero = x(scale, 0);
    double end = x(scale, row.last().value().orElseThrow().doubleValue());
    return new Drawing.Bar(
        Scale.at(top + 3),
        Scale.at(top + BAR - 7),
        Scale.at(Math.min(zero, end)),
        Scale.at(Math.abs(end - zero)),
        Scale.at(Math.max(zero, end) + 6),
        row.name(),
        row.last().amount() + row.last().mark().map(mark -> " · " + mark).orElse(""),
        row.last().mark().isEmpty());
  }

  private static double y(Scale scale, double value) {
    return LINES_HEIGHT - BOTTOM - scale.part(value) * (LINES_HEIGHT - BOTTOM - TOP);
  }

  private static double x(Scale scale, double value) {
    return NAMES + scale.part(value) * (WIDTH - NAMES - RIGHT);
  }

  /** The horizontal axis of lines. */
  private record Time(LocalDate from, LocalDate until) {
    boolean holds(LocalDate day) {
      return day.isAfter(from) && day.isBefore(until);
    }

    double x(LocalDate day) {
      double part =
          (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
      return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    double middle(Window window) {
      return (x(window.from()) + x(window.until())) / 2;
    }
  }
}
