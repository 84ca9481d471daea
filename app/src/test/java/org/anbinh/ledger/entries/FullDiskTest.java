package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  private static final Map<String, String> LITTLE_LOG =
      Map.of("min_wal_size", "32MB", "max_wal_size", "48MB");

  /** Files of the database may grow to 24 MB: the least that lets it write its log. */
  @Test
  void whenItsFilesCannotGrowTheRecordingIsRefusedWhole(@TempDir Path home) throws Exception {
    try (EmbeddedPostgres postgres = RecordingProcess.start(home, LITTLE_LOG)) {
      run("prlimit", "--pid=" + postgres.pid(), "--fsize=" + 24 * 1024 * 1024 + ":");
      Ledger ledger = RecordingProcess.ledger(postgres);
      record(ledger, "before", 10);
      refused(ledger, "too-large");
      run("prlimit", "--pid=" + postgres.pid(), "--fsize=unlimited:");
      // processes of the server keep the limit they began with; a new pool has new ones
      holdsAfterwards(RecordingProcess.ledger(postgres), "too-large");
    }
  }

  /**
   * A small disk is filled up to its last byte: one mounted for it, or one that is named. Where
   * neither can be had, as for users who may not mount, the test above stands for it: the server
   * treats a file that may not grow as a full disk.
   */
  @Test
  void whenTheDiskIsFullTheRecordingIsRefusedWhole(@TempDir Path empty) throws Exception {
    boolean mounted = mounted(empty);
    String named = System.getenv("ANBINH_SMALL_DISK");
    if (!mounted && named == null) {
      System.out.println(
          "No disk can be filled here: mounting one needs root; an empty one of 200 MB may be named"
              + " in ANBINH_SMALL_DISK.");
      return;
    }
    Path disk = mounted ? empty : Path.of(String.valueOf(named));
    try (EmbeddedPostgres postgres = RecordingProcess.start(disk.resolve("pg"), LITTLE_LOG)) {
      Ledger ledger = RecordingProcess.ledger(postgres);
      record(ledger, "before", 10);
      Path filler = fill(disk);
      refused(ledger, "too-large");
      Files.delete(filler);
      holdsAfterwards(ledger, "too-large");
    } finally {
      if (mounted) {
        run("umount", "-l", disk.toString());
      }
    }
  }

  private static void refused(Ledger ledger, String submission) {
    assertThatThrownBy(() -> record(ledger, submission, 60_000))
        .isInstanceOf(LedgerUnavailableException.class)
        .hasMessageMatching("The database (has no room left|does not answer): .*");
  }

  private static void holdsAfterwards(Ledger ledger, String submission) {
    assertThat(ledger.findBatch(new SubmissionId(submission))).isEmpty();
    assertThat(ledger.currentOf("note", List.of(submission + "-0"))).isEmpty();
    assertThat(record(ledger, submission, 20).number()).isEqualTo(2);
    assertThat(ledger.verify((done, of) -> {}))
        .isEqualTo(new Ledger.Verification(2, 30, List.of()));
  }

  private static Batch record(Ledger ledger, String name, int count) {
    return ledger.record(
        new SubmissionId(name),
        "lan",
        IntStream.range(0, count)
            .mapToObj(i -> new Draft(Note.of(name + "-" + i, "x".repeat(1_000)), 0, "")));
  }

  private static Path fill(Path disk) {
    Path filler = disk.resolve("filler");
    try {
      long room = disk.toFile().getUsableSpace() - 8_000_000;
      try (var out = Files.newOutputStream(filler)) {
        byte[] block = new byte[1 << 16];
        for (long written = 0; written < room; written += block.length) {
          out.write(block);
        }
      }
      return filler;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mounted(Path disk) throws Exception {
    return new ProcessBuilder(
                "mount", "-t", "tmpfs", "-o", "size=200m,mode=0755", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
