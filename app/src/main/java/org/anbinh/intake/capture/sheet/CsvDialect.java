package org.anbinh.intake.capture.sheet;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * How a CSV file parts its values.
 *
 * @param separator comma, semicolon or tab
 * @param declared whether a line {@code sep=} at the top says so
 */
record CsvDialect(char separator, boolean declared) {
  private static final int LONGEST_HEADING = 1 << 20;

  /** Tells it from the heading; refuses a heading that nothing known parts. */
  static CsvDialect of(BufferedReader text) throws IOException {
    String line = firstLine(text);
    if (line.startsWith("sep=") && line.length() == 5) {
      return new CsvDialect(line.charAt(4), true);
    }
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    int others = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        case '|', ':', '^', '~' -> others += quoted ? 0 : 1;
        default -> {
          // part of a name
        }
      }
    }
    int most = Math.max(tabs, Math.max(commas, semicolons));
    if (most == 0) {
      throw Faults.at("", 1, others > 0 ? "separator-unknown" : "separator-missing");
    }
    return new CsvDialect(tabs == most ? '\t' : semicolons == most ? ';' : ',', false);
  }

  /** The first line in which something stands. */
  private static String firstLine(BufferedReader text) throws IOException {
    var line = new StringBuilder();
    boolean quoted = false;
    for (int letter = text.read(); letter >= 0; letter = text.read()) {
      quoted ^= letter == '"';
      if ((letter == '\n' || letter == '\r') && !quoted) {
        if (!line.toString().isBlank()) {
          break;
        }
        line.setLength(0);
      } else {
        line.append((char) letter);
      }
      if (line.length() > LONGEST_HEADING) {
        throw Faults.at("", 1, "long-line", String.valueOf(LONGEST_HEADING));
      }
    }
    if (line.toString().isBlank()) {
      throw Faults.whole("file-blank");
    }
    return line.toString();
  }
}
