package org.anbinh.bench;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files going in, corrections becoming visible, the mart rebuilt. */
final class Loading {
  private final ServerProcess server;
  private final ObjectNode result;

  Loading(ServerProcess server, ObjectNode result) {
    this.server = server;
    this.result = result;
  }

  /** Imports a file and waits until it is visible in the figures. */
  void file(String register, Path file, long counted) throws Exception {
    long start = System.nanoTime();
    JsonNode job =
        server.post(
            "/api/registers/"
                + register
                + "/imports?mode=all-or-nothing&name="
                + file.getFileName(),
            file);
    String id = job.path("id").asString();
    while (!job.path("finished").asBoolean()) {
      Thread.sleep(50);
      job = server.get("/api/imports/" + id);
    }
    if (job.path("batch").asLong() == 0) {
      throw new IllegalStateException(
          "Import of " + file + " failed: " + job + server.get("/api/imports/" + id + "/issues"));
    }
    long recorded = System.nanoTime();
    awaitMart(job.path("batch").asLong());
    double seconds = (System.nanoTime() - start) / 1e9;
    double recordedSeconds = (recorded - start) / 1e9;
    ObjectNode node = result.putObject(register);
    node.put("rows", counted)
        .put("seconds", seconds)
        .put("recordedSeconds", recordedSeconds)
        .put("perSecond", counted / seconds);
    System.out.printf(
        "%-8s %,12d in %.1f s (recorded after %.1f s): %,.0f per second from file to figures%n",
        register, counted, seconds, recordedSeconds, counted / seconds);
    if (register.equals("report")) {
      Reference.comparePerSecond(counted / seconds, node);
    }
  }

  private void awaitMart(long batch) throws Exception {
    while (server.get("/api/mart").path("position").asLong() < batch) {
      Thread.sleep(20);
    }
  }

  /**
   * Corrects one report at a time while a large import runs, and waits until the figure shows it.
   */
  void corrections(Dataset dataset) throws Exception {
    Path more =
        dataset.writeMoreReports(
            Path.of(System.getProperty("java.io.tmpdir"), "anbinh-bench-more.csv"));
    JsonNode job = server.post("/api/registers/report/imports?mode=all-or-nothing&name=more", more);
    String id = job.path("id").asString();
    var visible = new Samples();
    for (int i = 0;
        i < 200 && !server.get("/api/imports/" + id).path("finished").asBoolean();
        i++) {
      long start = System.nanoTime();
      long batch =
          server.post("/api/registers/case/entries", dataset.oneCase(i)).path("batch").asLong();
      awaitMart(batch);
      visible.add((System.nanoTime() - start) / 1e6);
    }
    while (!server.get("/api/imports/" + id).path("finished").asBoolean()) {
      Thread.sleep(50);
    }
    visible.describe("one entry recorded and visible while importing", result.putObject("visible"));
  }

  void rebuild(long readings) throws Exception {
    long start = System.nanoTime();
    server.post("/api/mart/rebuild");
    double seconds = (System.nanoTime() - start) / 1e9;
    result
        .putObject("rebuild")
        .put("seconds", seconds)
        .put("readingsPerSecond", readings / seconds);
    System.out.printf(
        "rebuild of the mart: %.1f s, %,.0f readings per second%n", seconds, readings / seconds);
  }
}
