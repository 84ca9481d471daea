package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.imports.NastyFiles.Nasty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every nasty file is refused with the issues that the golden table names, in both languages, and
 * leaves the ledger as it was. Run with {@code -Danbinh.regenerate=true} to write the table anew,
 * and then read it.
 */
@Tag("database")
class NastyFilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/nasty/expected.csv");
  private static final int FEWEST = 200;

  private static ImportFixture imports;
  private static final Map<String, String> FOUND = new TreeMap<>();

  @BeforeAll
  static void open() {
    imports = new ImportFixture();
  }

  @AfterAll
  static void close() throws IOException {
    imports.close();
    if (Boolean.getBoolean("anbinh.regenerate")) {
      var text = new StringBuilder("name,issues\n");
      FOUND.forEach(
          (name, issues) -> text.append(name).append(",\"").append(issues).append("\"\n"));
      Files.writeString(GOLDEN, text);
    }
  }

  private static Map<String, String> expected() throws IOException {
    var expected = new TreeMap<String, String>();
    try (InputStream in = NastyFilesTest.class.getResourceAsStream("/nasty/expected.csv")) {
      if (in != null) {
        for (NamedCsvRecord each : CsvReader.builder().ofNamedCsvRecord(in)) {
          expected.put(each.getField("name"), each.getField("issues"));
        }
      }
    }
    return expected;
  }

  @Test
  void thereAreEnoughOfThem() {
    assertThat(NastyFiles.all()).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(NastyFiles.all().stream().map(Nasty::name)).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWithItsMessageAndChangesNothing() throws IOException {
    Map<String, String> expected = expected();
    return NastyFiles.all().stream()
        .map(nasty -> DynamicTest.dynamicTest(nasty.name(), () -> refused(nasty, expected)));
  }

  private static void refused(Nasty nasty, Map<String, String> expected) {
    long head = imports.head();
    ImportJob job = imports.settle(ImportFixture.order(nasty.register()), nasty.bytes());
    String issues = String.join(" ", imports.issues(job).stream().limit(6).toList());
    FOUND.put(nasty.name(), issues);
    assertThat(job.state()).as(nasty.name() + " " + issues).isInstanceOf(State.Refused.class);
    assertThat(imports.head()).isEqualTo(head);
    for (Issue issue : imports.found(job)) {
      for (Language language : Language.values()) {
        var words = new IssueWords(TestReaders.LABELS, language);
        assertThat(words.reason(issue)).isNotEqualTo(issue.code()).doesNotContain("{0}");
        assertThat(words.remedy(issue)).isNotEqualTo(issue.code()).doesNotContain("{0}");
      }
    }
    if (!Boolean.getBoolean("anbinh.regenerate")) {
      assertThat(issues).isEqualTo(expected.get(nasty.name()));
    }
  }
}
