package org.anbinh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What it was measured on. */
final class Machine {
  private Machine() {}

  static void describe(ObjectNode machine) throws IOException {
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("java", Runtime.version().toString());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("at", Instant.now().toString());
    Path processors = Path.of("/proc/cpuinfo");
    if (Files.exists(processors)) {
      Files.readAllLines(processors).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .ifPresent(line -> machine.put("processor", line.substring(line.indexOf(':') + 2)));
    }
    Path load = Path.of("/proc/loadavg");
    if (Files.exists(load)) {
      machine.put("loadBefore", Files.readString(load).strip());
    }
  }
}
