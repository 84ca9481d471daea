package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a proxy forwards is believed if the proxy was declared, and from nobody else. */
class ProxyTest {
  private static final String HOST = "Host: anbinh.test";
  private static final String[] FORWARDED = {
    "X-Forwarded-For: 203.0.113.5, 198.51.100.7", "X-Forwarded-Proto: https"
  };

  private static String seen(SmallServer server, String... more) throws IOException {
    var lines = new java.util.ArrayList<String>();
    lines.add("GET /seen HTTP/1.1");
    lines.addAll(java.util.List.of(more));
    return server.answer(lines.toArray(String[]::new));
  }

  @Test
  void aDeclaredProxySaysWhoAsksAndAClientCannotSayItForHim() throws IOException {
    try (var server =
        SmallServer.start("anbinh.network.proxies=127.0.0.1", "anbinh.network.names=anbinh.test")) {
      String answer = seen(server, HOST, FORWARDED[0], FORWARDED[1]);
      assertThat(answer)
          .as("the address nearest to the proxy, not the one the client wrote before it")
          .contains("https 198.51.100.7 true")
          .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains");
      assertThat(seen(server, HOST, "X-Forwarded-For: 198.51.100.7", "X-Forwarded-Proto: http"))
          .as("what came over the network without TLS")
          .startsWith("HTTP/1.1 403")
          .contains("not encrypted");
      assertThat(seen(server, "Host: evil.example", FORWARDED[0], FORWARDED[1]))
          .startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void whatAnUndeclaredProxyForwardsIsNotBelieved() throws IOException {
    try (var server =
        SmallServer.start("anbinh.network.proxies=10.9.8.7", "anbinh.network.names=anbinh.test")) {
      assertThat(seen(server, "Host: localhost", FORWARDED[0], FORWARDED[1]))
          .contains("http 127.0.0.1 false");
    }
    try (var server = SmallServer.start()) {
      assertThat(
              seen(
                  server,
                  "Host: localhost",
                  FORWARDED[0],
                  FORWARDED[1],
                  "X-Forwarded-Host: evil.example",
                  "Forwarded: for=203.0.113.5;proto=https;host=evil.example",
                  "X-Real-IP: 203.0.113.5"))
          .contains("http 127.0.0.1 false")
          .doesNotContain("evil.example");
    }
  }
}
