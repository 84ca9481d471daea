package org.anbinh.outlet.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Requires(Right.FIGURES_READ)
@Command(name = "indicators", description = "Lists the indicators.")
final class IndicatorsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    return target.with(client -> {
      output.rows(
          spec.commandLine().getOut(),
          client.get("/api/indicators", Map.of()),
          List.of("id", "name", "unitOfMeasure"),
          Fields.INDICATORS);
      return 0;
    });
  }
}
