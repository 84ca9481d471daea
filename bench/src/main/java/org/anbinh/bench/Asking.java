package org.anbinh.bench;

import tools.jackson.databind.node.ArrayNode;

/** The questions of the issue, each asked again and again with other windows and indicators. */
final class Asking {
  private static final int TIMES = 40;

  private final ServerProcess server;
  private final ArrayNode result;

  Asking(ServerProcess server, ArrayNode result) {
    this.server = server;
    this.result = result;
  }

  void all() throws Exception {
    long vintage = server.get("/api/mart").path("position").asLong();
    for (String at : new String[] {"", "&vintage=" + Math.max(1, vintage - 2)}) {
      String when = at.isEmpty() ? "" : ", at an old vintage";
      ask(
          "34 provinces x 120 months x 1 indicator" + when,
          i ->
              "/api/figures?indicator="
                  + indicator(i)
                  + "&unit=VN&by=province&from=2016-11-01&until=2026-11-01&step=month"
                  + at);
      ask(
          "nation x 10 indicators x two windows" + when,
          i ->
              "/api/figures?indicator="
                  + ten(i)
                  + "&unit=VN&from=2025-07-01&until=2030-07-01&with=previous"
                  + at);
      ask(
          "3,321 communes x 12 months" + when,
          i ->
              "/api/figures?indicator="
                  + indicator(i)
                  + "&unit=VN&by=commune&from="
                  + (2026 + i % 3)
                  + "-07-01&until="
                  + (2027 + i % 3)
                  + "-07-01&step=month"
                  + at);
      ask(
          "five years restated across 1 July 2025, communes" + when,
          i ->
              "/api/figures?indicator="
                  + indicator(i)
                  + "&unit=VN&by=commune&basis=2026-11-22&from=2023-0"
                  + (1 + i % 6)
                  + "-01&until=2028-0"
                  + (1 + i % 6)
                  + "-01"
                  + at);
    }
  }

  private interface Path {
    String at(int round);
  }

  private void ask(String name, Path path) throws Exception {
    for (int i = 0; i < 5; i++) {
      server.get(path.at(i));
    }
    var samples = new Samples();
    for (int i = 0; i < TIMES; i++) {
      int round = i;
      samples.time(() -> server.get(path.at(round)));
    }
    samples.describe(name, result.addObject());
  }

  private static String indicator(int round) {
    return Dataset.INDICATORS.get(round % Dataset.INDICATORS.size());
  }

  private static String ten(int round) {
    var ids = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      ids.append(i == 0 ? "" : ",")
          .append(Dataset.INDICATORS.get((round + i) % Dataset.INDICATORS.size()));
    }
    return ids.toString();
  }
}
