package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How a command prints rows: for people, for spreadsheets, or for programs. */
final class Output {
  /** The language of the shell where it is one of ours, else English. */
  static final String LANGUAGE = Locale.getDefault().getLanguage().equals("vi") ? "vi" : "en";

  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      description = "table, csv or json. Default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  Format format = Format.TABLE;

  /**
   * Prints an array of objects.
   *
   * @param columns the fields a table shows; JSON shows all
   * @param fields the columns of CSV, whatever the rows hold
   */
  void rows(PrintWriter out, JsonNode rows, List<String> columns, List<String> fields) {
    switch (format) {
      case JSON -> out.println(rows.toPrettyString());
      case CSV -> csv(out, rows, fields);
      case TABLE -> {
        table(out, rows, columns);
        mark(out, rows);
      }
    }
    out.flush();
  }

  /** Below a table, which has no column for it: that what it shows is invented. */
  private static void mark(PrintWriter out, JsonNode rows) {
    for (JsonNode row : rows) {
      if (row.path("demonstration").asBoolean(false)) {
        out.println(
            LANGUAGE.equals("vi")
                ? "(DỮ LIỆU MINH HỌA, KHÔNG CÓ THẬT)"
                : "(DEMONSTRATION DATA, NOT REAL)");
        return;
      }
    }
  }

  private static void csv(PrintWriter out, JsonNode rows, List<String> names) {
    out.print(String.join(",", names) + "\r\n");
    for (JsonNode row : rows) {
      var line = new ArrayList<String>();
      names.forEach(name -> line.add(quoted(text(row.path(name)))));
      out.print(String.join(",", line) + "\r\n");
    }
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !number(text);
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  private static void table(PrintWriter out, JsonNode rows, List<String> columns) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (JsonNode row : rows) {
      lines.add(columns.stream().map(name -> text(row.path(name))).toList());
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    for (List<String> line : lines) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line.get(i);
        String pad = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
        text.append(i == 0 ? "" : "  ").append(number(cell) ? pad + cell : cell + pad);
      }
      out.println(text.toString().stripTrailing());
    }
    if (rows.isEmpty()) {
      out.println("(no rows)");
    }
  }

  static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value.isArray()) {
      var parts = new ArrayList<String>();
      for (Iterator<JsonNode> each = value.iterator(); each.hasNext(); ) {
        parts.add(text(each.next()));
      }
      return String.join("; ", parts);
    }
    if (value.isObject()) {
      return value.has(LANGUAGE) ? text(value.path(LANGUAGE)) : value.toString();
    }
    return value.asString();
  }
}
