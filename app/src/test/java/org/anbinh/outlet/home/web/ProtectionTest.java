package org.anbinh.outlet.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody but this machine, and no page but our own. */
@Tag("database")
class ProtectionTest {
  @Test
  void aForeignNameIsNotAnswered() throws IOException {
    assertThat(answer("GET /figures HTTP/1.1", "Host: evil.example"))
        .startsWith("HTTP/1.1 421")
        .contains("127.0.0.1");
    assertThat(answer("GET /api/indicators HTTP/1.1", "Host: 127.0.0.1.evil.example:80"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void aForeignPageCanNeitherReadNorWrite() throws IOException {
    String host = "Host: localhost";
    assertThat(answer("GET /api/indicators HTTP/1.1", host, "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            answer(
                "POST /api/mart/rebuild HTTP/1.1",
                host,
                "Origin: http://evil.example",
                "Content-Length: 0"))
        .startsWith("HTTP/1.1 403");
    assertThat(answer("POST /imports HTTP/1.1", host, "Content-Length: 0"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void pagesAllowNothingForeign() throws IOException {
    assertThat(answer("GET /help HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Security-Policy: default-src 'self'")
        .contains("frame-ancestors 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Referrer-Policy: same-origin")
        .doesNotContain("unsafe-inline")
        .doesNotContain("unsafe-eval");
  }

  private static String answer(String... lines) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningSystem.shared().port())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
