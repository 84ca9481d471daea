package org.anbinh.outlet.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Requires(Right.MART_REBUILD)
@Command(
    name = "rebuild",
    description = "Throws the columnar copy away and builds it anew from the ledger.")
final class RebuildCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    return target.with(client -> {
      Jobs.print(
          spec.commandLine().getOut(), output.format, client.post("/api/mart/rebuild", Map.of()));
      return 0;
    });
  }
}
