package org.anbinh.intake.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.imports.ImportFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@Tag("database")
class ImportRequestsTest {
  private static final String GOOD =
      """
      number,agency,place,occurredOn,route,offence,officersKilled,officersHurt,detectedBy
      W-1,police-commune,00004,2025-08-04,inland,249,0,0,01
      """;

  private static ImportFixture imports;
  private static MockMvc web;

  @BeforeAll
  static void open() {
    imports = new ImportFixture();
    web =
        MockMvcBuilders.standaloneSetup(
                new ImportController(imports.door(), TestReaders.LABELS),
                new SheetController(imports.sheets(), imports.registers(), TestReaders.TERRITORIES))
            .setControllerAdvice(new ImportProblems(Labels.carried()))
            .build();
  }

  @AfterAll
  static void close() {
    imports.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/nasty/requests.csv", numLinesToSkip = 1, nullValues = "-")
  void aNastyRequestIsAnsweredWithASentence(
      String name, String method, String path, String type, String body, int status, String says)
      throws Exception {
    var asked =
        request(HttpMethod.valueOf(method), URI.create("http://localhost" + path))
            .principal(() -> "an");
    if (type != null) {
      asked.contentType(type).content(body);
    }
    var response = web.perform(asked).andReturn().getResponse();
    assertThat(response.getStatus()).as(name).isEqualTo(status);
    if (says != null) {
      assertThat(response.getContentAsString(StandardCharsets.UTF_8).replace("\\", ""))
          .contains(says);
    }
  }

  private static String answer(RequestBuilder asked) throws Exception {
    return web.perform(asked).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static String field(String json, String path) {
    return String.valueOf(JsonPath.<Object>read(json, path));
  }

  @Test
  void aFileIsHandedInLookedThroughConfirmedAndExported() throws Exception {
    var file =
        new MockMultipartFile(
            "file", "../../evil\u202e.csv", "text/csv", GOOD.getBytes(StandardCharsets.UTF_8));
    String job =
        answer(
            multipart("/api/registers/case/imports")
                .principal(() -> "an")
                .file(file)
                .param("dryRun", "true")
                .param("language", "en"));
    String id = field(job, "$.id");
    assertThat(field(job, "$.file")).isEqualTo("evil.csv");
    imports.awaitIdle();

    String reviewed = answer(get("/api/imports/" + id).param("language", "en"));
    assertThat(field(reviewed, "$.state")).isEqualTo("reviewed");
    assertThat(field(reviewed, "$.sentence")).isEqualTo("Looked through, waiting to be confirmed");

    answer(post("/api/imports/" + id + "/confirm").principal(() -> "an"));
    imports.awaitIdle();
    String recorded = answer(get("/api/imports/" + id));
    assertThat(field(recorded, "$.finished")).isEqualTo("true");
    assertThat(field(recorded, "$.state")).isEqualTo("recorded");
    assertThat(field(recorded, "$.tally.added")).isEqualTo("1");

    assertThat(
            web.perform(post("/api/imports/" + id + "/confirm").principal(() -> "an"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(409);
    String export = answer(get("/api/registers/case/export?unit=01&on=2025-08-04"));
    assertThat(export).contains("W-1").contains("00004");
    assertThat(answer(get("/api/registers/case/export?unit=79&on=2025-08-04")))
        .doesNotContain("W-1");
  }

  @Test
  void issuesAndMarkedCopiesAreGivenOut() throws Exception {
    String bad = GOOD.replace("inland", "moon");
    String job =
        answer(
            post("/api/registers/case/imports")
                .principal(() -> "an")
                .contentType("text/csv")
                .content(bad));
    String id = field(job, "$.id");
    imports.awaitIdle();
    String issues = answer(get("/api/imports/" + id + "/issues").param("language", "en"));
    assertThat(field(issues, "$[0].code")).isEqualTo("unknown-code");
    assertThat(field(issues, "$[0].row")).isEqualTo("2");
    assertThat(field(issues, "$[0].column")).isEqualTo("E");
    assertThat(field(issues, "$[0].reason")).contains("“moon” is not in the list");
    assertThat(answer(get("/api/imports/" + id + "/issues?format=csv"))).contains("unknown-code");
    assertThat(answer(get("/api/imports/" + id + "/marked-up?language=en"))).contains("To mend");
    assertThat(answer(get("/api/imports/" + id + "/bad-rows"))).contains("W-1").contains("Cần sửa");
  }

  @Test
  void aTemplateOffersCodesAndUnitsAndReadsBackWithoutIssues() throws Exception {
    byte[] book =
        web.perform(get("/api/registers/case/template?unit=01&on=2025-08-04&language=en"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(book))) {
      var sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting("name").containsExactly("Data", "How to fill in", "Lists");
      var lists = sheets.get(2).read().stream().map(Object::toString).toList();
      assertThat(lists.toString()).contains("00004 · Phường Ba Đình").contains("inland · Inland");
      var heading = sheets.getFirst().read().getFirst();
      assertThat(heading.getCellText(0)).isEqualTo("File number");
    }
    String job =
        answer(
            post("/api/registers/case/imports")
                .principal(() -> "an")
                .contentType("application/octet-stream")
                .content(book));
    imports.awaitIdle();
    String issues = answer(get("/api/imports/" + field(job, "$.id") + "/issues"));
    assertThat(JsonPath.<java.util.List<String>>read(issues, "$[*].code"))
        .containsExactly("no-rows");
  }
}
