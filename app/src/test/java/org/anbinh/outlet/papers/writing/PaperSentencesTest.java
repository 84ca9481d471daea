package org.anbinh.outlet.papers.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.reading.TemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of papers are right in both languages, however the figures stand. */
class PaperSentencesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/sentences/papers");
  private static final Indicators INDICATORS = Indicators.carried(Catalogue.carried());

  static Stream<PaperTemplate> templates() {
    return new TemplateFiles(INDICATORS).carried().stream();
  }

  /** All that a template can say, for people to read aloud before they commit. */
  @ParameterizedTest
  @MethodSource("templates")
  void everyVariantIsWrittenOutToBeRead(PaperTemplate template) throws IOException {
    var text = new StringBuilder("# " + template.id() + ", in every variant\n");
    for (Language language : Language.values()) {
      text.append("\n## ").append(language.code()).append('\n');
      Set<String> before = new HashSet<>();
      new PaperVariants(template, INDICATORS, language)
          .all()
          .forEach((name, said) -> {
            List<String> added = said.stream().filter(before::add).toList();
            text.append("\n### ").append(name).append("\n\n");
            added.forEach(each -> text.append("- ").append(visible(each)).append('\n'));
          });
    }
    Path golden = GOLDEN.resolve(template.id() + ".md");
    if (Boolean.getBoolean("anbinh.regenerate")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text.toString())
        .as("run with -Danbinh.regenerate=true, read what changed aloud, and commit it")
        .isEqualTo(Files.readString(golden));
  }

  private static String visible(String said) {
    return said.replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noPlaceIsLeftOpenAndNothingIsSaidTwice(PaperTemplate template) {
    for (Language language : Language.values()) {
      new PaperVariants(template, INDICATORS, language)
          .all()
          .forEach((name, said) ->
              assertThat(said)
                  .as(name)
                  .allSatisfy(each ->
                      assertThat(each)
                          .doesNotContain("{", "}", "  ,", "..", " ;", " .", "so sánh được so với")
                          .doesNotContainPattern("\\b1 (cases|persons|defendants|tests|reports)\\b")
                          .doesNotContainPattern("\\b0 %.*none")));
    }
  }
}
