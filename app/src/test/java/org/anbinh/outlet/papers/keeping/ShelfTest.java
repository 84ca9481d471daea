package org.anbinh.outlet.papers.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
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

  private Path file(String content) {
    String hash = Shelf.hash(bytes(content));
    return directory.resolve("contents").resolve(hash.substring(0, 2)).resolve(hash);
  }

  private Shelf shelf(Instant taken, String... contents) throws IOException {
    var shelf = new Shelf(directory);
    for (String each : contents) {
      shelf.keep(Shelf.hash("of", each), bytes(each));
      Files.setLastModifiedTime(file(each), FileTime.from(taken));
    }
    return shelf;
  }

  private final Instant now = Instant.now();

  private static Bounds bounds(long bytes, int days, String... held) {
    return new Bounds(
        bytes,
        Duration.ofDays(days),
        Stream.of(held).map(each -> Shelf.hash(bytes(each))).collect(Collectors.toSet()));
  }

  @Test
  void whatNobodyTookForLongGoesWithItsNameAndWhatIsHeldStays() throws IOException {
    Shelf shelf = shelf(now.minus(Duration.ofDays(100)), "old", "held", "taken again");
    shelf(now.minus(Duration.ofDays(80)), "younger");
    assertThat(shelf.find(Shelf.hash("of", "taken again"))).isPresent();
    Shelf.Swept swept = shelf.sweep(bounds(1_000, 90, "held"), now);
    assertThat(swept.count()).isEqualTo(1);
    assertThat(swept.bytes()).isEqualTo(3);
    assertThat(swept.kept()).isEqualTo("heldyoungertaken again".length());
    assertThat(file("old")).doesNotExist();
    assertThat(shelf.find(Shelf.hash("of", "old"))).isEmpty();
    for (String each : new String[] {"held", "younger", "taken again"}) {
      assertThat(shelf.find(Shelf.hash("of", each))).contains(bytes(each));
    }
  }

  @Test
  void whereThereIsTooMuchWhatWasTakenLongestAgoGoesFirst() throws IOException {
    Shelf shelf = shelf(now.minus(Duration.ofDays(3)), "third");
    shelf(now.minus(Duration.ofDays(5)), "first");
    shelf(now.minus(Duration.ofDays(4)), "second");
    assertThat(shelf.sweep(bounds(6, 90), now).kept()).isEqualTo(5);
    assertThat(file("first")).doesNotExist();
    assertThat(file("second")).doesNotExist();
    assertThat(file("third")).exists();
  }

  @Test
  void whatWasTakenWithinADayStaysHoweverMuchThereIs() throws IOException {
    Shelf shelf = shelf(now.minus(Duration.ofHours(20)), "being handed out");
    assertThat(shelf.sweep(bounds(0, 0), now).count()).isZero();
    assertThat(shelf.find(Shelf.hash("of", "being handed out"))).isPresent();
  }

  @Test
  void aNameWhoseContentWentIsForgottenLater() throws IOException {
    Shelf shelf = shelf(now.minus(Duration.ofDays(3)), "words");
    shelf.sweep(bounds(0, 0), now);
    try (Stream<Path> names = Files.walk(directory.resolve("names"))) {
      assertThat(names.filter(Files::isRegularFile)).hasSize(1);
    }
    shelf.sweep(bounds(0, 0), now.plus(Duration.ofDays(2)));
    try (Stream<Path> names = Files.walk(directory.resolve("names"))) {
      assertThat(names.filter(Files::isRegularFile)).isEmpty();
    }
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
