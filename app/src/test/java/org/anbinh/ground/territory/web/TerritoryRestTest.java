package org.anbinh.ground.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TerritoryRestTest {
  private static final Territories TERRITORIES = Territories.bundled();
  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvc rest =
      MockMvcBuilders.standaloneSetup(
              new TerritoryController(TERRITORIES),
              new RestateController(TERRITORIES, Labels.carried()))
          .setControllerAdvice(new TerritoryProblems())
          .build();

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse response = rest.perform(request).andReturn().getResponse();
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return response;
  }

  private JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
    return JSON.readTree(send(request).getContentAsByteArray());
  }

  private static MockHttpServletRequestBuilder restate(String csv) {
    return post("/api/restate")
        .contentType("text/csv")
        .content(csv.getBytes(StandardCharsets.UTF_8))
        .param("from", "2025-06-30")
        .param("to", "2025-07-01");
  }

  @Test
  void aCodeNamesTheUnitOfTheDay() throws Exception {
    JsonNode then = json(get("/api/territory/44").param("on", "2025-06-30"));
    assertThat(then.path("name").path("vi").asString()).isEqualTo("Tỉnh Quảng Bình");
    assertThat(then.path("until").asString()).isEqualTo("2025-07-01");
    assertThat(then.path("successors").get(0).path("id").asString())
        .isEqualTo("province:44:2025-07-01");
    JsonNode now = json(get("/api/territory/44").param("on", "2025-07-01"));
    assertThat(now.path("name").path("vi").asString()).isEqualTo("Tỉnh Quảng Trị");
    assertThat(now.path("predecessors")).hasSize(2);
    assertThat(now.path("parent").path("code").asString()).isEqualTo("VN");
    assertThat(now.path("gates").size()).isPositive();
    assertThat(now.path("border").size()).isPositive();
    assertThat(now.path("neighbours").size()).isPositive();
  }

  @Test
  void aDividedCommuneTellsItsPiecesAndWhichHaveNoShare() throws Exception {
    JsonNode unit = json(get("/api/territory/00136").param("on", "2025-06-30"));
    JsonNode split = unit.path("successions").get(0);
    assertThat(split.path("kind").asString()).isEqualTo("split");
    assertThat(split.path("decision").asString()).isEqualTo("1656/NQ-UBTVQH15");
    assertThat(split.path("pieces")).hasSize(2);
    assertThat(split.path("pieces").get(0).path("share").asInt()).isZero();
    assertThat(split.path("pieces").get(1).path("share").isNull()).isTrue();
  }

  @Test
  void namesAreSearchedAndUnitsListedByDayAndLevel() throws Exception {
    JsonNode found = json(get("/api/territory").param("search", "quang binh"));
    assertThat(found.valueStream().map(unit -> unit.path("id").asString()))
        .contains("province:44:");
    assertThat(json(get("/api/territory").param("on", "2025-06-30"))).hasSize(63);
    assertThat(json(get("/api/territory").param("on", "2025-07-01"))).hasSize(34);
    assertThat(
            json(
                get("/api/territory")
                    .param("on", "2025-07-01")
                    .param("level", "commune")
                    .param("within", "44")))
        .hasSize(78);
  }

  @Test
  void anUnknownUnitIsToldWithTheDaysOnWhichTheCodeMeantSomething() throws Exception {
    var response = send(get("/api/territory/45").param("on", "2026-01-01"));
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(JSON.readTree(response.getContentAsByteArray()).path("detail").asString())
        .isEqualTo(
            "No unit bears the code 45 on 2026-01-01; ask for another day: Tỉnh Quảng Trị"
                + " (…/2025-07-01)");
  }

  @Test
  void parametersThatMeanNothingAreAnsweredWithTheRemedy() throws Exception {
    assertThat(send(get("/api/territory/44").param("on", "1/7/2025")).getStatus()).isEqualTo(400);
    assertThat(json(get("/api/territory/44").param("on", "1/7/2025")).path("detail").asString())
        .isEqualTo("on=1/7/2025 is no day; write it like 2025-07-01");
    assertThat(json(get("/api/territory").param("level", "hamlet")).path("detail").asString())
        .isEqualTo("level=hamlet is not known; write one of nation, province, district, commune");
    assertThat(
            json(post("/api/restate").contentType("text/csv").content("code,value\n"))
                .path("detail")
                .asString())
        .isEqualTo("The day \"from\" is missing; add from=2025-07-01 or another day");
  }

  @Test
  void allOldCommunesRestateWithTheSentenceOfWhatCannotBeKnown() throws Exception {
    var csv = new StringBuilder("code,level,value\n");
    for (Unit unit : TERRITORIES.current().on(LocalDate.of(2025, 6, 30), Level.COMMUNE)) {
      csv.append(unit.code()).append(",commune,10\n");
    }
    JsonNode answer = json(restate(csv.toString()));
    assertThat(answer.path("message").path("en").asString())
        .isEqualTo("3820 of 100350 cannot be restated: 828 of 970 pieces have no official share.");
    assertThat(answer.path("totals").path("piecesWithoutShare").asInt()).isEqualTo(828);
    BigDecimal known =
        answer
            .path("rows")
            .valueStream()
            .map(row -> row.path("known").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(known.add(answer.path("totals").path("notRestated").decimalValue()))
        .isEqualByComparingTo("100350");
    JsonNode provinces = json(restate(csv.toString()).param("level", "province"));
    assertThat(provinces.path("rows")).hasSize(34);
    assertThat(provinces.path("totals").path("whole").asInt()).isEqualTo(100_350);
    assertThat(provinces.path("message").path("en").asString())
        .isEqualTo("All of 100350 is restated.");
    assertThat(send(restate("code,value\n44,120\n45,80\n")).getContentAsString())
        .contains("\"given\":200,");
    JsonNode equal = json(restate(csv.toString()).param("method", "equal"));
    assertThat(equal.path("totals").path("notRestated").asInt()).isZero();
    assertThat(equal.path("message").path("vi").asString())
        .isEqualTo("3820 trên tổng số 100350 là số ước tính theo tỷ lệ.");
  }

  @Test
  void csvIsAnsweredWhereAskedFor() throws Exception {
    var response = send(restate("code,value\n44,5\n45,7.5\n").param("format", "csv"));
    assertThat(response.getContentType()).startsWith("text/csv");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(
            "code,level,name,value,known,status,unit\r\n"
                + "44,province,Tỉnh Quảng Trị,12.5,12.5,whole,province:44:2025-07-01\r\n");
  }

  @Test
  void aTableWithFaultsIsRefusedByRow() throws Exception {
    var response = send(restate("code,value\n44,5\n999,1\n45,\n46,1.234,5\n"));
    assertThat(response.getStatus()).isEqualTo(422);
    JsonNode problem = JSON.readTree(response.getContentAsByteArray());
    assertThat(problem.path("detail").asString())
        .startsWith("values.csv, row 5: The row has 3 cells, but the heading has 2 columns.")
        .contains("values.csv, row 3: No unit bears the code 999 on 2025-06-30.")
        .contains("values.csv, row 4: The cell \"value\" is empty.");
  }
}
