package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;

/**
 * The answer to a question as a table: a row for each unit or code, a column for each step. Totals
 * are asked for like every other figure and never added up here.
 *
 * @param columns headings of the steps
 * @param whole whether a last column holds the whole window
 * @param total the row of the unit itself; empty where it is the only row
 * @param notes what must be read with the figures
 */
record AnswerTable(
    List<Window> columns,
    boolean whole,
    List<Row> rows,
    Optional<Row> total,
    List<String> notes,
    String unitOfMeasure) {
  AnswerTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** One row, its cells in the order of the columns, the whole window last. */
  record Row(String name, Optional<UnitId> unit, List<Shown> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    Shown last() {
      return cells.getLast();
    }
  }

  /** What a row is about. */
  private record Key(UnitId unit, Optional<String> code) {}

  /** Most steps of a single row that are shown side by side; more are shown one below another. */
  private static final int MOST_BESIDE = 6;

  /** Most rows on one page. */
  private static final int MOST_ROWS = 200;

  /** A figure of a table that has one for each line. */
  record Line(String name, Shown shown, boolean total) {}

  /**
   * Its figures one below another, with room for what is to be said beside each: rows of one
   * column, or steps of one row.
   *
   * @param rows the rows to show
   */
  List<Line> lines(List<Row> rows, Words words) {
    var lines = new ArrayList<Line>();
    if (isTall()) {
      Row only = rows().getFirst();
      if (whole) {
        lines.add(new Line(words.say("page.figures.whole"), only.last(), true));
      }
      for (int step = 0; step < columns.size(); step++) {
        lines.add(new Line(words.shortDay(columns.get(step)), only.cells().get(step), false));
      }
      return lines;
    }
    total.ifPresent(row -> lines.add(new Line(row.name(), row.last(), true)));
    rows.forEach(row -> lines.add(new Line(row.name(), row.last(), false)));
    return lines;
  }

  /** Whether its only row is shown as a column, a step below another. */
  boolean isTall() {
    return rows.size() == 1 && columns.size() > MOST_BESIDE;
  }

  /** How many pages its rows fill. */
  int pages() {
    return Math.max(1, Math.ceilDiv(rows.size(), MOST_ROWS));
  }

  /** The rows of a page, counted from 1. */
  List<Row> page(int number) {
    int from = Math.min(rows.size(), (number - 1) * MOST_ROWS);
    return rows.subList(from, Math.min(rows.size(), from + MOST_ROWS));
  }

  /** Asks all that the table needs. */
  static AnswerTable of(Figures figures, Question question, Words words, Naming naming) {
    boolean broken = question.by().isPresent() || question.dimension().isPresent();
    boolean stepped = question.step().isPresent();
    Map<Question, List<Figure>> answers = answers(figures, question);
    List<Figure> body = answers.getOrDefault(question, List.of());
    List<Figure> wholes =
        stepped ? answers.getOrDefault(unstepped(question), List.of()) : List.of();
    List<Figure> totals = broken ? answers.getOrDefault(unbroken(question), List.of()) : List.of();
    List<Figure> corner =
        broken && stepped
            ? answers.getOrDefault(unstepped(unbroken(question)), List.of())
            : List.of();
    List<Window> columns =
        body.stream().map(Figure::window).distinct().sorted(AnswerTable::earlier).toList();
    var building = new Building(words, naming, columns, stepped);
    List<Row> rows = building.rows(body, wholes);
    Optional<Row> total =
        broken ? building.rows(totals, corner).stream().findFirst() : Optional.empty();
    Set<String> notes = new LinkedHashSet<>();
    for (List<Figure> each : List.of(corner, totals, wholes, body)) {
      each.forEach(figure -> figure.notes().forEach(note -> notes.add(words.of(note))));
    }
    String unit = body.isEmpty() ? "" : body.getFirst().unitOfMeasure();
    return new AnswerTable(columns, stepped, rows, total, List.copyOf(notes), unit);
  }

  /** The answers to the question and to what its totals ask, worked on side by side. */
  private static Map<Question, List<Figure>> answers(Figures figures, Question question) {
    List<Question> asked =
        Stream.of(question, unstepped(question), unbroken(question), unstepped(unbroken(question)))
            .distinct()
            .toList();
    List<List<Figure>> answered = figures.answerAll(asked);
    Map<Question, List<Figure>> answers = new LinkedHashMap<>();
    for (int each = 0; each < asked.size(); each++) {
      answers.put(asked.get(each), answered.get(each));
    }
    return answers;
  }

  private static int earlier(Window one, Window other) {
    return one.from().compareTo(other.from());
  }

  private static Question unstepped(Question each) {
    return new Question(
        each.indicator(),
        each.filter(),
        each.unit(),
        each.by(),
        each.dimension(),
        each.window(),
        Optional.empty(),
        each.basis(),
        each.method(),
        each.vintage());
  }

  private static Question unbroken(Question each) {
    return new Question(
        each.indicator(),
        each.filter(),
        each.unit(),
        Optional.empty(),
        Optional.empty(),
        each.window(),
        each.step(),
        each.basis(),
        each.method(),
        each.vintage());
  }

  /** How rows are called. */
  interface Naming {
    String name(UnitId unit, Optional<String> code);
  }

  private record Building(Words words, Naming naming, List<Window> columns, boolean whole) {
    List<Row> rows(List<Figure> body, List<Figure> wholes) {
      Map<Key, Map<Window, Figure>> cells = new LinkedHashMap<>();
      for (Figure figure : body) {
        cells.computeIfAbsent(key(figure), _ -> new LinkedHashMap<>()).put(figure.window(), figure);
      }
      Map<Key, Figure> ends = new LinkedHashMap<>();
      wholes.forEach(figure -> ends.put(key(figure), figure));
      var rows = new ArrayList<Row>();
      cells.forEach((key, byWindow) -> {
        var shown = new ArrayList<Shown>();
        for (Window column : columns) {
          shown.add(shown(byWindow.get(column)));
        }
        if (whole) {
          shown.add(shown(ends.get(key)));
        }
        rows.add(new Row(naming.name(key.unit(), key.code()), Optional.of(key.unit()), shown));
      });
      return rows;
    }

    private Shown shown(@org.jspecify.annotations.Nullable Figure figure) {
      return figure == null ? Shown.nothing() : Shown.of(words, figure);
    }

    private static Key key(Figure figure) {
      return new Key(figure.unit(), figure.code());
    }
  }
}
