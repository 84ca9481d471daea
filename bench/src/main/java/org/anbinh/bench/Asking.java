package org.anbinh.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of the issue, each asked again and again with other windows and indicators, from
 * the request to the last byte of the answer. All are asked some rounds before any is timed: a
 * server in service has compiled its paths.
 */
final class Asking {
  private static final int ROUNDS_BEFORE = 60;
  private static final int TIMES = 100;
  private static final int INDICATORS = 10;

  /** Two-tier communes began on this day; every question about them lies inside the data. */
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /** Of long tables one asks what one shows. */
  private static final String LONG = "&fields=unitCode,from,value,status,received,due";

  private final ServerProcess server;
  private final ArrayNode result;

  Asking(ServerProcess server, ArrayNode result) {
    this.server = server;
    this.result = result;
  }

  private record Kind(String name, double reference, IntFunction<String> path) {}

  void all() throws Exception {
    long newest = server.get("/api/mart").path("position").asLong();
    var kinds = new ArrayList<Kind>();
    kinds.addAll(kinds("", ""));
    kinds.addAll(kinds(", at an old vintage", "&vintage=" + Math.max(1, newest - 2)));
    for (int round = 0; round < ROUNDS_BEFORE; round++) {
      for (Kind kind : kinds) {
        server.read(kind.path().apply(round));
      }
    }
    for (Kind kind : kinds) {
      var samples = new Samples();
      for (int i = 0; i < TIMES; i++) {
        int round = i;
        samples.time(() -> server.read(kind.path().apply(round)));
      }
      ObjectNode node = result.addObject();
      samples.describe(kind.name(), node);
      Reference.compare(samples.quantile(0.5), kind.reference(), node);
    }
  }

  private static List<Kind> kinds(String when, String vintage) {
    return List.of(
        new Kind(
            "34 provinces x 120 months x 1 indicator" + when,
            Reference.PROVINCES,
            round ->
                ask(indicator(round), LocalDate.of(2016, 11, 1), 120)
                    + "&by=province&step=month"
                    + LONG
                    + vintage),
        new Kind(
            "nation x 10 indicators x two windows" + when,
            Reference.NATION,
            round ->
                ask(ten(round), LocalDate.of(2021, 11, 1).minusMonths(round % 6), 60)
                    + "&with=previous"
                    + vintage),
        new Kind(
            "3,321 communes x 12 months" + when,
            Reference.COMMUNES,
            round ->
                ask(indicator(round), REFORM.plusMonths(round % 4), 12)
                    + "&by=commune&step=month"
                    + LONG
                    + vintage),
        new Kind(
            "five years restated across 1 July 2025, communes" + when,
            Reference.NONE,
            round ->
                ask(indicator(round), REFORM.plusMonths(1 + round % 12).minusYears(5), 60)
                    + "&by=commune&basis=2026-11-01"
                    + LONG
                    + vintage));
  }

  private static String ask(String indicators, LocalDate from, int months) {
    return "/api/figures?unit=VN&indicator="
        + indicators
        + "&from="
        + from
        + "&until="
        + from.plusMonths(months);
  }

  private static String indicator(int round) {
    return Dataset.REPORTED.get(round % Dataset.REPORTED.size());
  }

  private static String ten(int round) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < INDICATORS; i++) {
      ids.add(Dataset.INDICATORS.get((round + i) % Dataset.INDICATORS.size()));
    }
    return String.join(",", ids);
  }
}
