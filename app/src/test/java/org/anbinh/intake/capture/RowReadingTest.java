package org.anbinh.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Language;
import org.junit.jupiter.api.Test;

/**
 * Single inputs put into an otherwise sound row, and what must come of them: the text that the
 * value is written as, or the code of an issue and what its sentences must name.
 */
class RowReadingTest {
  private static final Map<String, Map<String, String>> SOUND =
      Map.of(
          "case",
          row(
              "number=45/HS",
              "agency=police-province",
              "place=00004",
              "occurredOn=2025-08-01",
              "route=inland",
              "offence=250",
              "officersKilled=0",
              "officersHurt=0",
              "detectedBy=01"),
          "court",
          row(
              "court=45",
              "period=2024-01-01/2025-04-01",
              "offence=250",
              "casesAccepted=308",
              "defendantsAccepted=504",
              "casesResolved=281",
              "defendantsResolved=0"),
          "report",
          row("reportForm=police.monthly", "unit=00004", "period=2025-08", "cases.detected=3"));

  private static Map<String, String> row(String... values) {
    var row = new LinkedHashMap<String, String>();
    for (String value : values) {
      String[] parts = value.split("=", 2);
      row.put(parts[0], parts[1]);
    }
    return row;
  }

  @Test
  void everyInputOfTheTableMeansWhatItShould() throws IOException {
    var wrong = new ArrayList<String>();
    for (NamedCsvRecord line : table("rows.csv")) {
      String came = read(line);
      if (!came.equals(line.getField("expected"))) {
        wrong.add(
            line.getField("register")
                + ","
                + line.getField("column")
                + ","
                + line.getField("input")
                + "\n   should be: "
                + line.getField("expected")
                + "\n   but is:    "
                + came);
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private static List<NamedCsvRecord> table(String name) throws IOException {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(RowReadingTest.class.getResourceAsStream("/intake/" + name)),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static String read(NamedCsvRecord line) {
    var row = new LinkedHashMap<>(Objects.requireNonNull(SOUND.get(line.getField("register"))));
    String column = "";
    for (String set : line.getField("column").split("&")) {
      String[] parts = set.split(":=", 2);
      column = parts[0];
      row.put(column, parts.length > 1 ? parts[1] : unescaped(line.getField("input")));
    }
    RowReader.Read read = CaptureFixture.read(line.getField("register"), row);
    if (read.issues().isEmpty()) {
      Map<String, String> texts =
          CaptureFixture.READERS.values(line.getField("register")).of(read.content().orElseThrow());
      return "= " + texts.getOrDefault(column, "");
    }
    return read.issues().stream().map(RowReadingTest::issue).collect(Collectors.joining(" ; "));
  }

  private static String issue(Issue issue) {
    var vietnamese = new IssueWords(CaptureFixture.LABELS, Language.VI);
    var english = new IssueWords(CaptureFixture.LABELS, Language.EN);
    assertThat(List.of(vietnamese.reason(issue), english.reason(issue)))
        .as("sentences of %s", issue.code())
        .doesNotContain(issue.code())
        .noneMatch(sentence -> sentence.matches(".*\\{\\d\\}.*"));
    assertThat(List.of(vietnamese.remedy(issue), english.remedy(issue)))
        .doesNotContain(issue.code())
        .noneMatch(sentence -> sentence.matches(".*\\{\\d\\}.*"));
    return issue.arguments().isEmpty()
        ? issue.code()
        : issue.code() + ": " + String.join(" | ", issue.arguments());
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 16)));
  }
}
