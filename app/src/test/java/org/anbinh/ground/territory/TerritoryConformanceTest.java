package org.anbinh.ground.territory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.junit.jupiter.api.Test;

/** Our tables say row by row what the tables they were made from say. */
class TerritoryConformanceTest {
  private static final Set<String> OUR_OWN = Set.of("level");
  private static final Map<Table, Integer> ROWS =
      Map.of(
          Table.UNITS, 14_174,
          Table.CHANGES, 11_350,
          Table.NEIGHBOURS, 9_349,
          Table.BORDER_COMMUNES, 248,
          Table.BORDER_GATES, 88);

  private static Optional<Path> shared() {
    Optional<Path> found =
        Stream.of("../../shared", "../shared")
            .map(path -> Path.of(path, "data", "territory"))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("shared/ is not there: the carried tables are tested by their own counts");
    }
    return found;
  }

  private static List<Map<String, String>> rows(String csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> ours(Table table) {
    return rows(TerritoryTables.bundled().text(table)).stream()
        .filter(row -> !"nation".equals(row.get("level")))
        .toList();
  }

  /** Their table, with the one word mended that lacks its accent there: Luật. */
  private static String theirs(Path directory, Table table) {
    try {
      return Files.readString(directory.resolve(table.file()))
          .replace("Luat 72/2025/QH15", "Luật 72/2025/QH15");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTableHasItsRows() {
    ROWS.forEach((table, count) -> assertThat(ours(table)).as(table.file()).hasSize(count));
  }

  @Test
  void everyCellIsTheSameExceptTheNameOfTheLevel() {
    shared()
        .ifPresent(directory -> {
          for (Table table : Table.values()) {
            List<Map<String, String>> theirs = rows(theirs(directory, table));
            List<Map<String, String>> ours = ours(table);
            assertThat(ours).hasSameSizeAs(theirs);
            for (int i = 0; i < theirs.size(); i++) {
              assertSame(table, i, theirs.get(i), ours.get(i));
            }
          }
        });
  }

  private static void assertSame(
      Table table, int row, Map<String, String> theirs, Map<String, String> ours) {
    Set<String> columns = new HashSet<>(theirs.keySet());
    columns.removeAll(OUR_OWN);
    for (String column : columns) {
      assertThat(ours.get(column))
          .as("%s row %d column %s", table.file(), row + 2, column)
          .isEqualTo(theirs.get(column));
    }
  }

  @Test
  void tablesWithNumberedTiersMakeTheSameTerritory() {
    shared()
        .ifPresent(directory -> {
          var texts = new EnumMap<Table, String>(Table.class);
          for (Table table : Table.values()) {
            texts.put(table, theirs(directory, table));
          }
          Territory theirs = loaded(new TerritoryTables(texts));
          Territory ours = BundledTerritoryTest.TERRITORY;
          assertThat(theirs.all()).isEqualTo(ours.all());
          assertThat(theirs.changeDays()).isEqualTo(ours.changeDays());
          for (var day : ours.changeDays()) {
            assertThat(theirs.successions(day)).isEqualTo(ours.successions(day));
          }
        });
  }

  private static Territory loaded(TerritoryTables tables) {
    return switch (tables.load()) {
      case Loading.Loaded(Territory territory) -> territory;
      case Loading.Refused(List<Refusal> refusals) -> throw new AssertionError(refusals);
    };
  }

  @Test
  void everyDividedCommuneIsDividedAsTheConversionTableSays() {
    var edges = new HashMap<String, Integer>();
    for (Map<String, String> row : ours(Table.CHANGES)) {
      if ("commune>commune".equals(row.get("level")) && "split".equals(row.get("kind"))) {
        edges.merge(row.get("old_code"), 1, Integer::sum);
      }
    }
    assertThat(edges).hasSize(440);
    assertThat(edges.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(970);
  }
}
