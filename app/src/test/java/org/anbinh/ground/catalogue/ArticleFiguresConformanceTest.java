package org.anbinh.ground.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure that the two articles print has a cell in the catalogue. */
class ArticleFiguresConformanceTest {
  private static final Map<String, String> CELLS =
      Map.ofEntries(
          Map.entry("cases detected", "cases.detected"),
          Map.entry("persons arrested", "persons.arrested"),
          Map.entry("cases newly prosecuted", "cases.prosecuted"),
          Map.entry("defendants newly prosecuted", "defendants.prosecuted"),
          Map.entry("seized heroin kg", "seized.mass|substance=heroin"),
          Map.entry("seized synthetic kg", "seized.mass|substance=synthetic"),
          Map.entry("seized synthetic tablet", "seized.tablets|substance=synthetic"),
          Map.entry("seized cannabis kg", "seized.mass|substance=cannabis"),
          Map.entry("seized all kinds kg", "seized.mass"),
          Map.entry("court cases accepted", "court.cases.accepted"),
          Map.entry("court defendants accepted", "court.defendants.accepted"),
          Map.entry("court cases resolved", "court.cases.resolved"),
          Map.entry("court defendants resolved", "court.defendants.resolved"),
          Map.entry("sentenced death", "court.sentenced|sentence=death"),
          Map.entry("sentenced life", "court.sentenced|sentence=life"),
          Map.entry("sentenced fixed term", "court.sentenced|sentence=fixed-term"),
          Map.entry("users under management", "users.managed"),
          Map.entry("addicts with file", "addicts.filed"),
          Map.entry("post-rehabilitation under management", "post-rehabilitation.managed"),
          Map.entry("public treatment facilities", "treatment.facilities|facility-kind=public"),
          Map.entry("in treatment", "treatment.persons"),
          Map.entry("vocational training", "training.persons"),
          Map.entry("border with Laos", "border.length|country=LA"),
          Map.entry("international border gates", "border.gates|gate-kind=international"),
          Map.entry("target: drug-free communes", "communes.drugfree.target"));

  private final Catalogue catalogue = Catalogue.carried();

  @Test
  void everyPrintedFigureHasACellThatMayStandInTheCatalogue() {
    for (Map.Entry<String, String> each : CELLS.entrySet()) {
      CellKey cell = CellKey.parse(each.getValue());
      Measure measure = catalogue.measure(cell.measure());
      cell.slice()
          .codes()
          .forEach((dimension, code) -> {
            assertThat(measure.dimensions()).as(each.getKey()).contains(dimension);
            assertThat(catalogue.codeList(dimension).find(code)).as(each.getKey()).isPresent();
          });
    }
  }

  @Test
  void everyRowOfTheFiguresAtHandIsCovered() throws IOException {
    List<NamedCsvRecord> rows = rows();
    for (NamedCsvRecord row : rows) {
      String cell = CELLS.get(key(row));
      assertThat(cell).as("%s: %s", row.getField("id"), key(row)).isNotNull();
      Measure measure = catalogue.measure(CellKey.parse(Objects.requireNonNull(cell)).measure());
      if (!row.getField("measure").startsWith("change:")) {
        assertThat(measure.unit()).isEqualTo(row.getField("unit_of_measure"));
      }
      if (row.getField("note").startsWith("stock")) {
        assertThat(measure.kind()).isEqualTo(MeasureKind.STOCK);
      }
    }
  }

  private static String key(NamedCsvRecord row) {
    String measure = row.getField("measure").replace("change: ", "");
    String unit = row.getField("unit_of_measure");
    return switch (measure) {
      case "seized" ->
          measure + " " + row.getField("slice") + " " + (unit.equals("percent") ? "kg" : unit);
      case "sentenced" -> measure + " " + row.getField("slice");
      default -> measure;
    };
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    for (String folder : List.of("../../shared", "../shared")) {
      Path file = Path.of(folder, "data", "article-figures.csv");
      if (Files.exists(file)) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file).stream()) {
          return rows.toList();
        }
      }
    }
    System.out.println("shared/ is not here: the article figures were not compared row by row");
    return List.of();
  }
}
