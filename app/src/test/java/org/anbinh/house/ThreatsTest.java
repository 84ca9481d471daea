package org.anbinh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every threat of docs/threats.md is covered by a test that exists, or says that it is open. */
class ThreatsTest {
  private static final Set<String> KINDS = Set.of("S", "T", "R", "I", "D", "E");
  private static final String DOCUMENT = Sources.text(Sources.project().resolve("docs/threats.md"));
  private static final List<List<String>> ROWS =
      NamedTests.rows(DOCUMENT).stream().filter(cells -> KINDS.contains(cells.getFirst())).toList();

  @Test
  void everyThreatNamesTheTestThatCoversItOrIsOpen() {
    assertThat(ROWS).hasSizeGreaterThan(40);
    for (List<String> row : ROWS) {
      assertThat(row).as("%s", row).hasSize(4);
      List<String> tests = NamedTests.in(row.get(3));
      assertThat(tests.isEmpty()).as("%s", row).isEqualTo(row.get(3).startsWith("OPEN"));
      assertThat(tests).as("%s", row).allMatch(NamedTests::exists);
    }
  }

  @Test
  void everyRoomIsLookedAtForEveryKindOfThreat() {
    for (String room :
        List.of("Ground", "Ledger", "Intake", "Register", "Figures", "Outlet", "Operator")) {
      int from = DOCUMENT.indexOf("\n## " + room);
      assertThat(from).as(room).isNotNegative();
      int end = DOCUMENT.indexOf("\n## ", from + 4);
      String section = DOCUMENT.substring(from, end < 0 ? DOCUMENT.length() : end);
      assertThat(NamedTests.rows(section).stream().map(List::getFirst).collect(Collectors.toSet()))
          .as(room)
          .containsAll(KINDS);
    }
  }
}
