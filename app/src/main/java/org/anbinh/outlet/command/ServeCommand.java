package org.anbinh.outlet.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.FirstLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Requires(Right.PUBLIC)
@Command(name = "serve", description = "Runs the system on a data directory until it is stopped.")
final class ServeCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${anbinh.home:-.}/var",
      description = "Default: ${DEFAULT-VALUE}.")
  Path data = Path.of("var");

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Default: ${DEFAULT-VALUE}; 0 for any free one.")
  int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    Server server = Server.start(data, port, false, Map.of());
    spec.commandLine()
        .getOut()
        .println("An Bình is at " + server.address() + " (stop with Ctrl+C)");
    server
        .part(FirstLink.class)
        .text()
        .ifPresent(link ->
            spec.commandLine()
                .getOut()
                .println(
                    "There is no administrator yet. Who opens this link becomes the first one;"
                        + " it works once, within 24 hours:\n  "
                        + link));
    new CountDownLatch(1).await();
    return 0;
  }
}
