package org.anbinh.outlet.home.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.anbinh.outlet.home.web.RunningSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken away says the same as the page. */
@Tag("database")
class FigureFilesTest {
  private static final String QUESTION =
      "indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&by=province&step=quarter"
          + "&basis=today";
  private static final String COMMUNES =
      "indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&by=commune&step=month"
          + "&basis=today";

  private final RunningSystem system = RunningSystem.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aSpreadsheetHoldsNumbersWithTheirMarks() throws IOException, InterruptedException {
    List<CsvRecord> commas = commas(QUESTION);
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes("/figures.xlsx?" + QUESTION)))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSameSizeAs(commas).hasSize(36);
      for (int row = 1; row < rows.size(); row++) {
        assertThat(rows.get(row).getCellText(0)).isEqualTo(commas.get(row).getField(0));
        String written = commas.get(row).getField(1);
        assertThat(rows.get(row).getCellAsNumber(1).map(Object::toString).orElse(""))
            .isEqualTo(written);
        assertThat(rows.get(row).getCellText(2)).isEqualTo(commas.get(row).getField(2));
      }
      assertThat(rows.get(1).getCellText(0)).isEqualTo("Việt Nam");
      assertThat(rows.get(1).getCellAsNumber(1)).isPresent();
      assertThat(book.getSheets().skip(1).findFirst().orElseThrow().read())
          .anyMatch(row -> row.getCellText(0).contains("của cả nước"));
    }
  }

  @Test
  void aHugeAnswerIsPagedOnThePageAndWholeInItsFile() throws IOException, InterruptedException {
    String page = text("/figures?" + COMMUNES);
    assertThat(page.split("<tr", -1)).hasSize(200 + 1 + 1 + 1);
    assertThat(page).contains("Trang 1 / 17").contains("page=2");
    assertThat(commas(COMMUNES)).hasSize(3_321 + 1 + 1);
  }

  @Test
  void chartsAreTakenAwayWithTitleAndSource() throws IOException, InterruptedException {
    String drawing = text("/figures.svg?" + QUESTION);
    assertThat(drawing)
        .contains("Số vụ phát hiện, bắt giữ (vụ)")
        .contains("Nguồn: An Bình")
        .contains("¦ 01/07/2025");
    var picture = ImageIO.read(new ByteArrayInputStream(bytes("/figures.png?" + QUESTION)));
    assertThat(picture.getWidth()).isEqualTo(1600);
  }

  @Test
  void whatCannotBeReadIsRefusedWithWords() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "/figures.xlsx?indicator=none&unit=VN&from=2025-01-01&until=2026-01-01",
            "/figures.csv?indicator=cases.detected&unit=VN&from=2026-01-01&until=2025-01-01",
            "/figures.png?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01",
            "/figures.svg?indicator=cases.detected&unit=VN&from=0001-01-01&until=9999-01-01&step=month",
            "/figures.csv?indicator=,,,&unit=VN&from=2025-01-01&until=2026-01-01")) {
      assertThat(answer(path).statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void aStrangeQuestionIsAnsweredByThePageWithReasons() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "/figures?indicator=a,b,c,d,e,f,g&unit=VN&from=2025-01-01&until=2026-01-01",
            "/figures?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&filter.offence=x",
            "/figures?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&step=month:x",
            "/figures?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&basis=day",
            "/figures?indicator=cases.detected&unit=VN&from=2025-01-01&until=2026-01-01&known=x")) {
      HttpResponse<byte[]> answer = answer(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .as(path)
          .contains("Chưa trả lời được câu hỏi này");
    }
  }

  private List<CsvRecord> commas(String question) throws IOException, InterruptedException {
    String text = text("/figures.csv?" + question);
    assertThat(text).startsWith("\ufeff");
    try (var records = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      return records.stream().toList();
    }
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = answer(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.address(path)))
            .header("Authorization", system.operator())
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
