package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commune officer of the demonstration asks for records of other units in every way there is:
 * lists, pages, files, histories, ids, corrections and keys of others.
 */
@Tag("database")
class AcrossUnitsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> REGISTERS = List.of("case", "court", "report");
  private static final Audit AUDIT = RunningSystem.shared().part(Audit.class);
  private static final Ledger LEDGER = RunningSystem.shared().part(Ledger.class);

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** What the whole country has, and what the officer has. */
  private static List<JsonNode> entries(Caller caller, String register, int most) throws Exception {
    var found = new ArrayList<JsonNode>();
    HttpResponse<String> answer =
        caller.get("/api/registers/" + register + "/entries?limit=" + most);
    assertThat(answer.statusCode()).isEqualTo(200);
    json(answer).path("entries").forEach(found::add);
    return found;
  }

  private static JsonNode foreign(String register) throws Exception {
    Set<String> own = new HashSet<>();
    for (JsonNode each : entries(Caller.in("commune-officer"), register, 1000)) {
      own.add(each.path("subject").asString());
    }
    return entries(Caller.in("national-analyst"), register, 1000).stream()
        .filter(each -> !own.contains(each.path("subject").asString()))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("Nothing of " + register + " lies outside the scope"));
  }

  @Test
  void listsHoldOnlyWhatLiesWithinOnesOwnUnits() throws Exception {
    for (String register : REGISTERS) {
      var units = new HashSet<String>();
      for (JsonNode each : entries(Caller.in("commune-officer"), register, 1000)) {
        units.add(each.path("unit").asString());
      }
      var all = new HashSet<String>();
      for (JsonNode each : entries(Caller.in("national-analyst"), register, 1000)) {
        all.add(each.path("unit").asString());
      }
      assertThat(all).as(register).hasSizeGreaterThan(units.size());
      assertThat(units.size()).as(register + " " + units).isLessThan(30);
    }
  }

  @Test
  void aForeignRecordIsAnsweredInNoWayAtAll() throws Exception {
    for (String register : REGISTERS) {
      JsonNode record = foreign(register);
      String subject = record.path("subject").asString();
      String unit = record.path("unit").asString();
      String asked = "subject=" + Caller.encode(subject);
      Caller officer = Caller.in("commune-officer");
      for (String path :
          List.of(
              "/api/registers/%s/entry?" + asked,
              "/api/registers/%s/entry?vintage=1&" + asked,
              "/api/registers/%s/history?" + asked,
              "/api/registers/%s/difference?from=1&to=1&" + asked,
              "/registers/%s/entry?" + asked,
              "/registers/%s/history?" + asked,
              "/registers/%s/correct?" + asked,
              "/registers/%s/retract?" + asked)) {
        HttpResponse<String> answer = officer.get(path.replace("%s", register));
        assertThat(answer.statusCode()).as(path + " " + register).isIn(403, 404);
        assertThat(AUDIT.search(Audit.Search.newest(100)).lines())
            .as(path + " " + register)
            .anySatisfy(line -> {
              assertThat(line.event().kind()).isEqualTo(Event.Kind.REFUSED);
              assertThat(line.event().source().account()).isEqualTo("demo.commune-officer");
              assertThat(line.event().subject())
                  .startsWith("GET " + path.replace("%s", register).replaceFirst("\\?.*", ""))
                  .contains(subject);
            });
      }
      for (String path :
          List.of(
              "/api/registers/%s/entries?limit=1000&text=" + Caller.encode(subject),
              "/api/registers/%s/entries?limit=1000&unit=" + Caller.encode(unit),
              "/api/registers/%s/export?format=csv&unit=" + Caller.encode(unit),
              "/registers/%s?unit=" + Caller.encode(unit),
              "/registers/%s/export?format=csv&unit=" + Caller.encode(unit))) {
        HttpResponse<String> answer = officer.get(path.replace("%s", register));
        assertThat(answer.body()).as(path + " " + register).doesNotContain(key(record));
      }
    }
  }

  /** What nobody could have typed: the record's own first key. */
  private static String key(JsonNode record) {
    return record.path("subject").asString();
  }

  @Test
  void aForeignRecordIsNeitherCorrectedNorRetracted() throws Exception {
    var before = LEDGER.latest();
    for (String register : List.of("case", "report")) {
      JsonNode record = foreign(register);
      Caller officer = Caller.in("commune-officer");
      officer.header("X-XSRF-TOKEN", officer.formToken());
      var values = new LinkedHashMap<String, Object>();
      record
          .path("values")
          .properties()
          .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
      var handed =
          Map.of(
              "values",
              values,
              "corrects",
              key(record),
              "follows",
              record.path("version").asInt(),
              "reason",
              "an attack");
      assertThat(
              officer
                  .json("/api/registers/" + register + "/entries", JSON.writeValueAsString(handed))
                  .statusCode())
          .as("correcting %s", register)
          .isIn(403, 404, 409, 422);
      var back =
          Map.of(
              "subject",
              key(record),
              "follows",
              record.path("version").asInt(),
              "reason",
              "an attack");
      HttpResponse<String> answer =
          officer.json(
              "/api/registers/" + register + "/retractions", JSON.writeValueAsString(back));
      assertThat(answer.statusCode()).as("retracting %s", register).isIn(403, 404, 409, 422);
      assertThat(answer.body()).doesNotContain("\"outcome\":\"recorded\"");
    }
    assertThat(LEDGER.latest()).isEqualTo(before);
  }

  @Test
  void aNewRecordOfAForeignUnitIsNotTakenIn() throws Exception {
    var before = LEDGER.latest();
    JsonNode record = foreign("case");
    Caller officer = Caller.in("commune-officer");
    officer.header("X-XSRF-TOKEN", officer.formToken());
    var values = new LinkedHashMap<String, Object>();
    record
        .path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
    values.put("number", "ATTACK-1");
    HttpResponse<String> answer =
        officer.json(
            "/api/registers/case/entries", JSON.writeValueAsString(Map.of("values", values)));
    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 409, 422);
    assertThat(answer.body()).contains("other-unit");
    assertThat(
            AUDIT.search(Audit.Search.newest(20)).lines().stream()
                .map(Line::event)
                .filter(event -> event.source().account().equals("demo.commune-officer"))
                .map(event -> event.words().key() + " " + event.subject()))
        .contains("issue.other-unit.reason POST /api/registers/case/entries");
    assertThat(LEDGER.latest()).isEqualTo(before);
  }

  @Test
  void anImportOfSomebodyElseIsNotFoundByItsId() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    HttpResponse<String> handed =
        analyst.send(
            "POST",
            "/api/registers/case/imports?dryRun=true&name=theirs.csv",
            BodyPublishers.ofString("number,agency\nSECRET-7,police\n"),
            "text/csv");
    assertThat(handed.statusCode()).isEqualTo(202);
    String id = json(handed).path("id").asString();
    Caller officer = Caller.in("commune-officer");
    officer.header("X-XSRF-TOKEN", officer.formToken());
    for (String path :
        List.of(
            "/api/imports/%s",
            "/api/imports/%s/issues",
            "/api/imports/%s/issues?format=csv",
            "/api/imports/%s/marked-up",
            "/api/imports/%s/bad-rows",
            "/imports/%s")) {
      HttpResponse<String> answer = officer.get(path.replace("%s", id));
      assertThat(answer.statusCode()).as(path).isIn(403, 404);
      assertThat(answer.body()).as(path).doesNotContain("SECRET-7").doesNotContain("theirs.csv");
    }
    for (String verb : List.of("cancel", "confirm", "repeat")) {
      assertThat(officer.json("/api/imports/" + id + "/" + verb, "").statusCode())
          .as(verb)
          .isIn(403, 404);
    }
    assertThat(officer.get("/api/imports?limit=1000").body()).doesNotContain(id);
    assertThat(officer.get("/imports").body()).doesNotContain(id);
  }

  @Test
  void theKeyOfSomebodyElsesSubmissionTellsNothing() throws Exception {
    var values = new LinkedHashMap<String, Object>();
    foreign("case")
        .path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
    values.put("number", "REPLAY-1");
    String body = JSON.writeValueAsString(Map.of("values", values));
    Caller analyst = Caller.in("national-analyst").header("Idempotency-Key", "replayed-1");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    HttpResponse<String> first = analyst.json("/api/registers/case/entries", body);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    var head = LEDGER.latest();
    assertThat(analyst.json("/api/registers/case/entries", body).body()).isEqualTo(first.body());
    assertThat(LEDGER.latest()).as("the same key twice is one batch").isEqualTo(head);

    Caller officer = Caller.in("commune-officer").header("Idempotency-Key", "replayed-1");
    officer.header("X-XSRF-TOKEN", officer.formToken());
    HttpResponse<String> replay = officer.json("/api/registers/case/entries", body);
    assertThat(replay.statusCode()).as(replay.body()).isNotIn(200, 201);
    assertThat(replay.body()).doesNotContain("\"author\":\"demo.national-analyst\"");
    assertThat(LEDGER.latest()).isEqualTo(head);
  }

  @Test
  void whatAHandedEntryMayNotSayIsNotHeard() throws Exception {
    var values = new LinkedHashMap<String, Object>();
    foreign("case")
        .path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
    values.put("number", "MASS-1");
    Caller analyst = Caller.in("national-analyst").header("X-Author", "demo.auditor");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    String body =
        JSON.writeValueAsString(
            Map.of(
                "values",
                values,
                "author",
                "demo.auditor",
                "batch",
                1,
                "version",
                99,
                "recordedAt",
                "2001-01-01T00:00:00Z",
                "submission",
                "mine",
                "retracted",
                true));
    HttpResponse<String> answer = analyst.json("/api/registers/case/entries", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode entry = json(answer).path("entry");
    assertThat(entry.path("author").asString()).isEqualTo("demo.national-analyst");
    assertThat(entry.path("version").asInt()).isEqualTo(1);
    assertThat(entry.path("retracted").asBoolean()).isFalse();
    assertThat(entry.path("batch").asLong()).isGreaterThan(1);
    assertThat(entry.path("submission").asString()).isNotEqualTo("mine");
    values.put("number", "MASS-2");
    values.put("author", "demo.auditor");
    assertThat(
            analyst
                .json(
                    "/api/registers/case/entries",
                    JSON.writeValueAsString(Map.of("values", values)))
                .statusCode())
        .as("a column that is not declared")
        .isEqualTo(422);
  }

  @Test
  void anAccountOfSomebodyElseIsNotTouchedByItsId() throws Exception {
    Caller officer = Caller.in("commune-officer");
    HttpResponse<String> accounts = Caller.in("administrator").get("/accounts");
    var ids =
        java.util.regex.Pattern.compile("/accounts/([0-9a-f-]{36})")
            .matcher(accounts.body())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      assertThat(officer.get("/accounts/" + id).statusCode()).isEqualTo(403);
      for (String action : List.of("close", "sign-out", "recover", "invite", "confirm", "grants")) {
        assertThat(
                officer.form("/accounts/" + id + "/" + action, Map.of("reason", "x")).statusCode())
            .as(action)
            .isEqualTo(403);
      }
    }
  }
}
