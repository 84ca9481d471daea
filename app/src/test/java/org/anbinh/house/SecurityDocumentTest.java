package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ledger.declaration.Declare;
import org.junit.jupiter.api.Test;

/** What docs/security.md lists is what the program has. */
class SecurityDocumentTest {
  private static final String DOCUMENT =
      Sources.text(Sources.project().resolve("docs/security.md"));
  private static final Pattern SECRET_SETTING =
      Pattern.compile(
          "\\| `([\\w.-]*(?:password|passphrase-file|secret-file|private-key|token)[\\w.-]*)` \\|");
  private static final Pattern KEPT_FILE =
      Pattern.compile("\"([a-z-]+\\.(?:key|token|proof|link|secret))\"");

  @Test
  void everyRegisterStandsThereWithItsClass() {
    var declared = new TreeMap<String, String>();
    Sources.types()
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(Declare.Register.class)))
        .forEach(
            each -> declared.put(each.name(), each.sensitivity().name().toLowerCase(Locale.ROOT)));
    Map<String, String> written =
        NamedTests.rows(DOCUMENT).stream()
            .filter(row -> row.size() == 3 && row.get(2).equals("ledger"))
            .collect(Collectors.toMap(row -> row.getFirst().replace("`", ""), row -> row.get(1)));
    assertThat(written).isEqualTo(declared);
  }

  @Test
  void everyClassOfDataSaysHowItIsProtected() {
    Set<String> classes =
        NamedTests.rows(DOCUMENT).stream()
            .filter(row -> row.size() == 3 && !row.get(1).equals("class"))
            .map(row -> row.get(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> protectedOnes =
        NamedTests.rows(DOCUMENT).stream()
            .filter(row -> row.size() == 6 && !row.getFirst().equals("class"))
            .map(List::getFirst)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(classes).containsAll(Set.of("open", "official", "personal", "secret"));
    assertThat(protectedOnes).containsAll(Set.of("open", "official", "personal", "secret"));
    NamedTests.rows(DOCUMENT).stream()
        .filter(row -> row.size() == 6)
        .forEach(row -> assertThat(row).as(row.getFirst()).noneMatch(String::isBlank));
  }

  @Test
  void everyKeyAndSecretStandsThereWithItsLife() {
    var secrets = new TreeSet<String>();
    SECRET_SETTING
        .matcher(Sources.text(Sources.project().resolve("docs/reference/settings.md")))
        .results()
        .forEach(found -> secrets.add(found.group(1)));
    for (Path file : Sources.main()) {
      KEPT_FILE.matcher(Sources.text(file)).results().forEach(found -> secrets.add(found.group(1)));
    }
    secrets.remove("anbinh.gate.breached-passwords"); // a published list
    assertThat(secrets).contains("factors.key", "operator.token", "anbinh.database.password");
    List<List<String>> rows =
        NamedTests.rows(DOCUMENT).stream().filter(row -> row.size() == 5).toList();
    for (String secret : secrets) {
      assertThat(rows)
          .as(secret)
          .anySatisfy(row -> {
            assertThat(row.getFirst()).contains("`" + secret + "`");
            assertThat(row).noneMatch(String::isBlank);
          });
    }
  }

  @Test
  void limitsThatItNamesAreThoseOfTheProgram() {
    assertThat(sourceOf("PasswordHashing")).contains("KIBIBYTES = 19_456", "PASSES = 2");
    assertThat(sourceOf("GateConfiguration")).contains("WAITING = 16");
    assertThat(sourceOf("Envelope")).contains("KIBIBYTES = 65_536", "PASSES = 3");
    assertThat(sourceOf("ZipInspection"))
        .contains("MOST_PARTS = 2_000", "MOST_RATIO = 300", "16 << 20");
    assertThat(sourceOf("TableFiles")).contains("LARGEST = 64 << 20");
    assertThat(sourceOf("Boundaries")).contains("LARGEST = 40 << 20");
    assertThat(sourceOf("Pictures")).contains("MOST_PIXELS = 24_000_000");
    assertThat(sourceOf("QuestionLimits")).contains("MOST_FIGURES = 500_000");
    assertThat(DOCUMENT)
        .contains("19 MiB", "16 wait", "64 MiB, 3 passes", "2,000 parts", "300 times", "16 MiB")
        .contains("64 MiB a table", "| 40 MiB |", "24 million pixels", "500,000 figures");
    assertThat(DOCUMENT).contains("within 7 days", "within 30 days", "every\nsix months");
  }

  private static String sourceOf(String type) {
    return Sources.main().stream()
        .filter(file -> file.endsWith(type + ".java"))
        .map(Sources::text)
        .findFirst()
        .orElseThrow();
  }
}
