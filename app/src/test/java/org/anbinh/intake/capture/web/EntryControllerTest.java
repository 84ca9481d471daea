package org.anbinh.intake.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.CaptureFixture;
import org.anbinh.ledger.entries.LedgerFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("database")
class EntryControllerTest {
  private static final LedgerFixture LEDGER = LedgerFixture.open(CaptureFixture.REGISTERS);
  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(
              new EntryController(
                  CaptureFixture.REGISTERS,
                  CaptureFixture.READERS,
                  CaptureFixture.registration(LEDGER.ledger()),
                  CaptureFixture.retractions(LEDGER.ledger()),
                  LEDGER.ledger(),
                  CaptureFixture.TERRITORIES,
                  CaptureFixture.LABELS))
          .setControllerAdvice(new ImportProblems(Labels.carried()))
          .build();

  private static final Actor CLERK =
      new Actor(
          new Account(
              UUID.randomUUID(), "clerk", "Clerk", Language.EN, Account.State.ACTIVE, false),
          List.of(),
          Set.of(Right.REGISTERS_ENTER, Right.REGISTERS_CORRECT),
          new Proof.Password());

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private static String aCase(String number, String place, int follows, String hurt) {
    return """
    {"values": {"number": "%s", "agency": "police", "detectedBy": "01", "place": "%s", "occurredOn": "1/8/2025",
      "route": "inland", "offence": "250", "officersKilled": 0, "officersHurt": %s,
      "armsUsed": true, "seizures.1.substance": "heroin", "seizures.1.form": "powder",
      "seizures.1.unit": "kg", "seizures.1.quantity": 1.234},
     "follows": %d, "reason": "counted again"}
    """
        .formatted(number, place, hurt, follows);
  }

  private MockHttpServletResponse hand(String body, String key) throws Exception {
    return web.perform(
            post("/api/registers/case/entries")
                .header("Idempotency-Key", key)
                .principal(() -> "an")
                .requestAttr(Actor.class.getName(), CLERK)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private JsonNode ask(String address, Object... variables) throws Exception {
    MockHttpServletResponse response =
        web.perform(get(address, variables)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return json(response);
  }

  private static JsonNode json(MockHttpServletResponse response) {
    return JSON.readTree(response.getContentAsByteArray());
  }

  @Test
  void anEntryGoesInOnceIsCorrectedAndKeepsItsHistory() throws Exception {
    MockHttpServletResponse first = hand(aCase("1/HS", "00004", 0, "0"), "k1");
    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(hand(aCase("1/HS", "00004", 0, "0"), "k1").getContentAsString())
        .isEqualTo(first.getContentAsString());
    String subject = json(first).at("/entry/subject").asString();
    assertThat(subject).isEqualTo("1/HS|police|province:01:2025-07-01");
    assertThat(json(first).at("/entry/content/seizures/0/quantity").decimalValue())
        .isEqualByComparingTo("1.234");

    assertThat(hand(aCase("1/HS", "00004", 0, "2"), "k2").getStatus()).isEqualTo(409);
    assertThat(hand(aCase("1/HS", "00004", 1, "2"), "k3").getStatus()).isEqualTo(201);
    MockHttpServletResponse late = hand(aCase("1/HS", "00004", 1, "3"), "k4");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(json(late).at("/entry/version").asInt()).isEqualTo(2);
    assertThat(json(late).at("/proposed/officersHurt").asString()).isEqualTo("3");
    assertThat(json(late).at("/differences/0/path").asString()).isEqualTo("officersHurt");

    assertThat(ask("/api/registers/case/history?subject={s}", subject)).hasSize(2);
    JsonNode difference = ask("/api/registers/case/difference?subject={s}&from=1&to=2", subject);
    assertThat(difference.toString())
        .isEqualTo("[{\"path\":\"officersHurt\",\"before\":\"0\",\"after\":\"2\"}]");
    assertThat(
            ask("/api/registers/case/entry?subject={s}&vintage={v}", subject, 1)
                .at("/version")
                .asInt())
        .isEqualTo(1);
    assertThat(ask("/api/registers/case/entries?unit=01&on=2025-08-01&text=1/H").at("/entries"))
        .hasSize(1);
    assertThat(ask("/api/registers/case/entries?unit=44&on=2025-08-01").at("/entries")).isEmpty();
    assertThat(ask("/api/registers/case/entries?field.route=sea").at("/entries")).isEmpty();
    assertThat(
            ask("/api/registers/case/entries?from=2025-08-01&until=2025-08-02")
                .at("/about")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaidWithReasonAndRemedy() throws Exception {
    MockHttpServletResponse wrong = hand(aCase("2/HS", "Trúc Bạch", 0, "0"), "w1");
    assertThat(wrong.getStatus()).isEqualTo(422);
    JsonNode issue = json(wrong).at("/issues/0");
    assertThat(issue.get("field").asString()).isEqualTo("place");
    assertThat(issue.get("reason").asString())
        .isEqualTo(
            "“Trúc Bạch” did not exist on 2025-08-01. The code or name meant: Phường Trúc Bạch"
                + " (00004, … – 2025-06-30).");
    assertThat(issue.get("remedy").asString()).contains("00004 Phường Ba Đình");
  }

  @Test
  void anEntryIsTakenBackAndPutBack() throws Exception {
    String subject =
        json(hand(aCase("7/HS", "00004", 0, "0"), "t1")).at("/entry/subject").asString();
    assertThat(json(handBack(subject, 1, "")).at("/issues/0/code").asString())
        .isEqualTo("retraction-without-reason");
    JsonNode taken = json(handBack(subject, 1, "twice"));
    assertThat(taken.at("/entry/retracted").asBoolean()).isTrue();
    assertThat(ask("/api/registers/case/entries?text=7/HS").at("/entries")).isEmpty();
    assertThat(
            ask("/api/registers/case/entries?text=7/HS&field.retracted=yes")
                .at("/entries/0/values/number")
                .asString())
        .isEqualTo("7/HS");
    assertThat(handBack(subject, 1, "it was right\", \"undo\": true, \"x\": \"").getStatus())
        .isEqualTo(409);
    assertThat(handBack(subject, 2, "it was right\", \"undo\": true, \"x\": \"").getStatus())
        .isEqualTo(201);
    assertThat(ask("/api/registers/case/entries?text=7/HS").at("/entries")).hasSize(1);
  }

  private MockHttpServletResponse handBack(String subject, int follows, String reason)
      throws Exception {
    return web.perform(
            post("/api/registers/case/retractions")
                .principal(() -> "an")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"subject\": \"%s\", \"follows\": %d, \"reason\": \"%s\"}"
                        .formatted(subject, follows, reason)))
        .andReturn()
        .getResponse();
  }

  @Test
  void questionsThatCannotBeAnsweredSayWhy() throws Exception {
    assertThat(problem("/api/registers/nothing", 404)).contains("There is no register");
    assertThat(problem("/api/registers/case/entry?subject=x", 404)).contains("has no \"x\"");
    assertThat(problem("/api/registers/case/entries?limit=5000", 400)).contains("1 to 1000");
    assertThat(problem("/api/registers/case/entries?from=monday", 400)).contains("is no day");
    assertThat(problem("/api/registers/case/entries?unit=9999", 400)).contains("names 0 units");
  }

  private String problem(String address, int status) throws Exception {
    MockHttpServletResponse response = web.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return json(response).get("detail").asString();
  }

  @Test
  void registersTellAllThatAFormNeeds() throws Exception {
    JsonNode registers = ask("/api/registers");
    assertThat(registers.findValuesAsString("name")).contains("case", "court", "report");
    JsonNode register = ask("/api/registers/case");
    assertThat(register.at("/label/vi").asString()).isEqualTo("Vụ việc ma túy");
    assertThat(register.at("/fields/0/label/en").asString()).isEqualTo("File number");
    assertThat(register.toString()).contains("seizures.N.substance");
  }
}
