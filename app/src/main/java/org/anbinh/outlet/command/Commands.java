package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of the launcher, and their exit codes: 0 done, 1 failed, 2 asked wrongly. */
@Command(
    name = "anbinh",
    description = "Records and statistics of drug prevention and control.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HelpCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      WarmCommand.class,
      FiguresCommand.class,
      CompareCommand.class,
      PassportCommand.class,
      PublishedCommand.class,
      IndicatorsCommand.class,
      TerritoryCommand.class,
      BoundariesCommand.class,
      RestateCommand.class,
      ImportCommand.class,
      PapersCommand.class,
      HeadCommand.class,
      VerifyCommand.class,
      RebuildCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    },
    footer = {
      "",
      "Also: ./anbinh test runs every test, ./anbinh bench measures.",
      "A command asks the server given by --url; without one it opens the data directory itself."
    })
public final class Commands {
  private Commands() {}

  /**
   * Runs one command.
   *
   * @param application the class whose context a command starts that needs one
   */
  public static int run(Class<?> application, String[] arguments) {
    Server.application(application);
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        arguments);
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    var line = new CommandLine(new Commands());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getSubcommands().values().stream()
        .filter(each -> !(each.getCommand() instanceof HelpCommand))
        .forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (!Refusal.isExpected(failure)) {
        failure.printStackTrace(command.getErr());
      }
      command.getErr().println(Refusal.sentence(failure));
      return failure instanceof Refusal refusal ? refusal.status() : 1;
    });
    return line.execute(
        Optional.of(arguments).filter(each -> each.length > 0).orElse(new String[] {"--help"}));
  }
}
