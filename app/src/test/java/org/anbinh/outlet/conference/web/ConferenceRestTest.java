package org.anbinh.outlet.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.attacks.Caller;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.conference.SomeConference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read conferences and note at them, as far as their account may. */
@Tag("database")
class ConferenceRestTest {
  private static final String ALL = "/api/conferences";

  private final RunningSystem system = RunningSystem.shared();

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private UnitId province(String code) {
    return system
        .part(Territories.class)
        .current()
        .find(Level.PROVINCE, code, LocalDate.now(Words.ZONE))
        .orElseThrow()
        .id();
  }

  private static String remark(String kind, String unit, String words) {
    return "{\"kind\":\"%s\",\"unit\":\"%s\",\"words\":\"%s\"}".formatted(kind, unit, words);
  }

  private static Caller officer() throws Exception {
    Caller caller = Caller.in("commune-officer");
    return caller.header("X-XSRF-TOKEN", caller.formToken());
  }

  @Test
  void aConferenceIsReadWithItsCourseItsNotesAndItsConclusions() throws Exception {
    SomeConference conference = SomeConference.of(system, "Đọc qua REST").open().talk().show(3);
    HttpResponse<String> answer = Caller.in("inspector").get(ALL + "/" + conference.code());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode told = json(answer);
    assertThat(told.path("conference").path("name").path("vi").asString())
        .isEqualTo("Đọc qua REST");
    assertThat(told.path("conference").path("state").asString()).isEqualTo("open");
    assertThat(told.path("programme").size()).isEqualTo(4);
    assertThat(told.path("programme").path(1).path("section").asString()).isEqualTo("II.1");
    assertThat(told.path("shown").asInt()).isEqualTo(3);
    assertThat(told.path("figure").isNull()).isTrue();
    assertThat(told.path("course").path(0).path("deed").asString()).isEqualTo("opened");
    assertThat(told.path("course").path(1).path("made").path("author").asString()).isEqualTo("an");
    JsonNode note = told.path("notes").path(0);
    assertThat(note.path("kind").asString()).isEqualTo("proposal");
    assertThat(note.path("made").path("batch").asLong()).isPositive();
    JsonNode conclusion = told.path("conclusions").path(0);
    assertThat(conclusion.path("standing").asString()).isEqualTo("drafted");
    assertThat(conclusion.path("due").asString())
        .isEqualTo(conference.now().conclusions().getFirst().wording().due().orElseThrow() + "");
    assertThat(json(Caller.in("inspector").get(ALL)).findValuesAsString("code"))
        .contains(conference.code());
  }

  @Test
  void conferencesOfOtherUnitsAreNotThere() throws Exception {
    SomeConference own = SomeConference.of(system, "REST tỉnh mình", province("44")).open();
    SomeConference other = SomeConference.of(system, "REST tỉnh khác", province("01")).open();
    assertThat(json(officer().get(ALL)).findValuesAsString("code"))
        .contains(own.code())
        .doesNotContain(other.code());
    assertThat(officer().get(ALL + "/" + other.code()).statusCode()).isEqualTo(404);
    assertThat(Caller.in("public").get(ALL).statusCode()).isEqualTo(403);
  }

  @Test
  void aNoteIsTakenOnceUnderOneKeyAndForNobodyElse() throws Exception {
    SomeConference conference = SomeConference.of(system, "Ghi qua REST").open();
    String notes = ALL + "/" + conference.code() + "/notes";
    Caller program = Caller.operator().header("Idempotency-Key", "note-once-" + conference.code());
    String said = remark("proposal", "44", "Đề nghị bổ sung.");
    assertThat(program.json(notes, said).statusCode()).isEqualTo(201);
    assertThat(program.json(notes, said).statusCode()).isEqualTo(201);
    assertThat(conference.now().notes()).hasSize(1);
    assertThat(conference.now().notes().getFirst().unit()).isEqualTo(province("44"));
    HttpResponse<String> refused = officer().json(notes, remark("question", "01", "Lời mượn."));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("conference.note").contains("province:01");
    Event line = system.part(Audit.class).head().orElseThrow().event();
    assertThat(line.kind()).isEqualTo(Event.Kind.REFUSED);
    assertThat(line.unit()).isEqualTo(province("01").toString());
    assertThat(conference.now().notes()).hasSize(1);
  }

  @Test
  void whatIsWrongIsToldWithItsRemedy() throws Exception {
    SomeConference closed = SomeConference.of(system, "REST đã kết thúc").open().close();
    String notes = ALL + "/" + closed.code() + "/notes";
    Caller program = Caller.operator().header("Accept-Language", "en");
    assertThat(program.json(notes, remark("question", "44", "Quá muộn")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> kind = program.json(notes, remark("speech", "44", "Gì đó"));
    assertThat(kind.statusCode()).isEqualTo(400);
    assertThat(kind.body()).contains("question or proposal");
    HttpResponse<String> unit = program.json(notes, remark("question", "9z", "Gì đó"));
    assertThat(unit.statusCode()).isEqualTo(400);
    assertThat(unit.body()).contains("9z");
    assertThat(program.json(notes, "{").statusCode()).isEqualTo(400);
    assertThat(program.json(ALL + "/1999-001/notes", remark("question", "44", "x")).statusCode())
        .isEqualTo(404);
  }
}
