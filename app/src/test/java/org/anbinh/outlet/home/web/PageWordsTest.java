package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbinh.ground.language.Labels;
import org.junit.jupiter.api.Test;

/** Every word that a page says stands in a label file. */
class PageWordsTest {
  private static final Pattern SAID =
      Pattern.compile("say\\(\\s*\"([a-z]+(?:-[a-z]+)*(?:\\.[A-Za-z-]*[A-Za-z])+)\"");

  @Test
  void everyKeyThatPagesNameIsThere() throws IOException {
    Labels labels = Labels.carried();
    var missing = new TreeSet<String>();
    int named = 0;
    for (Path root :
        List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/anbinh/outlet/home"))) {
      try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          Matcher said = SAID.matcher(Files.readString(file));
          while (said.find()) {
            named++;
            if (labels.find(said.group(1)).isEmpty()) {
              missing.add(file.getFileName() + ": " + said.group(1));
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(200);
  }
}
