package org.anbinh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the whole system on the dataset "decade": a separate server process, everything through
 * its REST interface. Options: {@code --factor 0.25|1|2|4} scales the number of months; {@code
 * --directory DIR} is where data and result go; {@code --keep} keeps the server's data; {@code
 * --only crowd} measures the people who are signed in at once and nothing else, {@code --only
 * papers} the papers of all provinces, {@code --people 1000} says how many people they are and
 * {@code --think 60} how many seconds they think at most; {@code --kept DIR} has them look at data
 * that a run with {@code --keep} left.
 */
public final class Bench {
  private Bench() {}

  /** Runs the benchmark and writes {@code bench-FACTOR.json}. */
  public static void main(String[] arguments) throws Exception {
    double factor = Double.parseDouble(option(arguments, "--factor", "1"));
    Path directory =
        Path.of(
            option(
                arguments,
                "--directory",
                System.getProperty("anbinh.home", ".") + "/bench/target/bench"));
    Files.createDirectories(directory);
    ObjectNode result = JsonMapper.builder().build().createObjectNode();
    Machine.describe(result.putObject("machine"));
    String kept = option(arguments, "--kept", "");
    if (!kept.isEmpty()) {
      crowd(Path.of(kept), arguments, result);
      write(directory.resolve("bench-crowd-kept.json"), result);
      return;
    }
    Path data = directory.resolve("data-" + factor);
    delete(data);
    var dataset = new Dataset(factor);
    describe(dataset, factor, result);
    Path reports = dataset.writeReports(directory.resolve("reports-" + factor + ".csv"));
    Path cases = dataset.writeCases(directory.resolve("cases-" + factor + ".csv"));
    Path courts = dataset.writeCourts(directory.resolve("courts-" + factor + ".csv"));
    String only = option(arguments, "--only", "");
    boolean crowdOnly = only.equals("crowd");
    boolean papersOnly = only.equals("papers");
    if (!papersOnly) {
      SigningIn.all(result.putObject("signIn"));
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      var loading = new Loading(server, result.putObject("loading"));
      loading.file("report", reports, dataset.readings());
      loading.file("case", cases, dataset.cases());
      loading.file("court", courts, dataset.courtRows());
      if (!papersOnly && !crowdOnly) {
        measure(server, dataset, loading, result);
      }
    }
    if (papersOnly) {
      papers(data, result);
      write(directory.resolve("bench-papers-" + factor + ".json"), result);
      finish(arguments, data);
      return;
    }
    Path file = directory.resolve("bench-" + (crowdOnly ? "crowd-" : "") + factor + ".json");
    if (!crowdOnly) {
      startAgain(data, result);
      papers(data, result);
      write(file, result); // what was measured is kept, whatever becomes of the crowd
    }
    crowd(data, arguments, result);
    write(file, result);
    finish(arguments, data);
  }

  private static void finish(String[] arguments, Path data) throws IOException {
    if (!List.of(arguments).contains("--keep")) {
      delete(data);
    }
  }

  private static void describe(Dataset dataset, double factor, ObjectNode result) {
    result
        .putObject("dataset")
        .put("name", "decade")
        .put("factor", factor)
        .put("readings", dataset.readings())
        .put("cases", dataset.cases())
        .put("courtRows", dataset.courtRows());
    System.out.println(
        "Dataset decade x "
            + factor
            + ": "
            + dataset.readings()
            + " readings, "
            + dataset.cases()
            + " cases, "
            + dataset.courtRows()
            + " court rows");
  }

  private static void crowd(Path data, String[] arguments, ObjectNode result) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Crowd.SETTINGS)) {
      int people = Integer.parseInt(option(arguments, "--people", "1000"));
      int think = Integer.parseInt(option(arguments, "--think", "60"));
      new Crowd(server, people, think).all(result.putObject("crowd"));
    }
  }

  private static void write(Path file, ObjectNode result) throws IOException {
    Files.writeString(file, result.toPrettyString() + System.lineSeparator());
    System.out.println("Written: " + file);
  }

  private static void measure(
      ServerProcess server, Dataset dataset, Loading loading, ObjectNode result) throws Exception {
    loading.corrections(dataset);
    new Asking(server, result.putArray("questions")).all();
    new Reading(server, dataset).all(result.putObject("pages"));
    new Browsing(server).all(result.putObject("browser"));
    loading.rebuild(dataset.readings());
    server.memory().describe(result.putObject("memory"));
  }

  /** A process of its own on data loaded before: what loading took is not counted again. */
  private static void papers(Path data, ObjectNode result) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Papers.SETTINGS)) {
      new Papers(server).all(result.putObject("papers"));
    }
  }

  private static void startAgain(Path data, ObjectNode result) throws Exception {
    try (ServerProcess server = ServerProcess.start(data)) {
      ObjectNode start = result.putObject("startOnExistingData");
      start.put("milliseconds", server.startedAfterMilliseconds());
      System.out.printf("start on existing data: %d ms%n", server.startedAfterMilliseconds());
      Reference.compare((double) server.startedAfterMilliseconds(), Reference.START, start);
    }
  }

  private static String option(String[] arguments, String name, String otherwise) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        return arguments[i + 1];
      }
    }
    return otherwise;
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
