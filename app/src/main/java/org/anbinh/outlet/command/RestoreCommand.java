package org.anbinh.outlet.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = "Restores a backup into a data directory whose ledger is empty.")
final class RestoreCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();

  @Parameters(paramLabel = "DIR")
  Path directory = Path.of("");

  @Override
  public Integer call() {
    return 1;
  }
}
