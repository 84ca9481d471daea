package org.anbinh.house;

import java.util.Collections;
import java.util.List;

/** A page of a reference, growing line by line. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown(String title, String about) {
    text.append("# ").append(title).append("\n\n").append(about).append("\n\n");
    line("*Written by a test from the program itself; do not edit by hand.*");
  }

  Markdown heading(String heading) {
    text.append("\n## ").append(heading).append("\n\n");
    return this;
  }

  Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Markdown head(String... columns) {
    row(columns);
    return row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  Markdown row(String... cells) {
    var row =
        List.of(cells).stream().map(cell -> cell.replace("|", "\\|").replace("\n", " ")).toList();
    return line("| " + String.join(" | ", row) + " |");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
