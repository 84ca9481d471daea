package org.anbinh.outlet.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hundreds who sign in at the same moment are asked to wait, and keep nobody from reading. */
@Tag("database")
class SignInFloodTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int ADDRESSES = 12;
  private static final int TRIES = 20;

  /** A stranger's browser at an address of its own of this machine. */
  private record Stranger(HttpClient http, String token) {
    static Stranger at(int number) throws IOException, InterruptedException {
      HttpClient http =
          HttpClient.newBuilder()
              .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) number}))
              .cookieHandler(new CookieManager())
              .build();
      var page = HttpRequest.newBuilder(URI.create(SYSTEM.address("/sign-in"))).build();
      Matcher token = TOKEN.matcher(http.send(page, BodyHandlers.ofString()).body());
      assertThat(token.find()).isTrue();
      return new Stranger(http, token.group(1));
    }

    HttpResponse<String> tries(String name) throws IOException, InterruptedException {
      String fields =
          Caller.query(Map.of("name", name, "password", "một câu sai hoàn toàn", "_csrf", token));
      return http.send(
          HttpRequest.newBuilder(URI.create(SYSTEM.address("/sign-in")))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(fields))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void aFloodOfSignInsIsAskedToWaitAndOthersReadOn() throws Exception {
    Caller officer = Caller.in("commune-officer");
    var head = SYSTEM.part(Ledger.class).latest();
    var strangers = new ArrayList<Stranger>();
    for (int n = 1; n <= ADDRESSES; n++) {
      strangers.add(Stranger.at(n));
    }
    var answers = new ConcurrentLinkedQueue<HttpResponse<String>>();
    var flood = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < ADDRESSES * TRIES; n++) {
        Stranger stranger = strangers.get(n % ADDRESSES);
        String name = "nobody." + n;
        flood.add(threads.submit(() -> answers.add(stranger.tries(name))));
      }
      while (!flood.stream().allMatch(Future::isDone)) {
        assertThat(officer.get("/registers").statusCode()).isEqualTo(200);
      }
      for (Future<Boolean> each : flood) {
        assertThat(each.get()).isTrue();
      }
    }
    List<Integer> statuses = answers.stream().map(HttpResponse::statusCode).toList();
    assertThat(statuses).hasSize(ADDRESSES * TRIES).containsAnyOf(503, 429).contains(422);
    assertThat(statuses).isSubsetOf(422, 429, 503);
    assertThat(List.copyOf(answers))
        .filteredOn(each -> each.statusCode() != 422)
        .allMatch(each -> each.headers().firstValue("Retry-After").isPresent());
    assertThat(strangers.getFirst().tries("nobody.after").statusCode()).isEqualTo(422);
    assertThat(SYSTEM.signedIn("court-clerk").text()).isNotEmpty();
    assertThat(SYSTEM.part(Ledger.class).latest()).isEqualTo(head);
  }
}
