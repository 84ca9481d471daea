package org.anbinh.outlet.home.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer and the lines of the audit log about it name the same request. */
@Tag("database")
class RequestIdTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final RunningSystem system = RunningSystem.shared();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(system.address(path)));
  }

  private String signIn(String name, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(to("/sign-in")).body());
    assertThat(token.find()).isTrue();
    String body =
        "_csrf="
            + URLEncoder.encode(token.group(1), UTF_8)
            + "&name="
            + name
            + "&password="
            + URLEncoder.encode(password, UTF_8);
    return send(to("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private Event lineOf(String account, String words) {
    var search = new Audit.Search(Optional.empty(), Optional.empty(), "", "", "", account, 0, 100);
    return system.part(Audit.class).search(search).lines().stream()
        .map(line -> line.event())
        .filter(event -> event.words().key().equals(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void signingInAndBeingRefusedStandInTheLogWithTheirRequest() throws Exception {
    Account account = People.somebody(system, "nguoi.co.so.yeu.cau", "commune-officer");
    String refused = signIn(account.name(), "not the password");
    assertThat(lineOf(account.name(), "access.audit.wrong").source().request()).isEqualTo(refused);
    String done = signIn(account.name(), People.SENTENCE);
    assertThat(lineOf(account.name(), "access.audit.signed-in.password").source().request())
        .isEqualTo(done)
        .isNotEqualTo(refused);
  }
}
