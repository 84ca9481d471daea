package org.anbinh.ledger.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the programs of PostgreSQL are started on this machine. They refuse to run as root, so root
 * runs them in a user namespace where it is nobody, or where the kernel forbids that, as nobody.
 *
 * @param prefix words before each command
 * @param nobody whether the files must belong to nobody
 */
record Confinement(List<String> prefix, boolean nobody) {
  private static final String NOBODY = "65534";

  Confinement {
    prefix = List.copyOf(prefix);
  }

  static Confinement ofThisMachine() {
    var prefix = new ArrayList<String>();
    if (succeeds("setsid", "true")) {
      // Ctrl-C reaches the whole foreground group; the server must outlive the pool
      prefix.add("setsid");
    }
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Confinement(prefix, false);
    }
    if (succeeds("unshare", "-U", "true")) {
      prefix.addAll(List.of("unshare", "-U"));
      return new Confinement(prefix, false);
    }
    if (!succeeds("setpriv", "--reuid=" + NOBODY, "--clear-groups", "true")) {
      throw new EngineException(
          "PostgreSQL cannot be started as root here: neither unshare -U nor setpriv works. "
              + "Start An Bình as an ordinary user, or set anbinh.database.url to a server.",
          null);
    }
    prefix.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    return new Confinement(prefix, true);
  }

  /** Gives a file or directory, and all below it, to the user the programs run as. */
  void own(Path path) {
    if (nobody) {
      run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()), Duration.ofMinutes(2));
    }
  }

  List<String> command(String... words) {
    var command = new ArrayList<>(prefix);
    command.addAll(Arrays.asList(words));
    return command;
  }

  /** Runs a command to its end and answers what it printed. */
  static String run(List<String> command, Duration most) {
    try {
      Path output = Files.createTempFile("anbinh", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        String said = Files.readString(output, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
          process.destroyForcibly();
          throw new EngineException(String.join(" ", command) + " failed: " + said.strip(), null);
        }
        return said;
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new EngineException(String.join(" ", command) + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(String.join(" ", command) + " was interrupted", e);
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
