package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.ledger.entries.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An importing process is killed at random moments: nothing is half recorded, and all can be. */
@Tag("database")
class KilledImportTest {
  private static final int ROUNDS = 8;
  private static final int ROWS = 8_000;

  @Test
  void nothingOfAFileIsInTheLedgerUnlessAllOfItIs() throws Exception {
    var random = new Random(11);
    try (var fixture = new ImportFixture()) {
      for (int round = 0; round < ROUNDS; round++) {
        Path file =
            Files.writeString(fixture.directory.resolve("round" + round + ".csv"), rows(round));
        UUID id = killed(fixture, file, random.nextInt(1_500));
        survives(fixture, id, round);
      }
      Ledger.Verification chain = fixture.work.ledger().verify((done, of) -> {});
      assertThat(chain.faults()).isEmpty();
      assertThat(chain.entries()).isEqualTo((long) ROUNDS * ROWS);
      assertThat(chain.batches()).isEqualTo(ROUNDS);
    }
  }

  private static void survives(ImportFixture fixture, UUID id, int round) {
    ImportFixture.Running running = fixture.restarted();
    ImportDesk desk = running.desk();
    running.queue().awaitIdle();
    State state = desk.get(id).state();
    assertThat(state).isInstanceOfAny(State.Recorded.class, State.Failed.class);
    if (state instanceof State.Failed failed) {
      assertThat(failed.why()).isEqualTo("interrupted");
      desk.repeat(id, "tester");
      running.queue().awaitIdle();
    }
    assertThat(desk.get(id).state()).isInstanceOf(State.Recorded.class);
    List<String> subjects =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "R" + round + "-" + i + "|police-commune|province:01:2025-07-01")
            .toList();
    assertThat(fixture.work.ledger().currentOf("case", subjects)).hasSize(ROWS);
    running.queue().stop();
  }

  /** Starts the process, and kills it some moments after it has taken the file over. */
  private static UUID killed(ImportFixture fixture, Path file, int milliseconds) throws Exception {
    var access = fixture.ledger.roles().application();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledImport.class.getName(),
                access.url(),
                access.user(),
                access.password(),
                fixture.directory.toString(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String id =
          out.lines().filter(line -> line.matches("[0-9a-f-]{36}")).findFirst().orElseThrow();
      process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return UUID.fromString(id);
    }
  }

  private static String rows(int round) {
    var text = new StringBuilder(NastyFiles.heading());
    for (int i = 0; i < ROWS; i++) {
      text.append(NastyFiles.row("R" + round + "-" + i));
    }
    return text.toString();
  }
}
