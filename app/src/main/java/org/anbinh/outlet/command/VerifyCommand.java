package org.anbinh.outlet.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.LEDGER_KEEP)
@Command(
    name = "verify",
    description = "Walks the whole chain of batches and recomputes every hash.")
final class VerifyCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    return target.with(client -> {
      JsonNode found = client.post("/api/ledger/verify", Map.of());
      Jobs.print(spec.commandLine().getOut(), output.format, found);
      return found.path("faults").isEmpty() ? 0 : 1;
    });
  }
}
