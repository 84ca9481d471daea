package org.anbinh.figures.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;

/**
 * Figures as JSON with chosen fields only, for tables of tens of thousands of rows, in which the
 * words of every row would weigh far more than its number.
 */
final class SlimTable {
  private static final Map<String, Column> COLUMNS = columns();

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Map<LocalDate, String> days = new HashMap<>();

  private SlimTable() {}

  /** Writes one field of a figure, as JSON. */
  @FunctionalInterface
  private interface Column {
    void write(SlimTable table, Figure figure);
  }

  private static Map<String, Column> columns() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put("id", (table, each) -> table.text(each.id().value()));
    columns.put("indicator", (table, each) -> table.text(each.indicator()));
    columns.put("unit", (table, each) -> table.text(each.unit().toString()));
    columns.put("unitCode", (table, each) -> table.text(each.unit().code()));
    columns.put("from", (table, each) -> table.day(each.window().from()));
    columns.put("until", (table, each) -> table.day(each.window().until()));
    columns.put("code", (table, each) -> table.text(each.code().orElse("")));
    columns.put("status", (table, each) -> table.text(FigureRow.status(each.outcome())));
    columns.put("value", (table, each) -> table.number(each.outcome()));
    columns.put("received", (table, each) -> table.out.append(each.coverage().received()));
    columns.put("due", (table, each) -> table.out.append(each.coverage().due()));
    columns.put(
        "approved",
        (table, each) ->
            table.out.append(each.coverage().approved().map(String::valueOf).orElse("null")));
    return columns;
  }

  /** None of these texts holds anything but letters, digits and marks that need no escape. */
  private void text(String text) {
    out.append('"').append(text).append('"');
  }

  private void day(LocalDate day) {
    text(days.computeIfAbsent(day, LocalDate::toString));
  }

  private void number(Outcome outcome) {
    out.append(outcome.number().map(BigDecimal::toPlainString).orElse("null"));
  }

  /** The figures as rows of the fields named, separated by commas. */
  static String json(List<List<Figure>> answers, String fields) {
    List<Named> columns =
        Arrays.stream(fields.split(",")).map(String::strip).map(SlimTable::column).toList();
    var table = new SlimTable();
    table.out.append('[');
    answers.forEach(figures -> figures.forEach(figure -> table.row(columns, figure)));
    return table.out.append(']').toString();
  }

  private record Named(String head, Column column) {}

  private static Named column(String name) {
    Column column = COLUMNS.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "fields=" + name + " is not known; write some of " + COLUMNS.keySet());
    }
    return new Named("\"" + name + "\":", column);
  }

  private void row(List<Named> columns, Figure figure) {
    out.append(out.length() == 1 ? "{" : ",\n{");
    for (int n = 0; n < columns.size(); n++) {
      out.append(n == 0 ? "" : ",").append(columns.get(n).head());
      columns.get(n).column().write(this, figure);
    }
    out.append('}');
  }
}
