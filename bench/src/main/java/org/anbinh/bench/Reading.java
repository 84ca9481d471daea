package org.anbinh.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages as people read them: one after another, and two hundred people at once. */
final class Reading {
  private static final int ROUNDS_BEFORE = 40;
  private static final int TIMES = 100;
  private static final int BATCHES = 20;
  private static final int PEOPLE = 200;
  private static final int PAGES_EACH = 10;

  /** A page is read for up to ten seconds, five on average. */
  private static final int MOST_MILLISECONDS_OF_READING = 10_000;

  /** The pages whose speed is promised; register and figures are asked in different ways. */
  static final List<String> TODAY = List.of("/");

  static final List<String> FIGURES =
      Dataset.REPORTED.stream()
          .map(indicator ->
              "/figures?indicator="
                  + indicator
                  + "&unit=VN&from="
                  + LocalDate.of(2025, 11, 1)
                  + "&until="
                  + LocalDate.of(2026, 11, 1)
                  + "&by=province&basis=today")
          .toList();

  static final List<String> REGISTERS =
      List.of(
          "/registers/case",
          "/registers/case?field.offence=249",
          "/registers/case?from=2025-07-01&until=2025-08-01",
          "/registers/case?field.seizures.substance=heroin",
          "/registers/case?field.seizures.substance=ketamine&field.offence=255",
          "/registers/case?unit=01&field.offence=249",
          "/registers/case?text=B12",
          "/registers/case?sort=offence",
          "/registers/case?sort=-agency&unit=01",
          "/registers/court?sort=offence");

  private final ServerProcess server;

  private final Dataset dataset;

  Reading(ServerProcess server, Dataset dataset) {
    this.server = server;
    this.dataset = dataset;
  }

  void all(ObjectNode result) throws Exception {
    one("Today", TODAY, result);
    one("Figures", FIGURES, result);
    one("Registers", REGISTERS, result);
    afterEachBatch(result.putObject("TodayAfterBatch"));
    together(result.putObject("together"));
  }

  private void one(String name, List<String> addresses, ObjectNode result) throws Exception {
    for (int i = 0; i < ROUNDS_BEFORE; i++) {
      server.read(addresses.get(i % addresses.size()));
    }
    var samples = new Samples();
    var each = new TreeMap<String, Samples>();
    for (int i = 0; i < TIMES * Math.max(1, addresses.size() / 4); i++) {
      String address = addresses.get(i % addresses.size());
      long start = System.nanoTime();
      server.read(address);
      double took = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
      samples.add(took);
      each.computeIfAbsent(address, _ -> new Samples()).add(took);
    }
    ObjectNode node = result.putObject(name);
    samples.describe("page " + name, node);
    ArrayNode slowest = node.putArray("addresses");
    each.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Samples> one) -> -one.getValue().quantile(0.95)))
        .forEach(one -> one.getValue().describe(one.getKey(), slowest.addObject()));
  }

  /** The first reader of the first page after something was recorded: nothing is remembered yet. */
  private void afterEachBatch(ObjectNode node) throws Exception {
    var samples = new Samples();
    for (int i = 0; i < BATCHES; i++) {
      long batch =
          server.post("/api/registers/case/entries", dataset.oneCase(i)).path("batch").asLong();
      while (server.get("/api/mart").path("position").asLong() < batch) {
        Thread.sleep(5);
      }
      samples.time(() -> server.read(TODAY.getFirst()));
    }
    samples.describe("page Today, first reader after a batch", node);
  }

  private void together(ObjectNode node) throws Exception {
    var times = new ConcurrentLinkedQueue<Double>();
    var failures = new ConcurrentLinkedQueue<String>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < PEOPLE; person++) {
        var random = new SplittableRandom(person);
        people.execute(() -> read(random, times, failures));
      }
    }
    var samples = new Samples();
    times.forEach(samples::add);
    samples.describe(PEOPLE + " people reading at once", node);
    node.put("people", PEOPLE).put("failures", failures.size());
    System.out.printf(
        "%52s %d failures %s%n", "", failures.size(), failures.stream().limit(3).toList());
  }

  private void read(
      SplittableRandom random,
      ConcurrentLinkedQueue<Double> times,
      ConcurrentLinkedQueue<String> failures) {
    for (int page = 0; page < PAGES_EACH; page++) {
      List<String> addresses = List.of(TODAY, FIGURES, REGISTERS).get(random.nextInt(3));
      try {
        Thread.sleep(random.nextInt(MOST_MILLISECONDS_OF_READING));
        long start = System.nanoTime();
        server.read(addresses.get(random.nextInt(addresses.size())));
        times.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
      } catch (IOException e) {
        failures.add(String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
