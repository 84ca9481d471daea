package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Kept;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.access.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts are managed by programs of an administrator's session as on the pages, and no further.
 */
@Tag("database")
class AccountsOverRestTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final RunningSystem SYSTEM = RunningSystem.shared();

  private static Caller administrator() throws Exception {
    Caller caller = Caller.in("administrator").header("Accept-Language", "en");
    return caller.header("X-XSRF-TOKEN", caller.formToken());
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  @Test
  void somebodyIsInvitedGrantedARoleAndClosed() throws Exception {
    Caller caller = administrator();
    JsonNode invited =
        read(
            caller.json(
                "/api/accounts",
                "{\"name\": \"moi.qua.api\", \"fullName\": \"Mời Qua API\", \"state\": \"active\","
                    + " \"demonstration\": true}"),
            201);
    assertThat(invited.path("account").path("state").asString()).isEqualTo("invited");
    assertThat(invited.path("account").path("demonstration").asBoolean()).isFalse();
    String link = invited.path("link").asString();
    assertThat(link).startsWith(SYSTEM.address("/invitation?link="));
    assertThat(Caller.nobody().get(link.substring(SYSTEM.address("").length())).body())
        .contains("moi.qua.api");
    String address = "/api/accounts/" + invited.path("account").path("id").asString();

    JsonNode granted =
        read(
            caller.json(
                address + "/grants",
                "{\"role\": \"commune-officer\", \"unit\": \"commune:00004:2025-07-01\","
                    + " \"from\": \"2026-01-01\", \"reason\": \"decision 8\"}"),
            201);
    JsonNode grant = granted.path("grants").get(0);
    assertThat(grant.path("by").asString()).isEqualTo("demo.administrator");
    assertThat(grant.path("until").isNull()).isTrue();
    JsonNode ended =
        read(
            caller.json(
                address + "/grants/" + grant.path("id").asString() + "/end",
                "{\"reason\": \"moved\"}"),
            200);
    assertThat(ended.path("grants").get(0).path("until").isNull()).isFalse();

    assertThat(caller.json(address + "/sign-out", "{}").statusCode()).isEqualTo(204);
    assertThat(caller.json(address + "/close", "{\"reason\": \"left\"}").statusCode())
        .isEqualTo(204);
    assertThat(read(caller.get(address), 200).path("account").path("state").asString())
        .isEqualTo("closed");
    assertThat(caller.get("/api/accounts").body()).contains("moi.qua.api", "demo.auditor");
  }

  @Test
  void whatIsWrongIsSaidWithItsRemedyAndChangesNothing() throws Exception {
    Caller caller = administrator();
    Account account = People.somebody(SYSTEM, "khong.doi.gi", "commune-officer");
    String address = "/api/accounts/" + account.id();
    assertThat(read(caller.json("/api/accounts", "{}"), 422).path("detail").asString())
        .contains("A sign-in name has 3 to 64");
    assertThat(read(caller.json(address + "/close", "{}"), 422).path("detail").asString())
        .contains("Give a reason");
    assertThat(
            read(caller.json(address + "/grants", "{\"role\": \"king\"}"), 400)
                .path("detail")
                .asString())
        .contains("there is no role \"king\"; name one of");
    assertThat(
            caller
                .json(
                    address + "/grants",
                    "{\"role\": \"auditor\", \"unit\": \"moon\", \"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            caller
                .json(
                    address + "/grants",
                    "{\"role\": \"auditor\", \"unit\": \"commune:00004:2025-07-01\","
                        + " \"from\": \"2026-01-02\", \"until\": \"2026-01-02\", \"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(caller.get("/api/accounts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    UUID own = SYSTEM.part(Kept.class).accounts().find("demo.administrator").orElseThrow().id();
    assertThat(
            read(caller.json("/api/accounts/" + own + "/close", "{\"reason\": \"x\"}"), 422)
                .path("detail")
                .asString())
        .contains("Nobody changes the rights of their own account");
    assertThat(SYSTEM.part(Kept.class).grants().of(account.id())).hasSize(1);
    assertThat(SYSTEM.part(Kept.class).accounts().find(account.id()).orElseThrow().state())
        .isEqualTo(Account.State.ACTIVE);
  }

  @Test
  void neitherTheOperatorNorAFormOfAnotherSiteManagesAccounts() throws Exception {
    String body = "{\"name\": \"lo.vao.day\", \"fullName\": \"x\"}";
    assertThat(Caller.operator().json("/api/accounts", body).statusCode()).isEqualTo(403);
    assertThat(Caller.in("administrator").json("/api/accounts", body).statusCode()).isEqualTo(403);
    assertThat(Caller.nobody().json("/api/accounts", body).statusCode()).isEqualTo(401);
    assertThat(SYSTEM.part(Kept.class).accounts().find("lo.vao.day")).isEmpty();
  }
}
