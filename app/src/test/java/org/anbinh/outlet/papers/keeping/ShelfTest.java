package org.anbinh.outlet.papers.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is there whole, or not at all. */
class ShelfTest {
  private static final String NAME = Shelf.hash("a", "paper");

  @TempDir Path directory;

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void whatWasKeptIsFoundByItsNameAndByItsHash() {
    new Shelf(directory).keep(NAME, bytes("words"));
    var again = new Shelf(directory);
    assertThat(again.find(NAME)).contains(bytes("words"));
    assertThat(again.content(Shelf.hash(bytes("words")))).contains(bytes("words"));
    assertThat(again.find(Shelf.hash("another"))).isEmpty();
    assertThat(again.content("../../factors.key")).isEmpty();
  }

  @Test
  void namesOfOtherPartsDoNotMeet() {
    assertThat(Shelf.hash("ab", "c")).isNotEqualTo(Shelf.hash("a", "bc"));
  }

  @Test
  void whatWasDamagedCountsAsLostAndMayBeKeptAgain() throws IOException {
    var shelf = new Shelf(directory);
    shelf.keep(NAME, bytes("words"));
    String hash = Shelf.hash(bytes("words"));
    Path file = directory.resolve("contents").resolve(hash.substring(0, 2)).resolve(hash);
    Files.writeString(file, "wor");
    assertThat(shelf.find(NAME)).isEmpty();
    shelf.keep(NAME, bytes("words"));
    assertThat(shelf.find(NAME)).contains(bytes("words"));
  }

  @Test
  void whatACrashLeftIsSweptAndNeverFound() throws IOException {
    var shelf = new Shelf(directory);
    shelf.keep(NAME, bytes("words"));
    Path left = directory.resolve("contents").resolve("ab").resolve("x1" + Durable.UNFINISHED);
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half of");
    var again = new Shelf(directory);
    assertThat(left).doesNotExist();
    assertThat(again.find(NAME)).contains(bytes("words"));
  }

  @Test
  void aDiskThatTakesNothingIsNoFailure() throws IOException {
    Path file = Files.writeString(directory.resolve("contents"), "in the way");
    var shelf = new Shelf(directory);
    shelf.keep(NAME, bytes("words"));
    assertThat(shelf.find(NAME)).isEmpty();
    assertThat(file).hasContent("in the way");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).contains(file);
    }
  }
}
