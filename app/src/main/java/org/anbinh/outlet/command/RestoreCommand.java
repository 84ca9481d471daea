package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.factors.Codes;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.outlet.gate.FactorKey;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File with the passphrase under which the backup holds keys.")
  @Nullable Path passphraseFile;

  @Option(
      names = "--without-keys",
      description =
          "Leaves the keys out that the backup holds: codes of authenticators are lost, and papers"
              + " of before are answered as signed elsewhere.")
  boolean withoutKeys;

  @Parameters(paramLabel = "DIR")
  Path directory = Path.of("");

  @Override
  public Integer call() {
    Map<String, Object> settings =
        passphraseFile == null
            ? Map.of()
            : Map.of("anbinh.backup.passphrase-file", passphraseFile.toAbsolutePath().toString());
    try (Server server = Server.start(data, 0, true, settings)) {
      PrintWriter out = spec.commandLine().getErr();
      Keeping.Backup restored =
          server
              .part(Keeping.class)
              .restore(
                  directory.toAbsolutePath().normalize(),
                  withoutKeys ? Keeping.Keys.LEFT_OUT : Keeping.Keys.OPENED,
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
      boolean opened = !withoutKeys && !restored.sealed().isEmpty();
      if (!opened) {
        sayLost(server.part(Codes.class).lost());
      }
    }
    return 0;
  }

  private void sayLost(long accounts) {
    if (accounts > 0) {
      spec.commandLine()
          .getErr()
          .println(
              "The codes of "
                  + accounts
                  + " authenticators are not understood: their key came with no backup. Copy "
                  + FactorKey.FILE
                  + " of the former installation into "
                  + data
                  + " before the server starts. Without it their owners sign in with recovery codes"
                  + " or passkeys, or are let in again by two administrators.");
    }
  }
}
