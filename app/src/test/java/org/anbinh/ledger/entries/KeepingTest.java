package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class KeepingTest {
  private static final Ledger.Progress SILENT = (done, of) -> {};

  private static LedgerFixture full;

  @BeforeAll
  static void open() {
    full = LedgerFixture.open(Note.REGISTER);
    for (int batch = 1; batch <= 3; batch++) {
      String prefix = "n" + batch + "-";
      full.ledger()
          .record(
              new SubmissionId("batch " + batch + " ✓"),
              "Lê Thị Lan",
              IntStream.rangeClosed(1, 3_000)
                  .mapToObj(i -> new Draft(Note.of(prefix + i, "xã \\ \t\n" + i), 0, "")));
    }
    full.ledger()
        .record(
            new SubmissionId("correction"),
            "lan",
            IntStream.range(1, 100)
                .mapToObj(i -> new Draft(Note.of("n1-" + i, "sửa"), 1, "viết nhầm")));
  }

  @AfterAll
  static void close() {
    full.close();
  }

  @Test
  void aRestoredLedgerIsTheSameToTheLastHash(@TempDir Path directory) {
    Keeping.Backup written = full.keeping().backup(directory, SILENT);
    assertThat(written.tables())
        .extracting(Keeping.Table::name)
        .contains("ledger.batch", "ledger.entry")
        .doesNotContain("intake.import_job");
    try (LedgerFixture empty = LedgerFixture.open(Note.REGISTER)) {
      assertThat(empty.keeping().restore(directory, SILENT)).isEqualTo(written);
      assertThat(empty.ledger().head()).isEqualTo(full.ledger().head());
      assertThat(empty.ledger().verify(SILENT)).isEqualTo(full.ledger().verify(SILENT));
      assertThat(all(empty.ledger())).isEqualTo(all(full.ledger()));
      Batch next =
          empty
              .ledger()
              .record(
                  new SubmissionId("after"),
                  "lan",
                  List.of(new Draft(Note.of("after", "x"), 0, "")).stream());
      assertThat(next.previous()).isEqualTo(written.hash());
      assertThat(empty.ledger().verify(SILENT).faults()).isEmpty();
    }
  }

  @Test
  void aBackupGoesFromAServerOfOurOwnToTheOneOfTheTestsAndBack(
      @TempDir Path home, @TempDir Path there, @TempDir Path back) {
    try (EmbeddedPostgres postgres = RecordingProcess.start(home, Map.of());
        LedgerFixture empty = LedgerFixture.open(Note.REGISTER)) {
      Keeping own = RecordingProcess.keeping(postgres);
      full.keeping().backup(there, SILENT);
      Keeping.Backup restored = own.restore(there, SILENT);
      assertThat(own.backup(back, SILENT).tables()).isEqualTo(restored.tables());
      empty.keeping().restore(back, SILENT);
      assertThat(empty.ledger().head()).isEqualTo(full.ledger().head());
    }
  }

  @Test
  void aLedgerThatHoldsSomethingIsNotRestoredInto(@TempDir Path directory) {
    full.keeping().backup(directory, SILENT);
    assertThatThrownBy(() -> full.keeping().restore(directory, SILENT))
        .isInstanceOf(BackupRefusedException.class)
        .hasMessageContaining("Table ledger.entry is not empty. Restore into a new data directory");
  }

  @Test
  void aBackupGoesOnlyIntoAnEmptyDirectory(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("letter.txt"), "x");
    assertThatThrownBy(() -> full.keeping().backup(directory, SILENT))
        .isInstanceOf(BackupRefusedException.class)
        .hasMessage(directory + " is not empty; name a new directory for the backup");
  }

  @Test
  void aBackupInWhichOneLetterWasChangedIsRefused(@TempDir Path directory) throws IOException {
    full.keeping().backup(directory, SILENT);
    Path entries = directory.resolve("ledger.entry.copy.gz");
    rewrite(entries, bytes -> replace(bytes, "n2-77", "n2-78"));
    refused(
        directory,
        "The entries of batch 2 are not those that were recorded",
        "Table ledger.entry of the backup was altered: its hash does not fit");
  }

  @Test
  void aBackupWhoseHashesWereAllMadeNewStillShowsAnotherHead(@TempDir Path directory)
      throws IOException {
    full.keeping().backup(directory, SILENT);
    rewrite(directory.resolve("ledger.batch.copy.gz"), bytes -> replace(bytes, "Lan", "Tan"));
    refused(
        directory, "Batch 1 was altered: its number, submission, author, time, count or hashes");
  }

  @Test
  void aBackupThatWasCutOffIsRefused(@TempDir Path directory) throws IOException {
    full.keeping().backup(directory, SILENT);
    Path entries = directory.resolve("ledger.entry.copy.gz");
    byte[] bytes = Files.readAllBytes(entries);
    Files.write(entries, Arrays.copyOf(bytes, bytes.length / 2));
    refused(directory, "cannot be read to their end");
  }

  @Test
  void aDirectoryWithoutManifestIsNoBackup(@TempDir Path directory) throws IOException {
    full.keeping().backup(directory, SILENT);
    Files.delete(directory.resolve("manifest.json"));
    refused(directory, "this is no backup, or one that was not finished");
  }

  @Test
  void aFileThatNobodyNamedIsRefused(@TempDir Path directory) throws IOException {
    full.keeping().backup(directory, SILENT);
    Files.writeString(directory.resolve("ledger.other.copy.gz"), "x");
    refused(directory, "ledger.other.copy.gz is not named in the manifest; remove it");
  }

  private static void refused(Path directory, String... reasons) {
    try (LedgerFixture empty = LedgerFixture.open(Note.REGISTER)) {
      assertThatThrownBy(() -> empty.keeping().restore(directory, SILENT))
          .isInstanceOfSatisfying(
              BackupRefusedException.class, e -> assertThat(e.getMessage()).contains(reasons));
      assertThat(empty.ledger().head()).isEmpty();
    }
  }

  private static List<Entry> all(Ledger ledger) {
    var entries = new ArrayList<Entry>();
    ledger.read(new Vintage(0), new Vintage(4), entries::add);
    return entries;
  }

  private static void rewrite(Path file, UnaryOperator<byte[]> change) throws IOException {
    byte[] bytes;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      bytes = change.apply(in.readAllBytes());
    }
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    Files.write(file, out.toByteArray());
  }

  private static byte[] replace(byte[] bytes, String old, String with) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    return text.replaceFirst(old, with).getBytes(StandardCharsets.ISO_8859_1);
  }
}
