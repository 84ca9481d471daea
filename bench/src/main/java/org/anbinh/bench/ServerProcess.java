package org.anbinh.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The system in a process of its own, started as people start it. */
final class ServerProcess implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final URI address;
  private final long startedAfterMilliseconds;
  private final Memory memory;
  private final HttpClient http = HttpClient.newHttpClient();

  private final Path data;

  private ServerProcess(
      Process process, URI address, long startedAfterMilliseconds, Memory memory, Path data) {
    this.data = data;
    this.process = process;
    this.address = address;
    this.startedAfterMilliseconds = startedAfterMilliseconds;
    this.memory = memory;
  }

  static ServerProcess start(Path data) throws Exception {
    return start(data, Map.of());
  }

  /** The same with settings of its environment. */
  static ServerProcess start(Path data, Map<String, String> environment) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path launcher = Path.of(System.getProperty("anbinh.home", "."), "anbinh");
    Path log = data.resolveSibling(data.getFileName() + ".log");
    long start = System.nanoTime();
    var builder =
        new ProcessBuilder(
                launcher.toString(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    withoutRates(builder.environment());
    builder.environment().putAll(environment);
    Process process = builder.start();
    URI address = URI.create("http://127.0.0.1:" + port);
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (true) {
        var request = asked(address.resolve("/api/indicators"), data).build();
        if (!process.isAlive()) {
          throw new IOException("The server stopped: " + Files.readString(log));
        }
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            break;
          }
        } catch (IOException notYet) {
          Thread.sleep(20);
        }
      }
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new ServerProcess(process, address, took, Memory.watch(process.toHandle()), data);
  }

  /**
   * One machine asks here for a whole nation, which rates are there to prevent: they are off,
   * everything else of the server is as shipped.
   */
  private static void withoutRates(Map<String, String> environment) {
    for (String kind : List.of("READING", "WRITING", "HEAVY", "SIGNIN")) {
      environment.put("ANBINH_NETWORK_RATES_" + kind, "0/1");
    }
  }

  /** A request as the operator, whose token the server writes at its start. */
  private static HttpRequest.Builder asked(URI address, Path data) throws IOException {
    Path file = data.resolve("operator.token");
    String token = Files.exists(file) ? Files.readString(file).strip() : "";
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }

  long startedAfterMilliseconds() {
    return startedAfterMilliseconds;
  }

  Memory memory() {
    return memory;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(asked(address.resolve(path), data).build());
  }

  /** What the server and its children have used of one core so far, in milliseconds. */
  double coreMilliseconds() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .flatMap(each -> each.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum()
        / 1e6;
  }

  /** Its address without a path. */
  String origin() {
    return address.toString();
  }

  /** The whole address of a path. */
  String at(String path) {
    return address.resolve(path).toString();
  }

  /** Asks and takes in the whole answer, without reading it. */
  void read(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(asked(address.resolve(path), data).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode());
    }
  }

  JsonNode post(String path) throws IOException, InterruptedException {
    return send(
        asked(address.resolve(path), data).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    return send(
        asked(address.resolve(path), data)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  JsonNode post(String path, Path file) throws IOException, InterruptedException {
    return send(
        asked(address.resolve(path), data)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IOException(
          request.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() throws Exception {
    memory.close();
    http.close();
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /**
   * Memory of the server and of the database's processes, its children: proportional set sizes,
   * sampled, in which pages that the database's processes share count once; and the most the server
   * itself ever had resident, as the kernel keeps it.
   */
  static final class Memory implements AutoCloseable {
    private final ProcessHandle server;
    private final Thread sampler;
    private volatile long mostKilobytes;
    private volatile long lastKilobytes;
    private volatile long databaseKilobytes;

    private Memory(ProcessHandle server) {
      this.server = server;
      sampler = Thread.ofPlatform().daemon().name("memory").start(this::sample);
    }

    static Memory watch(ProcessHandle server) {
      return new Memory(server);
    }

    void describe(ObjectNode node) {
      long peak = kilobytes(server, "status", "VmHWM:");
      node.put("mostMegabytes", mostKilobytes / 1024)
          .put("lastMegabytes", lastKilobytes / 1024)
          .put("serverPeakMegabytes", peak / 1024)
          .put("databaseMostMegabytes", databaseKilobytes / 1024);
      System.out.printf(
          "memory of server, database and mart: at most %d MB, at rest %d MB; server with mart alone"
              + " at most %d MB, database at most %d MB%n",
          mostKilobytes / 1024, lastKilobytes / 1024, peak / 1024, databaseKilobytes / 1024);
    }

    private void sample() {
      try {
        while (server.isAlive()) {
          long database = 0;
          for (ProcessHandle child : server.descendants().toList()) {
            database += resident(child);
          }
          long all = database + resident(server);
          lastKilobytes = all;
          mostKilobytes = Math.max(mostKilobytes, all);
          databaseKilobytes = Math.max(databaseKilobytes, database);
          Thread.sleep(500);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }

    private static long resident(ProcessHandle process) {
      return kilobytes(process, "smaps_rollup", "Pss:");
    }

    private static long kilobytes(ProcessHandle process, String file, String line) {
      try {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/" + file)).stream()
            .filter(each -> each.startsWith(line))
            .mapToLong(each -> Long.parseLong(each.replaceAll("\\D+", "")))
            .sum();
      } catch (IOException gone) {
        return 0;
      }
    }

    @Override
    public void close() {
      sampler.interrupt();
    }
  }
}
