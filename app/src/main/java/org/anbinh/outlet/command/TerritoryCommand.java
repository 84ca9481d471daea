package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

@Requires(Right.TERRITORY_READ)
@Command(
    name = "territory",
    description = "A unit through time: what it is, what it came from and what became of it.")
final class TerritoryCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "Code of a unit, part of its name, or VN.")
  String code = "";

  @Option(names = "--on", description = "The day on which the code means the unit. Default: today.")
  @Nullable String on;

  @Option(
      names = "--level",
      description = "nation, province, district or commune, where codes need it.")
  @Nullable String level;

  @Override
  public Integer call() {
    if (code.isBlank()) {
      throw new Refusal(2, "Name a unit: its code, part of its name, or VN for the nation.");
    }
    return target.with(client -> {
      var parameters = new LinkedHashMap<String, String>();
      QuestionOptions.put(parameters, "on", on);
      QuestionOptions.put(parameters, "level", level);
      PrintWriter out = spec.commandLine().getOut();
      if (!code.matches("VN|\\d+")) {
        parameters.put("search", code);
        output.rows(
            out,
            client.get("/api/territory", parameters),
            List.of("code", "level", "name", "from", "until", "id"),
            Fields.UNITS);
        return 0;
      }
      JsonNode unit = client.get("/api/territory/" + code, parameters);
      if (output.format == Output.Format.JSON) {
        out.println(unit.toPrettyString());
        return 0;
      }
      for (Map.Entry<String, JsonNode> part : unit.properties()) {
        if (part.getValue().isArray()) {
          lines(out, part.getKey(), part.getValue());
        } else {
          out.printf("%-14s %s%n", part.getKey(), unitOrText(part.getValue()));
        }
      }
      return 0;
    });
  }

  private static String unitOrText(JsonNode value) {
    return value.has("code") && value.has("name")
        ? Output.text(value.path("name")) + " (" + Output.text(value.path("code")) + ")"
        : Output.text(value);
  }

  private static void lines(PrintWriter out, String name, JsonNode values) {
    String title = name;
    for (JsonNode value : values) {
      var words = new java.util.ArrayList<String>();
      if (value.isObject() && !value.has("en")) {
        value.properties().forEach(each -> words.add(unitOrText(each.getValue())));
      } else {
        words.add(Output.text(value));
      }
      words.removeIf(String::isEmpty);
      out.printf("%-14s %s%n", title, String.join("  ", words));
      title = "";
    }
  }

  @Requires(Right.TERRITORY_CHANGE)
  @Command(
      name = "import",
      description =
          "Takes in other territory tables; refuses them whole when anything in them does not fit.")
  int tables(
      @Mixin Target where,
      @Parameters(
              paramLabel = "ZIP",
              description = "units.csv, changes.csv and the rest in one zip file.")
          Path zip,
      @Option(names = "--dry-run", description = "Checks only.") boolean dryRun) {
    return where.with(client -> {
      JsonNode answer =
          client.post(
              "/api/territory/tables",
              Map.of("dryRun", String.valueOf(dryRun)),
              zip,
              "application/zip");
      PrintWriter out = spec.commandLine().getOut();
      out.println(Output.text(answer.path("message")));
      for (JsonNode issue : answer.path("issues")) {
        out.printf(
            "%s, row %s: %s %s%n",
            issue.path("file").asString(),
            issue.path("row").asInt(),
            Output.text(issue.path("reason")),
            Output.text(issue.path("remedy")));
      }
      return answer.path("issues").isEmpty() ? 0 : 1;
    });
  }
}
