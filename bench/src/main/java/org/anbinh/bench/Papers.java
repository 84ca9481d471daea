package org.anbinh.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The papers of all 34 provinces with their charts and maps, in all formats, as one job: from the
 * request until all are ready. The reach of the project is a minute on two cores and a gigabyte.
 */
final class Papers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final double REACH_SECONDS = 60;
  private static final long REACH_MEGABYTES = 1_024;

  /**
   * How a server is kept within a gigabyte, database and mart included: the heap holds two papers
   * that are written at once, and the mart reads again from its file what it cannot keep.
   */
  static final Map<String, String> SETTINGS =
      Map.of("ANBINH_JAVA_OPTIONS", "-Xmx448m", "ANBINH_MART_MEMORY", "192MB");

  private static final List<String> INDICATORS =
      List.of(
          "cases.detected",
          "persons.arrested",
          "seized.mass",
          "seized.tablets",
          "cases.prosecuted",
          "defendants.prosecuted",
          "points.dismantled",
          "tips.received",
          "tests.made",
          "tests.positive",
          "users.managed",
          "addicts.filed",
          "post-rehabilitation.managed",
          "treatment.persons");

  private final ServerProcess server;

  Papers(ServerProcess server) {
    this.server = server;
  }

  void all(ObjectNode result) throws Exception {
    ObjectNode wish =
        JSON.createObjectNode()
            .put("nameVi", "Bộ số liệu đo")
            .put("nameEn", "Benchmark")
            .put("unit", "nation:VN:")
            .put("period", "police:2025")
            .put("publication", LocalDate.now(HERE).toString())
            .put("submission", "bench-papers");
    INDICATORS.forEach(wish.putArray("indicators")::add);
    String release = server.post("/api/releases", wish.toString()).path("code").asString();
    double coresBefore = server.coreMilliseconds();
    long start = System.nanoTime();
    ObjectNode order =
        JSON.createObjectNode().put("release", release).put("template", "provincial-periodic");
    JsonNode job = server.post("/api/papers/jobs", order.toString());
    String address = "/api/papers/jobs/" + job.path("id").asString();
    while (!job.path("finished").asBoolean()) {
      Thread.sleep(100);
      job = server.get(address);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!job.path("state").asString().equals("ready")) {
      throw new IllegalStateException("The papers are not ready: " + job);
    }
    double coreSeconds = (server.coreMilliseconds() - coresBefore) / 1e3;
    long bytes = 0;
    for (JsonNode file : job.path("files")) {
      bytes += file.path("bytes").asLong();
    }
    result
        .put("files", job.path("files").size())
        .put("bytes", bytes)
        .put("seconds", seconds)
        .put("coreSeconds", coreSeconds)
        .put("reachSeconds", REACH_SECONDS)
        .put("reachMegabytes", REACH_MEGABYTES);
    ObjectNode settings = result.putObject("settings");
    new TreeMap<>(SETTINGS).forEach(settings::put);
    server.memory().describe(result.putObject("memory"));
    System.out.printf(
        "%d files of papers: %.1f s, %.1f s of one core%n",
        job.path("files").size(), seconds, coreSeconds);
  }
}
