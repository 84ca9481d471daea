package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A refusal says what to do, and a failure its number in the log; neither says how we are made. */
@Tag("database")
class ErrorsTellNothingTest {
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat (org|java|jakarta)\\.|Exception\\b|org\\.(springframework|apache|anbinh|postgresql)\\."
              + "|\\.java:\\d+|Tomcat|Spring Boot|Whitelabel|PostgreSQL \\d|trace\"");

  @Test
  void noAnswerTellsHowTheSystemIsMade() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    analyst.header("X-XSRF-TOKEN", analyst.formToken());
    var answers = new ArrayList<HttpResponse<String>>();
    for (String path :
        List.of(
            "/nothing",
            "/api/nothing",
            "/error",
            "/api/imports/nothing",
            "/registers/nothing",
            "/api/registers/nothing",
            "/api/registers/case/entry",
            "/api/registers/case/entries?limit=x",
            "/figures?unit=nothing",
            "/api/figures?indicator=nothing",
            "/api/passports/nothing",
            "/passports/nothing",
            "/territory/nothing",
            "/map?year=x",
            "/api/compare",
            "/registers/case;x=1",
            "/%2e%2e/",
            "//nothing",
            "/imports/1")) {
      answers.add(analyst.get(path));
    }
    for (String body :
        List.of("", "{", "[]", "null", "{\"values\":[]}", "{\"follows\":\"x\"}", "\"text\"")) {
      answers.add(analyst.json("/api/registers/case/entries", body));
    }
    answers.add(analyst.send("DELETE", "/api/imports", BodyPublishers.noBody(), ""));
    answers.add(analyst.send("PUT", "/figures", BodyPublishers.ofString("x"), "text/plain"));
    answers.add(analyst.send("POST", "/api/restate", BodyPublishers.ofString("x"), "text/csv"));
    answers.add(
        analyst.send("POST", "/api/registers/case/imports", BodyPublishers.ofString("x"), "a/b;c"));
    for (HttpResponse<String> answer : answers) {
      String asked = answer.request().method() + " " + answer.uri();
      assertThat(answer.statusCode()).as(asked).isLessThan(500);
      assertThat(INSIDE.matcher(answer.body()).results().map(found -> found.group()).toList())
          .as(asked + " " + answer.statusCode())
          .isEmpty();
      assertThat(answer.headers().firstValue("Server")).as(asked).isEmpty();
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(asked)
          .contains("nosniff");
    }
  }
}
