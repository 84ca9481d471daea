package org.anbinh.outlet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import org.anbinh.ground.rights.Requires;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** No command is open because it was forgotten. */
class EveryCommandNamesItsRightTest {
  @Test
  void everyCommandNamesItsRight() {
    assertThat(walk(new CommandLine(Commands.class))).isGreaterThan(15);
  }

  private static int walk(CommandLine line) {
    int found = 0;
    for (CommandLine each : line.getSubcommands().values()) {
      Object command = each.getCommand();
      if (!(command instanceof HelpCommand)) {
        AnnotatedElement marked =
            command instanceof AnnotatedElement method ? method : command.getClass();
        assertThat(marked.isAnnotationPresent(Requires.class))
            .as("the right of " + each.getCommandName())
            .isTrue();
        found += 1 + walk(each);
      }
    }
    return found;
  }
}
