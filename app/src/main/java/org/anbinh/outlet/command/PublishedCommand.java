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
@Command(name = "published", description = "Reconciles figures that were published with our own.")
final class PublishedCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    return target.with(client -> {
      output.rows(
          spec.commandLine().getOut(),
          client.get("/api/published", Map.of()),
          List.of(
              "figure", "indicator", "unitCode", "theirs", "ours", "difference", "verdict", "why"),
          Fields.PUBLISHED);
      return 0;
    });
  }
}
