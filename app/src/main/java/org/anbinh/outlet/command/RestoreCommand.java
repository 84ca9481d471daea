package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Requires(Right.PUBLIC)
@Command(
    name = "restore",
    description = "Restores a backup into a data directory whose ledger is empty.")
final class RestoreCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DATA",
      defaultValue = "${anbinh.home:-.}/var",
      description = "Data directory to restore into. Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("var");

  @Parameters(paramLabel = "DIR")
  Path directory = Path.of("");

  @Override
  public Integer call() {
    try (Server server = Server.start(data, 0, true, Map.of())) {
      PrintWriter out = spec.commandLine().getErr();
      Keeping.Backup restored =
          server
              .part(Keeping.class)
              .restore(
                  directory.toAbsolutePath().normalize(),
                  (done, of) -> out.print("\r" + Jobs.bar(done, of) + " entries"));
      out.println();
      spec.commandLine()
          .getOut()
          .println(
              "Restored "
                  + restored.entries()
                  + " entries; head "
                  + restored.head()
                  + " "
                  + restored.hash());
    }
    return 0;
  }
}
