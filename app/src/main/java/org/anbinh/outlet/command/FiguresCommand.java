package org.anbinh.outlet.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Requires(Right.FIGURES_READ)
@Command(name = "figures", description = "Answers a question to the figures.")
final class FiguresCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "unitCode",
          "unitName",
          "from",
          "until",
          "code",
          "value",
          "unitOfMeasure",
          "status",
          "received",
          "due",
          "detail",
          "id");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();
  @Mixin QuestionOptions question = new QuestionOptions();

  @Override
  public Integer call() {
    return target.with(client -> {
      output.rows(
          spec.commandLine().getOut(),
          client.get("/api/figures", question.parameters()),
          COLUMNS,
          Fields.FIGURES);
      return 0;
    });
  }
}
