package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.outlet.network.RefusedRequests;
import org.anbinh.outlet.network.RefusedRequests.Count;
import org.anbinh.outlet.network.RefusedRequests.Refused;
import org.junit.jupiter.api.Test;

/** Who asks too often is told to wait; others, and this machine's own programs, are not. */
class OftenTest {
  private static final String[] RATES = {
    "anbinh.network.proxies=127.0.0.1",
    "anbinh.network.names=anbinh.test",
    "anbinh.network.rates.reading=60/5",
    "anbinh.network.rates.heavy=60/2",
    "anbinh.network.rates.sign-in=60/2",
    "anbinh.network.rates.sharing=1"
  };

  private static List<String> statuses(SmallServer server, String request, String from, int times)
      throws IOException {
    var statuses = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      String answer =
          server.answer(
              request + " HTTP/1.1",
              "Host: anbinh.test",
              "X-Forwarded-Proto: https",
              "Content-Length: 0",
              "X-Forwarded-For: " + from);
      statuses.add(answer.substring(9, 12));
      if (statuses.getLast().equals("429")) {
        assertThat(answer).contains("Retry-After: 1").contains("X-Content-Type-Options: nosniff");
      }
    }
    return statuses;
  }

  @Test
  void anAddressThatAsksTooOftenIsToldHowLongToWait() throws IOException {
    try (var server = SmallServer.start(RATES)) {
      assertThat(statuses(server, "GET /hello", "198.51.100.7", 7))
          .containsSubsequence("200", "200", "200", "200", "200", "429");
      assertThat(statuses(server, "GET /hello", "198.51.100.8", 1)).containsExactly("200");
      assertThat(statuses(server, "POST /sign-in", "198.51.100.8", 4))
          .containsSubsequence("200", "200", "429");
      assertThat(statuses(server, "GET /api/registers/export", "198.51.100.9", 4))
          .containsSubsequence("200", "200", "429");
    }
  }

  @Test
  void anAccountThatAsksTooOftenIsToldSoWhereverItAsksFrom() throws IOException {
    try (var server = SmallServer.start(RATES)) {
      var answers = new ArrayList<String>();
      for (int i = 0; i < 7; i++) {
        answers.add(
            server
                .answer(
                    "GET /hello HTTP/1.1",
                    "Host: anbinh.test",
                    "X-I-Am: an",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-For: 198.51.100." + i)
                .substring(9, 12));
      }
      assertThat(answers).containsSubsequence("200", "200", "200", "200", "200", "429");
      assertThat(server.answer("GET /hello HTTP/1.1", "Host: localhost", "X-I-Am: binh"))
          .as("another account")
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whatIsRefusedIsCountedByAddressAndReason() throws IOException {
    try (var server = SmallServer.start(RATES)) {
      List<String> statuses = statuses(server, "GET /hello", "198.51.100.7", 30);
      long often = statuses.stream().filter("429"::equals).count();
      server.answer("GET /hello HTTP/1.1", "Host: elsewhere.test");
      server.answer(
          "POST /form HTTP/1.1",
          "Host: localhost",
          "Origin: https://evil.test",
          "Content-Length: 0");
      assertThat(often).isPositive();
      assertThat(server.refused())
          .containsExactlyInAnyOrder(
              new Count(new Refused("198.51.100.7", 429), often),
              new Count(new Refused("127.0.0.1", 421), 1),
              new Count(new Refused("127.0.0.1", 403), 1));
      assertThat(server.refused()).as("told once").isEmpty();
    }
  }

  @Test
  void howeverManyAddressesAreRefusedTheLinesAreFewAndTheCountIsWhole() {
    var refused = new RefusedRequests();
    for (int i = 0; i < 100_000; i++) {
      refused.note("198.51." + (i / 250 % 250) + "." + i % 250, i % 2 == 0 ? 429 : 413);
    }
    for (int i = 0; i < 500; i++) {
      refused.note("203.0.113.9", 429);
    }
    List<Count> told = refused.take();
    assertThat(told).hasSizeLessThan(60);
    assertThat(told.stream().mapToLong(Count::times).sum()).isEqualTo(100_500);
    assertThat(told).anyMatch(each -> each.refused().address().equals(RefusedRequests.OTHERS));
  }

  @Test
  void theAddressesOfOneHouseAreOneAddress() {
    assertThat(Often.network("2001:db8:1:2::1")).isEqualTo(Often.network("2001:db8:1:2:ffff::9"));
    assertThat(Often.network("2001:db8:1:3::1")).isNotEqualTo(Often.network("2001:db8:1:2::1"));
    assertThat(Often.network("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(Often.network("no:address")).isEqualTo("unknown");
  }

  @Test
  void programsOfThisMachineAreOnlyLimitedWhereTheySignIn() throws IOException {
    try (var server = SmallServer.start(RATES)) {
      for (int i = 0; i < 20; i++) {
        assertThat(server.answer("GET /hello HTTP/1.1", "Host: localhost"))
            .startsWith("HTTP/1.1 200");
      }
      var answers = new ArrayList<String>();
      for (int i = 0; i < 4; i++) {
        answers.add(server.posted("/sign-in", "text/plain", "").substring(9, 12));
      }
      assertThat(answers).containsSubsequence("200", "200", "429");
    }
  }
}
