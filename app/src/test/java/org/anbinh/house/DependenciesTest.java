package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What this system is made of: libraries under licences we may use, each once, released, and none
 * of those that are known to us to be broken. This is no vulnerability database: docs/network.md
 * says what is not checked.
 */
class DependenciesTest {
  private static final List<Library> LIBRARIES = Library.onTheClassPath();

  @Test
  void everyLibraryStandsUnderALicenceThatWeMayUse() {
    assertThat(LIBRARIES).hasSizeGreaterThan(80);
    List<String> allowed = Library.data("licences-allowed.txt");
    var refused = new TreeMap<String, TreeSet<String>>();
    for (Library library : LIBRARIES) {
      if (library.licences().stream().noneMatch(licence -> matches(allowed, library, licence))) {
        refused.put(library.toString(), new TreeSet<>(library.licences()));
      }
    }
    assertThat(refused).isEmpty();
  }

  private static boolean matches(List<String> allowed, Library library, String licence) {
    return allowed.stream()
        .anyMatch(line -> {
          String[] parts = line.split(" \\| ");
          return parts.length == 1
              ? licence.equalsIgnoreCase(parts[0].strip())
              : library.name().equals(parts[0].strip())
                  && licence.equalsIgnoreCase(parts[1].strip());
        });
  }

  @Test
  void noLibraryIsThereTwice() {
    var versions = new TreeMap<String, TreeSet<String>>();
    LIBRARIES.forEach(
        each -> versions.computeIfAbsent(each.name(), _ -> new TreeSet<>()).add(each.version()));
    assertThat(versions).allSatisfy((_, each) -> assertThat(each).hasSize(1));
  }

  @Test
  void everyLibraryIsReleased() {
    assertThat(LIBRARIES)
        .noneMatch(each -> each.version().matches("(?i).*(SNAPSHOT|alpha|beta|-M\\d+|-?RC\\d*).*"));
  }

  @Test
  void noLibraryIsOlderThanTheVersionThatMendedAKnownFault() {
    for (String line : Library.data("libraries-mended.txt")) {
      String[] parts = line.split(" \\| ");
      assertThat(LIBRARIES)
          .filteredOn(each -> each.name().equals(parts[0].strip()))
          .as(line)
          .allMatch(each -> each.isAtLeast(parts[1].strip()));
    }
  }

  @Test
  void anOldVersionIsTold() {
    var old = new Library("a:b", "1.9.3", List.of());
    assertThat(old.isAtLeast("1.10.0")).isFalse();
    assertThat(old.isAtLeast("1.9.3")).isTrue();
    assertThat(new Library("a:b", "11.0.24", List.of()).isAtLeast("11.0.8")).isTrue();
    assertThat(new Library("a:b", "2.0.Final", List.of()).isAtLeast("2.0.1")).isFalse();
  }
}
