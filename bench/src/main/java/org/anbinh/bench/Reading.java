package org.anbinh.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Pages as people read them: one after another, and two hundred people at once. */
final class Reading {
  private static final int ROUNDS_BEFORE = 40;
  private static final int TIMES = 100;
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
          "/registers/case?field.seizures.substance=heroin");

  private final ServerProcess server;

  Reading(ServerProcess server) {
    this.server = server;
  }

  void all(ObjectNode result) throws Exception {
    one("Today", TODAY, result);
    one("Figures", FIGURES, result);
    one("Registers", REGISTERS, result);
    together(result.putObject("together"));
  }

  private void one(String name, List<String> addresses, ObjectNode result) throws Exception {
    for (int i = 0; i < ROUNDS_BEFORE; i++) {
      server.read(addresses.get(i % addresses.size()));
    }
    var samples = new Samples();
    for (int i = 0; i < TIMES; i++) {
      String address = addresses.get(i % addresses.size());
      samples.time(() -> server.read(address));
    }
    samples.describe("page " + name, result.putObject(name));
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
