package org.anbinh.outlet.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "restate",
    description = "Restates a CSV file of code,value from the map of one day to that of another.")
final class RestateCommand implements Callable<Integer> {
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
      parameters.put("format", output.format == Output.Format.JSON ? "json" : "csv");
      spec.commandLine()
          .getOut()
          .println(client.text("/api/restate", parameters, file, "text/csv"));
      return 0;
    });
  }
}
