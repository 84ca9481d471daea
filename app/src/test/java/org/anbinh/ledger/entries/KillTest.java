package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int LIVES = 10;

  private final Map<String, String> acknowledged = new LinkedHashMap<>();
  private final Random random = new Random(36);

  /** In each life the database is killed at a random point, then, at another, the recorder. */
  @Test
  void killedTwentyTimesNothingAcknowledgedIsLostAndNothingIsTwice(@TempDir Path data)
      throws IOException {
    for (int life = 0; life < LIVES; life++) {
      live(data, life);
    }
    assertThat(acknowledged).hasSizeGreaterThan(LIVES);
    try (EmbeddedPostgres postgres = RecordingProcess.start(data.resolve("postgres"), Map.of())) {
      Ledger ledger = RecordingProcess.ledger(postgres);
      acknowledged.forEach((submission, batch) -> {
        Batch found = ledger.findBatch(new SubmissionId(submission)).orElseThrow();
        assertThat(found.number() + " " + found.hash()).isEqualTo(batch);
      });
      Ledger.Verification verified = ledger.verify((done, of) -> {});
      assertThat(verified.faults()).isEmpty();
      assertThat(verified.batches()).isEqualTo(ledger.latest().batch());
      var things = new HashSet<String>();
      ledger.readRaw(
          new Vintage(0),
          ledger.latest(),
          entry -> assertThat(things.add(entry.subject())).isTrue());
      assertThat(things).hasSize((int) verified.entries());
    }
  }

  private void live(Path data, int life) throws IOException {
    Process recorder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                RecordingProcess.class.getName(),
                data.toString(),
                Integer.toString(life))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = recorder.inputReader(StandardCharsets.UTF_8)) {
      long server = Long.parseLong(await(said, RecordingProcess.READY).split(" ")[1]);
      listen(said, random.nextInt(40));
      ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
      await(said, RecordingProcess.ACKNOWLEDGED);
      listen(said, random.nextInt(40));
      recorder.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        note(line);
      }
    } finally {
      recorder.destroyForcibly();
    }
  }

  private void listen(BufferedReader said, int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      String line = said.readLine();
      assertThat(line).isNotNull();
      note(line);
    }
  }

  private String await(BufferedReader said, String word) throws IOException {
    var all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      note(line);
      if (line.startsWith(word)) {
        return line;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("The recorder ended before it said " + word + ":\n" + all);
  }

  private void note(String line) {
    String[] words = line.split(" ");
    // what was killed may have said its last word only in part
    if (words[0].equals(RecordingProcess.ACKNOWLEDGED)
        && words.length == 4
        && words[3].length() == 64) {
      acknowledged.put(words[1], words[2] + " " + words[3]);
    }
  }
}
