package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.IMPORTS_HAND_IN)
@Command(name = "import", description = "Takes in a CSV or XLSX file of one register.")
final class ImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Option(names = "--register", required = true, description = "case, court, report …")
  String register = "";

  @Option(names = "--dry-run", description = "Checks only; records nothing.")
  boolean dryRun;

  @Option(
      names = "--good-rows",
      description = "Records the rows that are right and returns the rest.")
  boolean goodRows;

  @Option(names = "--reason", description = "Why, where rows correct what was recorded before.")
  @Nullable String reason;

  @Option(
      names = "--numbers",
      description = "How decimals are written: ask (usual), decimal-comma or decimal-point.")
  @Nullable String numbers;

  @Option(
      names = "--dashes",
      description = "What \"-\" says in a figure: ask (usual), zero or not-reported.")
  @Nullable String dashes;

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Override
  public Integer call() {
    return target.with(this::run);
  }

  private int run(Client client) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("dryRun", String.valueOf(dryRun));
    parameters.put("mode", goodRows ? "good-rows" : "all-or-nothing");
    parameters.put("name", String.valueOf(file.getFileName()));
    QuestionOptions.put(parameters, "reason", reason);
    QuestionOptions.put(parameters, "numbers", numbers);
    QuestionOptions.put(parameters, "dashes", dashes);
    boolean excel = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    String type =
        excel ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
    JsonNode job = client.post("/api/registers/" + register + "/imports", parameters, file, type);
    JsonNode done = follow(client, job.path("id").asString());
    PrintWriter out = spec.commandLine().getOut();
    Jobs.print(out, output.format, done);
    JsonNode issues = client.get("/api/imports/" + job.path("id").asString() + "/issues", Map.of());
    if (!issues.isEmpty()) {
      output.rows(out, issues, Fields.ISSUES, Fields.ISSUES);
    }
    return issues.isEmpty() ? 0 : 1;
  }

  private JsonNode follow(Client client, String id) {
    PrintWriter progress = spec.commandLine().getErr();
    while (true) {
      JsonNode job = client.get("/api/imports/" + id, Map.of("wait", "1"));
      progress.print(
          "\r"
              + Jobs.bar(job.path("done").asLong(), job.path("of").asLong())
              + "  "
              + job.path("state").asString()
              + "   ");
      progress.flush();
      if (job.path("finished").asBoolean()) {
        progress.println();
        return job;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(1, "Interrupted; the import goes on in the server.");
    }
  }
}
