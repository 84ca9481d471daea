package org.anbinh.outlet.command;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Prints single answers and follows long work. */
final class Jobs {
  private Jobs() {}

  static void print(PrintWriter out, Output.Format format, JsonNode answer) {
    switch (format) {
      case JSON -> out.println(answer.toPrettyString());
      case CSV, TABLE ->
          answer
              .properties()
              .forEach(
                  each -> out.printf("%-14s %s%n", each.getKey(), Output.text(each.getValue())));
    }
    out.flush();
  }

  /** A bar of twenty marks with rows done and to go. */
  static String bar(long done, long of) {
    int full = of <= 0 ? 0 : (int) Math.min(20, done * 20 / of);
    return "["
        + "#".repeat(full)
        + ".".repeat(20 - full)
        + "] "
        + done
        + (of > 0 ? " of " + of : "");
  }
}
