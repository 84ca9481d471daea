package org.anbinh.outlet.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Requires(Right.LEDGER_READ)
@Command(
    name = "head",
    description =
        "Prints the head of the chain. Who keeps it can see whether the past was rewritten.")
final class HeadCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    return target.with(client -> {
      Jobs.print(
          spec.commandLine().getOut(), output.format, client.get("/api/ledger/head", Map.of()));
      return 0;
    });
  }
}
