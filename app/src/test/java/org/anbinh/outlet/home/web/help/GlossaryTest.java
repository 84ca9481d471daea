package org.anbinh.outlet.home.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.anbinh.ground.language.Labels;
import org.junit.jupiter.api.Test;

/** The words that pages explain are those of GLOSSARY.md. */
class GlossaryTest {
  private static final Path WRITTEN = Path.of("../GLOSSARY.md");

  @Test
  void theGlossaryOfPagesAndThatOfTheProjectAgree() throws IOException {
    var written = new TreeMap<String, List<String>>();
    for (String line : Files.readAllLines(WRITTEN)) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && !cells[1].isBlank() && !cells[1].contains("---")) {
        written.put(cells[1].strip(), List.of(cells[2].strip(), plain(cells[3])));
      }
    }
    written.remove("Word");
    var shown = new TreeMap<String, List<String>>();
    for (Glossary.Term term : new Glossary(Labels.carried()).list()) {
      shown.put(term.name().en(), List.of(term.name().vi(), plain(term.meaning().en())));
    }
    assertThat(shown).isEqualTo(written);
  }

  private static String plain(String text) {
    return text.replaceAll("[*`]", "").replace("… ;", "…;").strip();
  }
}
