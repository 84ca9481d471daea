package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.FIGURES_READ)
@Command(name = "passport", description = "Where a figure comes from.")
final class PassportCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "FIGURE",
      description = "Id of a figure, as the figures command prints it.")
  String figure = "";

  @Override
  public Integer call() {
    return target.with(client -> {
      JsonNode passport = client.get("/api/passports/" + figure, Map.of());
      PrintWriter out = spec.commandLine().getOut();
      switch (output.format) {
        case JSON -> out.println(passport.toPrettyString());
        case CSV -> output.rows(out, passport.path("sources"), Fields.SOURCES, Fields.SOURCES);
        case TABLE -> print(out, passport);
      }
      return 0;
    });
  }

  private void print(PrintWriter out, JsonNode passport) {
    for (Map.Entry<String, JsonNode> part : passport.properties()) {
      if (part.getKey().equals("sources") || part.getKey().equals("revisions")) {
        continue;
      }
      if (part.getValue().isObject() && !part.getValue().has("en")) {
        part.getValue()
            .properties()
            .forEach(each -> line(out, part.getKey() + "." + each.getKey(), each.getValue()));
      } else {
        line(out, part.getKey(), part.getValue());
      }
    }
    out.println();
    output.rows(out, passport.path("sources"), Fields.SOURCES, Fields.SOURCES);
    if (!passport.path("revisions").isEmpty()) {
      out.println();
      output.rows(
          out, passport.path("revisions"), List.of("batch", "value", "status"), Fields.REVISIONS);
    }
  }

  private static void line(PrintWriter out, String name, JsonNode value) {
    out.printf("%-26s %s%n", name, Output.text(value));
  }
}
