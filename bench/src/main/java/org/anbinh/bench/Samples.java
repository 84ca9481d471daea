package org.anbinh.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Durations of one kind of thing, in milliseconds. */
final class Samples {
  private final List<Double> milliseconds = new ArrayList<>();

  /** Something that can be timed. */
  interface Work {
    void run() throws Exception;
  }

  void time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    milliseconds.add((System.nanoTime() - start) / 1e6);
  }

  void add(double one) {
    milliseconds.add(one);
  }

  /** The value below which that part of the samples lies, nearest rank. */
  double quantile(double part) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    return sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1));
  }

  void describe(String name, ObjectNode node) {
    node.put("name", name).put("samples", milliseconds.size());
    node.put("medianMilliseconds", rounded(0.5)).put("p95Milliseconds", rounded(0.95));
    node.put("p99Milliseconds", rounded(0.99)).put("worstMilliseconds", rounded(1));
    System.out.printf(
        "%-52s median %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  (%d)%n",
        name, quantile(0.5), quantile(0.95), quantile(0.99), milliseconds.size());
  }

  private double rounded(double part) {
    return Math.round(quantile(part) * 10) / 10.0;
  }
}
