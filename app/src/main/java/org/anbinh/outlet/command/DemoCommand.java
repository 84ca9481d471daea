package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.demonstration.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Requires(Right.PUBLIC)
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

  @Option(names = "--small", description = "Three provinces from 2024 on: loads in seconds.")
  boolean small;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> settings =
        Map.of(
            "anbinh.demonstration.load",
            true,
            "anbinh.gate.demonstration",
            true,
            "anbinh.demonstration.scale",
            small ? "small" : "full",
            "logging.level.root",
            "warn");
    Server server = Server.start(data, port, false, settings);
    out.println();
    out.println("  An Bình is at " + server.address() + "   (stop with Ctrl+C)");
    out.println("  Everything in it is invented demonstration data.");
    out.println(
        "  Its sign-in page has one account for each role, to be entered without a password;");
    out.println("  only this machine can reach it.");
    out.println();
    follow(server.part(Demonstration.class), out);
    new CountDownLatch(1).await();
    return 0;
  }

  private static void follow(Demonstration demonstration, PrintWriter out)
      throws InterruptedException {
    Demonstration.Stage stage = demonstration.stage();
    while (!stage.running() && stage.of() == 0 && stage.fault().isEmpty()) {
      Thread.sleep(200);
      stage = demonstration.stage();
    }
    while (stage.running()) {
      out.print(
          "\r  Loading "
              + Jobs.bar(stage.done(), stage.of())
              + " half-months; look around meanwhile ");
      out.flush();
      Thread.sleep(500);
      stage = demonstration.stage();
    }
    if (stage.fault().isPresent()) {
      out.println("\r  Not loaded: " + stage.fault().get());
      out.flush();
      return;
    }
    out.println(
        "\r  Loaded  "
            + Jobs.bar(stage.done(), stage.of())
            + " half-months                       ");
    out.flush();
  }
}
