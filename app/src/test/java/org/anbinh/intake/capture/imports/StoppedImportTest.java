package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.ledger.entries.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The system is told to stop while it imports: the import is parked, and goes on at the start. */
@Tag("database")
class StoppedImportTest {
  private static final int ROWS = 60_000;

  @Test
  void anImportThatIsCutOffByAStopGoesOnByItselfAtTheNextStart() throws Exception {
    try (var fixture = new ImportFixture()) {
      Path file = Files.writeString(fixture.directory.resolve("long.csv"), rows());
      long head = fixture.head();
      UUID id = stopped(fixture, file);
      assertThat(fixture.head()).isEqualTo(head);

      ImportFixture.Running running = fixture.restarted();
      running.queue().awaitIdle();
      assertThat(running.desk().get(id).state()).isInstanceOf(State.Recorded.class);
      running.queue().stop();

      Ledger.Verification chain = fixture.work.ledger().verify((done, of) -> {});
      assertThat(chain.faults()).isEmpty();
      assertThat(chain.entries()).isEqualTo(ROWS);
      assertThat(chain.batches()).isEqualTo(1);
    }
  }

  /** Starts a process that imports, and sends it SIGTERM once it reads rows. */
  private static UUID stopped(ImportFixture fixture, Path file) throws Exception {
    var access = fixture.ledger.roles().application();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                StoppedImport.class.getName(),
                access.url(),
                access.user(),
                access.password(),
                fixture.directory.toString(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      UUID id = UUID.fromString(line(out, "[0-9a-f-]{36}"));
      line(out, "reading");
      process.toHandle().destroy(); // SIGTERM, and its output stays open
      assertThat(line(out, "parked|settled.*")).isEqualTo("parked");
      process.waitFor();
      return id;
    }
  }

  private static String line(BufferedReader out, String shape) throws java.io.IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.matches(shape)) {
        return line;
      }
    }
    throw new AssertionError("The process ended without saying " + shape);
  }

  private static String rows() {
    var text = new StringBuilder(NastyFiles.heading());
    for (int i = 0; i < ROWS; i++) {
      text.append(NastyFiles.row("S-" + i));
    }
    return text.toString();
  }
}
