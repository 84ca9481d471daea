package org.anbinh.outlet.network;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a secret on the command line, where every process of the machine can read
 * it, and where it stays in the history of a shell.
 */
@Component
final class CommandLineSecrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:-D|--?)([\\w.-]*(?:password|passphrase|secret|token|credential|api-?key)[\\w.-]*)=.+",
          Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("(?i).*[.-](file|path|directory)");

  CommandLineSecrets() {
    Stream<String> arguments =
        Stream.concat(
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream(),
            ProcessHandle.current().info().arguments().stream().flatMap(Arrays::stream));
    List<String> found = named(arguments);
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "The command line holds the secret "
              + found.getFirst()
              + ", where every user of this machine can read it. Give it as an environment"
              + " variable or as a file (docs/network.md), and change it, for it has been seen.");
    }
  }

  /** The names, never the values, of the secrets among the arguments of a program. */
  static List<String> named(Stream<String> arguments) {
    return arguments
        .map(SECRET::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .filter(name -> !PLACE.matcher(name).matches())
        .distinct()
        .toList();
  }
}
