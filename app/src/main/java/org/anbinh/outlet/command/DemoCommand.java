package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Runs the system with an invented nation, August 2014 to the present day.")
final class DemoCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${anbinh.home:-.}/var/demo",
      description = "Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("var/demo");

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Default: ${DEFAULT-VALUE}; 0 for any free one.")
  int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Server server = Server.start(data, port, false, Map.of());
    out.println("An Bình is at " + server.address() + " (stop with Ctrl+C)");
    new CountDownLatch(1).await();
    return 0;
  }
}
