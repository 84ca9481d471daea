package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/asvs.md answers every requirement of the first two levels once, and whatever it
 * says is met names the test that shows it.
 */
class AsvsTest {
  private static final String DOCUMENT = Sources.text(Sources.project().resolve("docs/asvs.md"));
  private static final List<List<String>> ROWS =
      NamedTests.rows(DOCUMENT).stream()
          .filter(cells -> cells.getFirst().matches("\\d+\\.\\d+\\.\\d+"))
          .toList();

  private static Map<String, String> required() {
    var required = new TreeMap<String, String>();
    for (String line : Library.data("asvs-5.0.txt")) {
      String[] parts = line.split(" ");
      required.put(parts[0], parts[1]);
    }
    return required;
  }

  @Test
  void everyRequirementOfTheFirstTwoLevelsIsAnsweredOnce() {
    assertThat(required()).hasSize(253);
    assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSize(5));
    assertThat(ROWS.stream().map(List::getFirst)).doesNotHaveDuplicates();
    var answered = new TreeMap<String, String>();
    ROWS.forEach(row -> answered.put(row.getFirst(), row.get(1)));
    assertThat(answered).isEqualTo(required());
  }

  @Test
  void whatIsMetNamesATestThatExistsAndWhatIsNotSaysWhy() {
    for (List<String> row : ROWS) {
      List<String> tests = NamedTests.in(row.get(4));
      switch (row.get(3)) {
        case "met" -> assertThat(tests).as("requirement %s", row.getFirst()).isNotEmpty();
        case "open", "not applicable" ->
            assertThat(row.get(4).length()).as("reason of %s", row.getFirst()).isGreaterThan(10);
        default -> throw new AssertionError(row.getFirst() + " is " + row.get(3));
      }
      assertThat(tests).as("requirement %s", row.getFirst()).allMatch(NamedTests::exists);
    }
  }

  @Test
  void theCountsAtTheTopAreThoseOfTheTable() {
    Map<String, Long> counts =
        ROWS.stream().collect(Collectors.groupingBy(row -> row.get(3), Collectors.counting()));
    assertThat(DOCUMENT)
        .contains(
            "%d met, %d not applicable, %d open"
                .formatted(
                    counts.getOrDefault("met", 0L),
                    counts.getOrDefault("not applicable", 0L),
                    counts.getOrDefault("open", 0L)));
  }
}
