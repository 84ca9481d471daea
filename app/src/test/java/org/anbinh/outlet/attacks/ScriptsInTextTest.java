package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbinh.ground.access.Kept;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write is shown as they wrote it, and is never run, wherever it is shown. */
@Tag("looks")
class ScriptsInTextTest {
  /** Everything that can be read on a page, in its fields too. */
  private static final String SEEN =
      "() => document.body.textContent + ' ' + [...document.querySelectorAll('input, textarea')]"
          + ".map(field => field.value).join(' ')";

  private static final JsonMapper JSON = new JsonMapper();
  private static final RunningSystem SYSTEM = RunningSystem.shared();

  private static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "\"'><img src=x onerror=alert(2)>",
          "</textarea><svg onload=alert(3)>",
          "{{7*7}}${7*7}javascript:alert(4)");

  /** Marks that make a line read backwards are not taken in at all. */
  private static final String BACKWARDS = "a\u202eb";

  private static final Map<String, Map<String, Object>> GOOD =
      Map.of(
          "case",
          Map.of(
              "number",
              "X-1",
              "agency",
              "police",
              "detectedBy",
              "44",
              "place",
              "",
              "occurredOn",
              "1/8/2025",
              "route",
              "inland",
              "offence",
              "250",
              "officersKilled",
              "0",
              "officersHurt",
              "0"),
          "report",
          Map.of(
              "reportForm",
              "police.monthly",
              "unit",
              "",
              "period",
              "2025-08",
              "cases.detected",
              "3"),
          "published",
          Map.of(
              "source",
              "S",
              "figure",
              "F1",
              "unit",
              "44",
              "indicator",
              "cases.detected",
              "until",
              "1/1/2025",
              "kind",
              "level",
              "qualifier",
              "exact",
              "value",
              "1"));

  /** A text, the pages on which it must be seen as it was written, and those that may show it. */
  private record Shown(String text, List<String> pages, List<String> others) {}

  @Test
  void everyTextFieldOfEveryRegisterIsShownAsItWasWritten() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    var shown = new ArrayList<Shown>();
    for (JsonNode register : JSON.readTree(analyst.get("/api/registers").body())) {
      String name = register.path("name").asString();
      for (JsonNode field : register.path("fields")) {
        if (field.path("kind").asString().equals("text") && isEntered(name)) {
          assertThat(GOOD)
              .as("an entry to write %s.%s into", name, field.path("path"))
              .containsKey(name);
          for (String text : TEXTS) {
            record(analyst, name, field, text, shown);
          }
          refuse(analyst, name, field.path("column").asString());
        }
      }
    }
    assertThat(shown).hasSizeGreaterThan(12);
    look(shown, "national-analyst");
  }

  private static boolean isEntered(String register) {
    return !register.equals("territory-table") && !register.equals("boundary-sheet");
  }

  private static String body(Map<String, Object> values) {
    return JSON.writeValueAsString(Map.of("values", values));
  }

  private static Map<String, Object> good(String register, int counted) {
    var values = new LinkedHashMap<>(GOOD.get(register));
    String commune = "" + COMMUNES.get(counted % COMMUNES.size());
    values.computeIfPresent("place", (_, _) -> commune);
    values.computeIfPresent("unit", (_, given) -> given.equals("") ? commune : given);
    values.computeIfPresent("number", (_, _) -> "X-" + counted);
    values.computeIfPresent("figure", (_, _) -> "F" + counted);
    return values;
  }

  private static final List<String> COMMUNES = communes();

  private static List<String> communes() {
    try {
      var codes = new ArrayList<String>();
      JsonNode units =
          JSON.readTree(
              Caller.in("national-analyst")
                  .get("/api/territory?level=commune&on=2025-08-01")
                  .body());
      for (JsonNode unit : units.isArray() ? units : units.path("units")) {
        codes.add(unit.path("code").asString());
      }
      return codes;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void record(
      Caller analyst, String register, JsonNode field, String text, List<Shown> shown)
      throws Exception {
    String column = field.path("column").asString();
    int length = field.path("length").asInt();
    if (text.length() > length) {
      return;
    }
    var values = good(register, counted++);
    HttpResponse<String> good =
        analyst.json("/api/registers/" + register + "/entries?dryRun=true", body(values));
    assertThat(good.statusCode()).as(register + " " + values + good.body()).isEqualTo(200);
    values.put(column, text);
    HttpResponse<String> answer =
        analyst.json("/api/registers/" + register + "/entries", body(values));
    if (answer.statusCode() == 422) {
      assertThat(answer.body()).as("a field that takes no such text").contains("\"column\"");
      return;
    }
    assertThat(answer.statusCode())
        .as(register + "." + column + " " + answer.body())
        .isEqualTo(201);
    String subject = Caller.encode(JSON.readTree(answer.body()).at("/entry/subject").asString());
    String at = "/registers/" + register;
    shown.add(
        new Shown(
            text,
            List.of(
                at + "/entry?subject=" + subject,
                at + "/history?subject=" + subject,
                at + "/correct?subject=" + subject,
                at + "?text=" + Caller.encode(text)),
            List.of(at + "/retract?subject=" + subject)));
  }

  private int counted = 1;

  private void refuse(Caller analyst, String register, String column) throws Exception {
    var values = good(register, counted++);
    values.put(column, BACKWARDS);
    assertThat(analyst.json("/api/registers/" + register + "/entries", body(values)).statusCode())
        .as(register + "." + column)
        .isEqualTo(422);
  }

  @Test
  void whatIsOnlyEchoedIsShownAsItWasWritten() {
    var shown = new ArrayList<Shown>();
    for (String text : TEXTS) {
      String written = Caller.encode(text);
      shown.add(
          new Shown(
              text,
              List.of(
                  "/search?text=" + written,
                  "/registers/case?text=" + written,
                  "/registers/case?unit=" + written,
                  "/figures?unit=" + written,
                  "/territory?text=" + written,
                  "/map?unit=" + written),
              List.of("/nothing/" + written, "/sign-in?back=" + written, "/passports/" + written)));
    }
    look(shown, "national-analyst");
  }

  @Test
  void theNameOfAFileIsShownAsItWasWritten() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    String text = "<img src=x onerror=alert(5)>.csv";
    HttpResponse<String> answer =
        analyst.send(
            "POST",
            "/api/registers/case/imports?dryRun=true&name=" + Caller.encode(text),
            java.net.http.HttpRequest.BodyPublishers.ofString(
                "\"<script>alert(6)</script>\",number\n1," + UUID.randomUUID() + "\n"),
            "text/csv");
    assertThat(answer.statusCode()).isEqualTo(202);
    String id = JSON.readTree(answer.body()).path("id").asString();
    look(
        List.of(new Shown("onerror=alert(5)", List.of("/imports", "/imports/" + id), List.of())),
        "national-analyst");
    for (String file : List.of("marked-up", "bad-rows", "issues?format=csv")) {
      HttpResponse<String> copy = analyst.get("/api/imports/" + id + "/" + file);
      assertThat(copy.statusCode()).as(file).isEqualTo(200);
      assertThat(copy.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(copy.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(copy.headers().firstValue("Content-Disposition").orElse(""))
          .as("a name of ours, and never shown in the browser")
          .matches("attachment; filename=\"[A-Za-z0-9.-]+\"");
    }
  }

  @Test
  void whatIsWrittenAboutAccountsIsShownAsItWasWritten() throws Exception {
    Caller administrator = Caller.in("administrator");
    var accounts = new ArrayList<Shown>();
    var lines = new ArrayList<Shown>();
    for (String text : TEXTS) {
      String name = "written.x" + UUID.randomUUID().toString().substring(0, 8);
      assertThat(
              administrator.form("/accounts", Map.of("name", name, "fullName", text)).statusCode())
          .isEqualTo(200);
      UUID id = SYSTEM.part(Kept.class).accounts().find(name).orElseThrow().id();
      accounts.add(new Shown(text, List.of("/accounts/" + id, "/accounts"), List.of()));
      assertThat(
              administrator
                  .form("/accounts/" + id + "/close", Map.of("reason", "why " + text))
                  .statusCode())
          .isEqualTo(303);
      String asked = "/audit?text=" + Caller.encode(name);
      lines.add(new Shown("why " + text, List.of(asked), List.of()));
      lines.add(new Shown(text, List.of("/audit?text=" + Caller.encode(text)), List.of()));
    }
    look(accounts, "administrator");
    look(lines, "auditor");
  }

  /** Opens pages in a browser in which nothing of what was written may run. */
  private static void look(List<Shown> all, String role) {
    Page page = SYSTEM.page(role, "en", "light", 1440);
    var ran = new ArrayList<String>();
    page.onDialog(dialog -> {
      ran.add(page.url() + " " + dialog.message());
      dialog.dismiss();
    });
    for (Shown each : all) {
      for (String path : Stream.concat(each.pages().stream(), each.others().stream()).toList()) {
        page.navigate(SYSTEM.address(path));
        Object foreign =
            page.evaluate(
                "() => document.querySelectorAll('script:not([src]), img[onerror], svg[onload],"
                    + " a[href^=\"javascript:\"]').length");
        assertThat(foreign).as(path).isEqualTo(0);
        if (each.pages().contains(path)) {
          assertThat((String) page.evaluate(SEEN)).as(path).contains(each.text());
        }
        String content = page.content();
        assertThat(content)
            .as(path)
            .doesNotContain("<script>alert")
            .doesNotContain("<img src=\"x\"")
            .doesNotContain("<img src=x")
            .doesNotContain("49javascript");
      }
    }
    page.context().close();
    assertThat(ran).isEmpty();
  }
}
