package org.anbinh.outlet.command;

import java.nio.file.Path;
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

@Requires(Right.LEDGER_KEEP)
@Command(
    name = "backup",
    description = "Writes the ledger and all that cannot be rebuilt into an empty directory.")
final class BackupCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Parameters(paramLabel = "DIR")
  Path directory = Path.of("");

  @Override
  public Integer call() {
    return target.with(client -> {
      String where = directory.toAbsolutePath().normalize().toString();
      JsonNode made = client.post("/api/ledger/backup", Map.of("directory", where));
      Jobs.print(spec.commandLine().getOut(), output.format, made);
      if (made.path("sealed").isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "The keys of the data directory (factors.key of authenticators, papers.key with"
                    + " which papers are signed) are not in this backup: set"
                    + " anbinh.backup.passphrase-file, or keep copies of them apart.");
      }
      return 0;
    });
  }
}
