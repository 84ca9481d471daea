package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is changed through somebody's browser by a page of another site. */
@Tag("database")
class ForeignFormsTest {
  /** Anybody may have a file checked there; nothing is kept of it. */
  private static final String CHECKS_ONLY = "/verify";

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void nothingThatChangesSomethingIsDoneForASessionWithoutItsToken() throws Exception {
    var done = new ArrayList<String>();
    Ledger ledger = RunningSystem.shared().part(Ledger.class);
    var before = ledger.latest();
    for (Endpoint endpoint : Endpoint.all()) {
      if (endpoint.reads() || CHECKS_ONLY.equals(endpoint.path())) {
        continue;
      }
      for (String token :
          new String[] {"", "_csrf=guessed", "_csrf=" + Caller.in("inspector").formToken()}) {
        HttpResponse<String> answer =
            Caller.in("national-analyst")
                .send(
                    endpoint.method(), endpoint.plausible(), BodyPublishers.ofString(token), FORM);
        if (answer.statusCode() != 403) {
          done.add(endpoint + " with \"" + token + "\" answered " + answer.statusCode());
        }
      }
    }
    assertThat(done).isEmpty();
    assertThat(ledger.latest()).isEqualTo(before);
  }

  @Test
  void aFileOfNobodyIsRefusedBeforeItIsTakenIn() throws Exception {
    var address = java.net.URI.create(RunningSystem.shared().address("/imports"));
    try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n"
                      + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readNBytes(12);
      assertThat(new String(answer, java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 303");
    }
  }

  @Test
  void aPageOfAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
    Caller analyst = Caller.in("national-analyst");
    String token = analyst.formToken();
    for (String[] header :
        new String[][] {
          {"Origin", "http://evil.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}
        }) {
      Caller other = Caller.in("national-analyst").header(header[0], header[1]);
      assertThat(other.bareForm("/sign-out", Map.of("_csrf", token)).statusCode())
          .as(header[0] + ": " + header[1])
          .isEqualTo(403);
    }
  }

  @Test
  void aSessionThatWasHandedToABrowserIsNotTheOneItWorksInAfterwards() throws Exception {
    String planted = "planted-session-of-somebody-else-0123456789abc";
    Caller victim = Caller.withSession(planted);
    HttpResponse<String> in =
        victim.form("/sign-in/demonstration", Map.of("name", "demo.commune-officer"));
    assertThat(in.statusCode()).isEqualTo(303);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly")
        .containsPattern("SameSite=(Lax|Strict)")
        .doesNotContain(planted);
    assertThat(Caller.withSession(planted).get("/account").statusCode()).isEqualTo(303);
    String fresh = cookie.substring("session=".length(), cookie.indexOf(';'));
    assertThat(Caller.withSession(fresh).get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatWasLeftIsOverForWhoeverCopiedIt() throws Exception {
    String session = RunningSystem.shared().signedIn("commune-officer").text();
    Caller browser = Caller.withSession(session);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(browser.form("/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(Caller.withSession(session).get("/account").statusCode()).isEqualTo(303);
  }
}
