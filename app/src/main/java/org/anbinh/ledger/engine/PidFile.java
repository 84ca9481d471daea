package org.anbinh.ledger.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which a PostgreSQL server writes its process number and how far it has started. */
record PidFile(Path file) {

  /** The process that wrote it; 0 when there is no such file. */
  long pid() {
    String first = text().lines().findFirst().orElse("").strip();
    return first.isEmpty() ? 0 : Long.parseLong(first);
  }

  /** Whether that process accepts connections by now. */
  boolean saysReady(long process) {
    return pid() == process && text().contains("\nready");
  }

  /** Whether its process lives and serves that directory. */
  boolean lives(Path data) {
    return ProcessHandle.of(pid())
        .flatMap(process -> process.info().commandLine())
        .filter(line -> line.contains(data.toString()))
        .isPresent();
  }

  /** Whether its number was given to some other program since, for which PostgreSQL would wait. */
  boolean misleads(Path data) {
    return pid() != 0 && ProcessHandle.of(pid()).isPresent() && !lives(data);
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is stale and cannot be removed", e);
    }
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
