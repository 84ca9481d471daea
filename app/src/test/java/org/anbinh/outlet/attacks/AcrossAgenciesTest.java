package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Line;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each agency hands in its own part and sees the whole: what belongs to another one is read, and
 * neither entered nor corrected nor taken back nor imported.
 */
@Tag("database")
class AcrossAgenciesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Ledger LEDGER = RunningSystem.shared().part(Ledger.class);

  private static Caller in(String role) throws Exception {
    Caller caller = Caller.in(role).header("Accept-Language", "en");
    return caller.header("X-XSRF-TOKEN", caller.formToken());
  }

  /** A record that somebody of this role sees. */
  private static JsonNode seen(String role, String register, String agency) throws Exception {
    HttpResponse<String> answer =
        Caller.in(role).get("/api/registers/" + register + "/entries?limit=1000");
    for (JsonNode each : JSON.readTree(answer.body()).path("entries")) {
      if (register.equals("report") && each.at("/content/cells").isEmpty()) {
        continue; // a report that there was nothing says so by other means
      }
      if (agency.isEmpty() || each.at("/content/agency").asString("").startsWith(agency)) {
        return each;
      }
    }
    throw new AssertionError(role + " sees no " + register + " of " + agency);
  }

  private static Map<String, Object> values(JsonNode entry) {
    var values = new LinkedHashMap<String, Object>();
    entry
        .path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
    return values;
  }

  /** What would come of a correction, or of a new record under another number. */
  private static HttpResponse<String> ask(
      String role, String register, Map<String, Object> values, JsonNode corrects)
      throws Exception {
    var handed = new LinkedHashMap<String, Object>();
    handed.put("values", values);
    if (!corrects.isMissingNode()) {
      handed.put("corrects", corrects.path("subject").asString());
      handed.put("follows", corrects.path("version").asInt());
      handed.put("reason", "counted again");
    }
    return in(role)
        .json(
            "/api/registers/" + register + "/entries?dryRun=true", JSON.writeValueAsString(handed));
  }

  private static String outcome(HttpResponse<String> answer) {
    JsonNode body = JSON.readTree(answer.body());
    return body.at("/issues/0/code").asString(body.path("outcome").asString(""));
  }

  private static JsonNode nothing() {
    return JSON.readTree("{}").path("nothing");
  }

  private static Map<String, Object> changed(JsonNode entry, String field, String value) {
    Map<String, Object> values = values(entry);
    values.put(field, value);
    return values;
  }

  @Test
  void aClerkOfTheCourtsReadsACaseOfThePoliceAndDoesNothingWithIt() throws Exception {
    var before = LEDGER.latest();
    JsonNode record = seen("court-clerk", "case", "police");
    HttpResponse<String> corrected =
        ask("court-clerk", "case", changed(record, "officersHurt", "7"), record);
    assertThat(corrected.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(corrected.body()).at("/issues/0/reason").asString())
        .startsWith("It belongs to another agency: Công an");
    assertThat(outcome(ask("court-clerk", "case", changed(record, "number", "X-1"), nothing())))
        .isEqualTo("other-agency");
    var back =
        Map.of(
            "subject",
            record.path("subject").asString(),
            "follows",
            record.path("version").asInt(),
            "reason",
            "an attack");
    HttpResponse<String> retracted =
        in("court-clerk").json("/api/registers/case/retractions", JSON.writeValueAsString(back));
    assertThat(retracted.statusCode()).isEqualTo(422);
    assertThat(outcome(retracted)).isEqualTo("other-agency");
    assertThat(LEDGER.latest()).isEqualTo(before);
    assertThat(
            RunningSystem.shared()
                .part(Audit.class)
                .search(Audit.Search.newest(20))
                .lines()
                .stream()
                .map(Line::event)
                .filter(event -> event.source().account().equals("demo.court-clerk"))
                .map(event -> event.words().key() + " " + event.subject()))
        .contains(
            "issue.other-agency.reason POST /api/registers/case/entries",
            "issue.other-agency.reason POST /api/registers/case/retractions");
  }

  @Test
  void whatBelongsToOnesOwnAgencyIsEnteredAndCorrected() throws Exception {
    JsonNode outcome = seen("court-clerk", "court", "");
    assertThat(
            outcome(ask("court-clerk", "court", changed(outcome, "casesAccepted", "777"), outcome)))
        .isEqualTo("acceptable");
    JsonNode police = seen("border-guard", "case", "police");
    Map<String, Object> own = changed(police, "agency", "border-guard");
    own.put("number", "BG-1");
    assertThat(outcome(ask("border-guard", "case", own, nothing()))).isEqualTo("acceptable");
    assertThat(outcome(ask("border-guard", "case", changed(police, "number", "P-1"), nothing())))
        .isEqualTo("other-agency");
    assertThat(
            outcome(
                ask("border-guard", "court", changed(outcome, "casesAccepted", "777"), outcome)))
        .isEqualTo("other-agency");
    JsonNode officers = seen("commune-officer", "case", "police");
    assertThat(
            outcome(
                ask("commune-officer", "case", changed(officers, "officersHurt", "7"), officers)))
        .isEqualTo("acceptable");
  }

  @Test
  void reportsAreOfTheBodyOfTheirForm() throws Exception {
    JsonNode report = seen("facility", "report", "");
    for (String role : List.of("facility", "court-clerk", "border-guard")) {
      assertThat(outcome(ask(role, "report", changed(report, "remark", "x"), report)))
          .as(role)
          .isEqualTo("other-agency");
    }
    assertThat(
            outcome(ask("provincial-reviewer", "report", changed(report, "remark", "x"), report)))
        .isEqualTo("acceptable");
  }

  @Test
  void aFileIsLookedThroughWithTheSameEyesAndRowByRow() throws Exception {
    var before = LEDGER.latest();
    Map<String, Object> police = values(seen("border-guard", "case", "police"));
    police.values().removeIf(value -> value.toString().isEmpty());
    police.put("number", "FILE-1");
    String heading = String.join(";", police.keySet());
    String one = line(police);
    police.put("number", "FILE-2");
    police.put("agency", "border-guard");
    HttpResponse<String> handed =
        in("border-guard")
            .send(
                "POST",
                "/api/registers/case/imports?dryRun=true&name=both.csv",
                BodyPublishers.ofString(heading + "\n" + one + "\n" + line(police) + "\n"),
                "text/csv");
    assertThat(handed.statusCode()).as(handed.body()).isEqualTo(202);
    String id = JSON.readTree(handed.body()).path("id").asString();
    JsonNode job = settled("border-guard", id);
    assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("reviewed");
    JsonNode issues =
        JSON.readTree(in("border-guard").get("/api/imports/" + id + "/issues").body());
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).path("code").asString()).isEqualTo("other-agency");
    assertThat(issues.get(0).path("row").asInt()).isEqualTo(2);

    HttpResponse<String> theirs =
        in("court-clerk").json("/api/imports/" + id + "/confirm?mode=good-rows", "");
    assertThat(theirs.statusCode())
        .as("a clerk of the courts has no border guard's file recorded")
        .isEqualTo(409);
    assertThat(LEDGER.latest()).isEqualTo(before);
    assertThat(RunningSystem.shared().part(Audit.class).verify().holds()).isTrue();
  }

  private static String line(Map<String, Object> values) {
    return String.join(";", values.values().stream().map(each -> "\"" + each + "\"").toList());
  }

  private static JsonNode settled(String role, String id) throws Exception {
    Caller caller = in(role);
    JsonNode job = JSON.readTree(caller.get("/api/imports/" + id).body());
    while (List.of("queued", "reading", "recording").contains(job.path("state").asString())) {
      LockSupport.parkNanos(50_000_000);
      job = JSON.readTree(caller.get("/api/imports/" + id).body());
    }
    return job;
  }
}
