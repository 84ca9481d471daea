package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.TERRITORY_READ)
@Command(
    name = "restate",
    description = "Restates a CSV file of code,value from the map of one day to that of another.")
final class RestateCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("code", "level", "name", "value", "known", "status");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Option(names = "--file", required = true, description = "CSV with the columns code and value.")
  Path file = Path.of("");

  @Option(names = "--from", required = true, description = "The day whose map the values are on.")
  String from = "";

  @Option(
      names = {"--to", "--until"},
      required = true,
      description = "The day whose map is wanted.")
  String to = "";

  @Option(names = "--level", description = "Level of the result. Default: that of the values.")
  @Nullable String level;

  @Option(
      names = "--method",
      description =
          "Where no official share is known: refuse, equal, area or population. Default: refuse.")
  @Nullable String method;

  @Override
  public Integer call() {
    return target.with(client -> {
      var parameters = new LinkedHashMap<String, String>();
      parameters.put("from", from);
      parameters.put("to", to);
      QuestionOptions.put(parameters, "level", level);
      QuestionOptions.put(parameters, "method", method);
      JsonNode restated = client.post("/api/restate", parameters, file, "text/csv");
      PrintWriter out = spec.commandLine().getOut();
      if (output.format == Output.Format.JSON) {
        out.println(restated.toPrettyString());
      } else {
        output.rows(out, restated.path("rows"), COLUMNS, Fields.RESTATED);
        spec.commandLine().getErr().println(Output.text(restated.path("message")));
      }
      return 0;
    });
  }
}
