package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.MAP_CHANGE)
@Command(
    name = "boundaries",
    description =
        "Takes in boundaries for maps (GeoJSON or TopoJSON); refuses the file whole when a shape"
            + " does not fit.")
final class BoundariesCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target where = new Target();

  @Parameters(paramLabel = "FILE", description = "Shapes with the property \"code\", in WGS 84.")
  Path file = Path.of("");

  @Option(names = "--level", required = true, description = "province, district or commune.")
  String level = "";

  @Option(
      names = "--day",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "Day of the map that the boundaries were drawn for.")
  String day = "";

  @Option(
      names = "--source",
      defaultValue = "",
      description = "Who drew them and by what right they are used; stands below every map.")
  String source = "";

  @Option(names = "--dry-run", description = "Checks only.")
  boolean dryRun;

  @Override
  public Integer call() {
    return where.with(client -> {
      JsonNode answer =
          client.post(
              "/api/map/boundaries",
              Map.of(
                  "level", level,
                  "day", day,
                  "source", source,
                  "dryRun", String.valueOf(dryRun)),
              file,
              "application/json");
      PrintWriter out = spec.commandLine().getOut();
      out.println(Output.text(answer.path("message")));
      for (String list : new String[] {"issues", "notes"}) {
        for (JsonNode issue : answer.path(list)) {
          out.printf(
              "%s %s %s%n",
              issue.path("place").asString(),
              Output.text(issue.path("reason")),
              Output.text(issue.path("remedy")));
        }
      }
      return answer.path("issues").isEmpty() ? 0 : 1;
    });
  }
}
