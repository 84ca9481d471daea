package org.anbinh.figures.answers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.answers.Figure;

/**
 * Figures as JSON with chosen fields only, for tables of tens of thousands of rows, in which the
 * words of every row would weigh far more than its number.
 */
final class SlimTable {
  private static final Map<String, Column> COLUMNS = columns();

  private SlimTable() {}

  /** Writes one field of a figure, as JSON. */
  @FunctionalInterface
  private interface Column {
    void write(StringBuilder out, Figure figure);
  }

  private static Map<String, Column> columns() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put("id", (out, each) -> text(out, each.id().value()));
    columns.put("indicator", (out, each) -> text(out, each.indicator()));
    columns.put("unit", (out, each) -> text(out, each.unit().toString()));
    columns.put("unitCode", (out, each) -> text(out, each.unit().code()));
    columns.put("from", (out, each) -> text(out, each.window().from().toString()));
    columns.put("until", (out, each) -> text(out, each.window().until().toString()));
    columns.put("code", (out, each) -> text(out, each.code().orElse("")));
    columns.put("status", (out, each) -> text(out, FigureRow.status(each.outcome())));
    columns.put(
        "value",
        (out, each) ->
            out.append(
                each.outcome().number().map(number -> number.toPlainString()).orElse("null")));
    columns.put("received", (out, each) -> out.append(each.coverage().received()));
    columns.put("due", (out, each) -> out.append(each.coverage().due()));
    return columns;
  }

  /** None of these texts holds anything but letters, digits and marks that need no escape. */
  private static void text(StringBuilder out, String text) {
    out.append('"').append(text).append('"');
  }

  /** The figures as rows of the fields named, separated by commas. */
  static String json(List<List<Figure>> answers, String fields) {
    List<String> names = Arrays.stream(fields.split(",")).map(String::strip).toList();
    for (String name : names) {
      if (!COLUMNS.containsKey(name)) {
        throw new IllegalArgumentException(
            "fields=" + name + " is not known; write some of " + COLUMNS.keySet());
      }
    }
    var out = new StringBuilder(1 << 16).append('[');
    for (List<Figure> figures : answers) {
      for (Figure figure : figures) {
        out.append(out.length() == 1 ? "{" : ",\n{");
        for (int n = 0; n < names.size(); n++) {
          out.append(n == 0 ? "\"" : ",\"").append(names.get(n)).append("\":");
          Column column = COLUMNS.get(names.get(n));
          if (column != null) {
            column.write(out, figure);
          }
        }
        out.append('}');
      }
    }
    return out.append(']').toString();
  }
}
