package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented data say so wherever they leave the system. */
@Tag("database")
class DemonstrationMarkTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final String ASKED =
      "indicator=cases.detected&from=2024-01-01&until=2024-07-01&by=province";
  private static final String MARK = "Dữ liệu minh họa";

  private static HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(SYSTEM.address(path)))
                    .header("Authorization", SYSTEM.operator())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Demonstration-Data")).as(path).contains("true");
    return answer;
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    return new JsonMapper().readTree(fetch(path).body());
  }

  private static String text(String path) throws IOException, InterruptedException {
    return new String(fetch(path).body(), StandardCharsets.UTF_8);
  }

  @Test
  void everyRowAndEveryCitationSaysSo() throws IOException, InterruptedException {
    JsonNode rows = json("/api/figures?" + ASKED);
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.path("demonstration").asBoolean()).isTrue());
    assertThat(text("/api/figures?format=csv&" + ASKED).lines().skip(1))
        .allMatch(line -> line.matches(".*,true,[0-9]*"));
    assertThat(json("/api/compare?" + ASKED).get(0).path("demonstration").asBoolean()).isTrue();
    JsonNode passport = json("/api/passports/" + rows.get(0).path("id").asString());
    assertThat(passport.path("cite").path("vi").asString()).startsWith(MARK);
    assertThat(passport.path("cite").path("en").asString()).startsWith("Demonstration data");
    assertThat(passport.path("figure").path("demonstration").asBoolean()).isTrue();
  }

  @Test
  void aPassportOnTheMapOfTodayNamesItsDay() throws IOException, InterruptedException {
    JsonNode rows = json("/api/figures?basis=today&" + ASKED);
    JsonNode passport = json("/api/passports/" + rows.get(0).path("id").asString());
    assertThat(passport.path("basis").asString()).matches("today=\\d{4}-\\d{2}-\\d{2}");
    assertThat(passport.path("basis").asString()).endsWith(passport.path("mapDay").asString());
  }

  @Test
  void everyFileSaysSoInItsNameAndWhatIsDrawnOrExplainedInItsWords()
      throws IOException, InterruptedException {
    for (String path : new String[] {"/figures.xlsx?", "/figures.csv?", "/figures.svg?"}) {
      assertThat(fetch(path + ASKED).headers().firstValue("Content-Disposition").orElseThrow())
          .contains("filename=\"demonstration-");
    }
    assertThat(text("/figures.svg?" + ASKED)).contains(MARK);
    assertThat(words(fetch("/figures.xlsx?" + ASKED).body())).contains(MARK);
  }

  private static String words(byte[] workbook) throws IOException {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var words = new StringBuilder();
      for (Sheet sheet : read.getSheets().toList()) {
        sheet
            .read()
            .forEach(row ->
                row.stream()
                    .filter(Objects::nonNull)
                    .forEach(cell -> words.append(cell.getRawValue())));
      }
      return words.toString();
    }
  }
}
