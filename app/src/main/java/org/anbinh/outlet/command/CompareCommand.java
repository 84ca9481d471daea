package org.anbinh.outlet.command;

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

@Requires(Right.FIGURES_READ)
@Command(name = "compare", description = "Compares two windows, maps or vintages.")
final class CompareCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "unitCode",
          "unitName",
          "base",
          "figure",
          "difference",
          "percent",
          "boundary",
          "composition",
          "real",
          "sentence");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();
  @Mixin QuestionOptions question = new QuestionOptions();

  @Option(
      names = "--with",
      defaultValue = "previous",
      description =
          "previous, year-before, or a window such as 2014-08-16/2019-08-16. Default: ${DEFAULT-VALUE}.")
  String with = "previous";

  @Option(names = "--with-basis", description = "Another map for the base.")
  @Nullable String withBasis;

  @Option(names = "--with-vintage", description = "Another vintage for the base.")
  @Nullable String withVintage;

  @Override
  public Integer call() {
    return target.with(client -> {
      var parameters = question.parameters();
      parameters.put("with", with);
      QuestionOptions.put(parameters, "withBasis", withBasis);
      QuestionOptions.put(parameters, "withVintage", withVintage);
      output.rows(
          spec.commandLine().getOut(),
          client.get("/api/compare", parameters),
          COLUMNS,
          Fields.COMPARISONS);
      return 0;
    });
  }
}
