package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.territory.Territories;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused behind the gate stands in the audit log, and so does what is read of persons. */
@Tag("database")
class RefusalsLeaveLinesTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Audit AUDIT = SYSTEM.part(Audit.class);

  private static final String NATION =
      SYSTEM.part(Territories.class).current().nation().id().toString();

  private long before;

  @BeforeEach
  void begin() {
    before = AUDIT.head().map(Line::number).orElse(0L);
  }

  private List<Event> since(Kind kind) {
    return AUDIT.search(Audit.Search.newest(1_000)).lines().stream()
        .filter(line -> line.number() > before)
        .map(Line::event)
        .filter(event -> event.kind() == kind)
        .toList();
  }

  private static UUID account(String role) {
    return SYSTEM.part(Kept.class).accounts().find("demo." + role).orElseThrow().id();
  }

  private static Caller with(Caller caller) throws Exception {
    return caller.header("X-XSRF-TOKEN", caller.formToken());
  }

  @Test
  void anAdministratorWhoWouldChangeTheirOwnRightsIsToldOf() throws Exception {
    Caller administrator = with(Caller.in("administrator"));
    String own = "/accounts/" + account("administrator");
    assertThat(administrator.form(own + "/close", Map.of("reason", "mine")).statusCode())
        .isEqualTo(422);
    assertThat(since(Kind.REFUSED))
        .anySatisfy(event -> {
          assertThat(event.source().account()).isEqualTo("demo.administrator");
          assertThat(event.subject()).isEqualTo("POST " + own + "/close");
          assertThat(event.words().key()).isEqualTo("access.refusal.own-account");
        });
  }

  @Test
  void theSameByAProgramIsToldOf() throws Exception {
    Caller administrator = with(Caller.in("administrator"));
    String own = "/api/accounts/" + account("administrator") + "/close";
    assertThat(administrator.json(own, "{\"reason\":\"mine\"}").statusCode()).isEqualTo(422);
    assertThat(since(Kind.REFUSED))
        .extracting(event -> event.words().key())
        .contains("access.refusal.own-account");
  }

  @Test
  void aGrantThatIsNotThereAndARecoveryOfNobodyAreToldOf() throws Exception {
    Caller administrator = with(Caller.in("administrator"));
    String other = "/accounts/" + account("auditor");
    String id = UUID.randomUUID().toString();
    administrator.form(other + "/grants/end", Map.of("grant", id, "reason", "x"));
    administrator.form(other + "/confirm", Map.of("recovery", id));
    assertThat(since(Kind.REFUSED))
        .extracting(event -> event.words().key())
        .contains("access.refusal.no-grant", "access.refusal.no-recovery");
  }

  @Test
  void aSlipInAFormOfOnesOwnIsNoRefusal() throws Exception {
    Caller administrator = with(Caller.in("administrator"));
    assertThat(administrator.form("/accounts", Map.of("name", "!", "fullName", "A")).statusCode())
        .isEqualTo(422);
    assertThat(since(Kind.REFUSED)).extracting(Event::subject).doesNotContain("POST /accounts");
  }

  @Test
  void whatGoesByALinkThatIsNoneIsToldOf() throws Exception {
    Caller nobody = Caller.nobody();
    HttpResponse<String> page = nobody.get("/sign-in");
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(each -> each.substring(0, each.indexOf(';')))
            .reduce("", (one, next) -> one.isEmpty() ? next : one + "; " + next);
    nobody.header("Cookie", cookies);
    HttpResponse<String> answer =
        nobody.form("/invitation", Map.of("link", "x".repeat(43), "password", "p", "again", "p"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(since(Kind.REFUSED))
        .anySatisfy(event -> {
          assertThat(event.words().key()).isEqualTo("access.refusal.link");
          assertThat(event.source().account()).isEmpty();
          assertThat(event.subject()).doesNotContain("xxx");
        });
  }

  @Test
  void whoAsksForTheIdsOfOthersIsToldOf() throws Exception {
    Caller officer = Caller.in("commune-officer");
    String id = UUID.randomUUID().toString();
    assertThat(officer.get("/api/imports/" + id).statusCode()).isEqualTo(404);
    assertThat(officer.get("/imports/" + id).statusCode()).isEqualTo(404);
    assertThat(officer.get("/registers/case/entry?subject=" + id).statusCode()).isEqualTo(404);
    assertThat(officer.get("/api/registers/case/entry?subject=" + id).statusCode()).isEqualTo(404);
    assertThat(since(Kind.REFUSED))
        .extracting(Event::subject)
        .contains(
            "GET /api/imports/" + id,
            "GET /imports/" + id,
            "GET /registers/case/entry?subject=" + id,
            "GET /api/registers/case/entry?subject=" + id);
  }

  @Test
  void aFileThatIsRefusedIsToldOfWithItsHash() throws Exception {
    Caller analyst = with(Caller.in("national-analyst"));
    HttpResponse<String> handed =
        analyst.send(
            "POST",
            "/api/registers/case/imports?name=" + Caller.encode("=evil.csv"),
            BodyPublishers.ofString("nonsense,of,columns\n1,2,3\n"),
            "text/csv");
    assertThat(handed.statusCode()).isEqualTo(202);
    String id = handed.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    String state = "";
    for (int i = 0; i < 5_000 && !state.contains("refused"); i++) {
      state = analyst.get("/api/imports/" + id).body();
    }
    assertThat(state).contains("refused");
    assertThat(since(Kind.REFUSED))
        .anySatisfy(event -> {
          assertThat(event.words().key()).isEqualTo("import.audit.refused");
          assertThat(event.source().request()).isEqualTo(id);
          assertThat(event.source().account()).isEqualTo("demo.national-analyst");
          assertThat(event.words().terms().get(1)).contains("column");
          assertThat(event.words().terms().get(2)).hasSize(64);
        });
  }

  @Test
  void whoeverReadsAccountsOrTheLogIsInTheLog() throws Exception {
    Caller administrator = Caller.in("administrator");
    Caller auditor = Caller.in("auditor");
    String one = "/accounts/" + account("auditor");
    for (String path : List.of("/accounts", one, "/api/accounts", "/api" + one)) {
      assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(auditor.get("/audit?account=lan").statusCode()).isEqualTo(200);
    assertThat(since(Kind.READ_PERSONAL))
        .extracting(event -> event.source().account() + " " + event.subject())
        .contains(
            "demo.administrator GET /accounts",
            "demo.administrator GET " + one,
            "demo.administrator GET /api/accounts",
            "demo.administrator GET /api" + one,
            "demo.auditor GET /audit?account=lan");
  }

  @Test
  void whatLeavesAsAFileIsToldOfWithItsQuestion() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    assertThat(analyst.get("/reports-due.csv?unit=").statusCode()).isEqualTo(200);
    assertThat(Caller.in("inspector").get("/reports-due.csv").statusCode()).isEqualTo(403);
    assertThat(since(Kind.EXPORTED))
        .extracting(event -> event.source().account() + " " + event.subject())
        .filteredOn(told -> told.contains("/reports-due"))
        .containsExactly("demo.national-analyst GET /reports-due.csv?unit=");
  }

  @Test
  void aRoleThatIsGivenAndEndedStandsThereWithItsUnitAndReason() throws Exception {
    Caller administrator = with(Caller.in("administrator"));
    String name = "granted." + before;
    administrator.form("/accounts", Map.of("name", name, "fullName", "Hoàng An"));
    UUID id = SYSTEM.part(Kept.class).accounts().find(name).orElseThrow().id();
    HttpResponse<String> given =
        administrator.json(
            "/api/accounts/" + id + "/grants",
            "{\"role\":\"auditor\",\"unit\":\""
                + NATION
                + "\",\"from\":\""
                + LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1)
                + "\",\"reason\":\"decision 7\"}");
    assertThat(given.statusCode()).as(given.body()).isIn(200, 201);
    UUID grant = SYSTEM.part(Kept.class).grants().of(id).stream().findFirst().orElseThrow().id();
    HttpResponse<String> ended =
        administrator.json(
            "/api/accounts/" + id + "/grants/" + grant + "/end", "{\"reason\":\"decision 8\"}");
    assertThat(ended.statusCode()).as(ended.body()).isIn(200, 204);
    assertThat(since(Kind.GRANT_GIVEN))
        .anySatisfy(event -> {
          assertThat(event.source().account()).isEqualTo("demo.administrator");
          assertThat(event.subject()).isEqualTo(name);
          assertThat(event.unit()).isEqualTo(NATION);
          assertThat(event.words().terms()).containsExactly("auditor", "decision 7");
        });
    assertThat(since(Kind.GRANT_ENDED))
        .anySatisfy(event -> {
          assertThat(event.subject()).isEqualTo(name);
          assertThat(event.words().terms()).containsExactly("auditor", "decision 8");
        });
  }
}
