package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The references in docs/reference say what the program does. They are written by this test with
 * {@code -Danbinh.regenerate=true}; the difference is then read and committed.
 */
class ReferenceTest {
  private static final String REMEDY =
      "run this test with -Danbinh.regenerate=true, read what changed, and commit it";
  private static final boolean REGENERATE = Boolean.getBoolean("anbinh.regenerate");

  @Test
  void settings() throws IOException {
    committed("settings", SettingsReference.text());
  }

  @Test
  void modules() throws IOException {
    committed("modules", ModulesReference.text());
  }

  @Test
  void measures() throws IOException {
    committed("measures", MeasuresReference.text());
  }

  @Test
  void law() throws IOException {
    committed("law", LawReference.text());
  }

  @Test
  void rights() throws IOException {
    committed("rights", RightsReference.text());
  }

  @Test
  void indicators() throws IOException {
    committed("indicators", IndicatorsReference.text());
  }

  @Test
  void rules() throws IOException {
    committed("rules", RulesReference.text());
  }

  @Test
  void everyRuleOfTheProgramStandsInTheReferenceOfRules() throws IOException {
    Pattern rule =
        Pattern.compile("(?:new Remark\\(\\s*[^,;]+,\\s*|Meaning\\.unclear\\(\\s*)\"([a-z-]+)\"");
    String written = RulesReference.text();
    int found = 0;
    for (Path file : Sources.main()) {
      for (MatchResult each : rule.matcher(Sources.text(file)).results().toList()) {
        found++;
        assertThat(written).as(file.toString()).contains("| `" + each.group(1) + "` |");
      }
    }
    assertThat(found).isGreaterThan(15);
  }

  private static void committed(String name, String text) throws IOException {
    Path file = Sources.project().resolve("docs/reference").resolve(name + ".md");
    if (REGENERATE) {
      Files.createDirectories(Sources.project().resolve("docs/reference"));
      Files.writeString(file, text);
    }
    assertThat(file).as(REMEDY).exists();
    List<String> committed = Sources.text(file).lines().toList();
    List<String> current = text.lines().toList();
    assertThat(current.stream().filter(line -> !committed.contains(line)))
        .as("lines not in %s: %s", file, REMEDY)
        .isEmpty();
    assertThat(committed.stream().filter(line -> !current.contains(line)))
        .as("lines no longer true in %s: %s", file, REMEDY)
        .isEmpty();
    assertThat(committed.equals(current)).as("the order of lines in %s: %s", file, REMEDY).isTrue();
  }
}
