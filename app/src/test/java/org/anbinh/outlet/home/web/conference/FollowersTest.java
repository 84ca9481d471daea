package org.anbinh.outlet.home.web.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.live.Followers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that follow a conference as browsers do. */
@Tag("database")
class FollowersTest {
  private static final List<String> ROLES =
      List.of(
          "commune-officer",
          "provincial-reviewer",
          "national-analyst",
          "court-clerk",
          "border-guard",
          "facility",
          "inspector",
          "registrar");

  private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private final RunningSystem system = RunningSystem.shared();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();

  private HttpRequest.Builder request(SomeConference conference, String role) {
    String session = sessions.computeIfAbsent(role, each -> system.signedIn(each).text());
    return HttpRequest.newBuilder(URI.create(conference.address("/events")))
        .header("Cookie", "session=" + session);
  }

  /** Somebody who follows, reading line by line. */
  private static final class Follower implements Flow.Subscriber<String> {
    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final String last;

    Follower(String last) {
      this.last = last;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (line.contains("Khai mạc")) {
        connected.complete(true);
      }
      if (line.contains(last)) {
        ended.complete(true);
      }
    }

    @Override
    public void onError(Throwable failure) {
      connected.completeExceptionally(failure);
      ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      onError(new IllegalStateException("the server ended the connection"));
    }
  }

  /** Connects as a page does: where there is no room for it now, it tries again soon. */
  private static void connect(HttpClient http, HttpRequest request, Follower follower) {
    var _ =
        http.sendAsync(
                request,
                answer ->
                    answer.statusCode() == 503
                        ? BodySubscribers.replacing(null)
                        : BodySubscribers.fromLineSubscriber(follower))
            .whenComplete((answer, failure) -> {
              if (failure != null) {
                follower.onError(failure);
              } else if (answer.statusCode() == 503) {
                SOON.execute(() -> connect(http, request, follower));
              }
            });
  }

  private static void all(List<CompletableFuture<Boolean>> futures) throws Exception {
    CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
  }

  @Test
  void threeHundredSeeTheLastPointAndLeaveNothingBehind() throws Exception {
    SomeConference conference = SomeConference.of(system, "Ba trăm điểm cầu").open();
    Followers followers = system.part(Followers.class);
    int before = followers.count();
    var all = new ArrayList<Follower>();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int n = 0; n < 300; n++) {
      var follower = new Follower("Bế mạc");
      all.add(follower);
      connect(http, request(conference, ROLES.get(n % ROLES.size())).build(), follower);
    }
    all(all.stream().map(each -> each.connected).toList());
    assertThat(followers.count()).isGreaterThanOrEqualTo(300);
    conference.show(2).show(3).show(4);
    all(all.stream().map(each -> each.ended).toList());
    http.shutdownNow();
    for (int n = 0; n < 600 && followers.count() > before; n++) {
      conference.show(1 + n % 4);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    assertThat(followers.count()).isLessThanOrEqualTo(before);
  }

  /** The first events of a connection, as many as asked for. */
  private List<String> events(HttpRequest request, int count) throws Exception {
    var lines = new ArrayList<String>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      var read = new StringBuilder();
      try (InputStream in = answer.body()) {
        while (lines.stream().filter(each -> each.startsWith("event:")).count() < count) {
          line(in, read);
          lines.add(read.toString());
        }
      }
      http.shutdownNow();
    }
    return lines;
  }

  private static void line(InputStream in, StringBuilder read) throws IOException {
    read.setLength(0);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new AssertionError("the connection ended after " + read);
      }
      read.append((char) next);
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissedAndNothingElse() throws Exception {
    SomeConference conference = SomeConference.of(system, "Trở lại").open().talk();
    String before = conference.now().staged() + "-" + conference.now().talked();
    conference.show(3);
    String now = conference.now().staged() + "-" + conference.now().talked();
    HttpRequest back = request(conference, "inspector").header("Last-Event-ID", before).build();
    assertThat(events(back, 1)).contains("id: " + now, "event: stage");
    HttpRequest fresh = request(conference, "inspector").build();
    assertThat(events(fresh, 2)).contains("event: stage", "event: talk", "id: " + now);
    HttpRequest knowing = request(conference, "inspector").header("Last-Event-ID", now).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var follower = new Follower("Bế mạc");
      var _ = http.sendAsync(knowing, BodyHandlers.fromLineSubscriber(follower));
      conference.show(4);
      assertThat(follower.ended.get(60, TimeUnit.SECONDS)).isTrue();
      assertThat(follower.connected).isNotDone();
      http.shutdownNow();
    }
  }
}
