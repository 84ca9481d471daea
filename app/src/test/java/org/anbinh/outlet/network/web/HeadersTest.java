package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every answer leaves with the headers that protect it, whatever it is. */
class HeadersTest {
  @Test
  void everyAnswerCarriesThemAlsoARefusal() throws IOException {
    try (var server = SmallServer.start("anbinh.network.json-kilobytes=16")) {
      String[] answers = {
        server.answer("GET /hello HTTP/1.1", "Host: localhost"),
        server.answer("GET /nothing HTTP/1.1", "Host: localhost"),
        server.answer("DELETE /hello HTTP/1.1", "Host: localhost"),
        server.answer("GET /%2e%2e/%00 HTTP/1.1", "Host: localhost"),
        server.answer("GET //hello;x=1 HTTP/1.1", "Host: localhost"),
        server.answer("GET /hello HTTP/1.1", "Host: evil.example"),
        server.answer("POST /sign-in HTTP/1.1", "Host: localhost", "Origin: http://evil.example"),
        server.posted("/api/json", "application/json", "x".repeat(20_000)),
        server.posted("/api/json", "application/json", "no json")
      };
      for (String answer : answers) {
        Headers.ALWAYS.forEach(
            (name, value) -> assertThat(answer).containsOnlyOnce(name + ": " + value + "\r\n"));
        assertThat(answer)
            .doesNotContain("Strict-Transport-Security")
            .doesNotContain("\r\nServer:");
      }
    }
  }

  @Test
  void whatShowsRecordsIsKeptNowhere() throws IOException {
    try (var server = SmallServer.start()) {
      assertThat(server.answer("GET /api/registers/export HTTP/1.1", "Host: localhost"))
          .containsOnlyOnce("Cache-Control: no-store\r\n");
      assertThat(server.answer("GET /nothing HTTP/1.1", "Host: localhost"))
          .containsOnlyOnce("Cache-Control: no-store\r\n");
    }
  }

  @Test
  void tracingIsNotAnswered() throws IOException {
    try (var server = SmallServer.start()) {
      assertThat(server.answer("TRACE /hello HTTP/1.1", "Host: localhost", "X-Mark: secret"))
          .doesNotContain("X-Mark")
          .doesNotContain("HTTP/1.1 200");
    }
  }
}
