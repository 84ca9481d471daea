package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RefusalLinesTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();

  private static int tooLarge() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(SYSTEM.address("/api/approvals")))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("[" + " ".repeat(2 << 20) + "]"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static List<Line> since(long number) {
    return SYSTEM.part(Audit.class).search(Audit.Search.newest(1_000)).lines().stream()
        .filter(each -> each.number() > number)
        .filter(each -> each.event().words().key().equals("access.audit.network-refused"))
        .filter(each -> each.event().subject().equals("413"))
        .toList();
  }

  @Test
  void whatTheNetworkRefusesStandsInOneLineWithItsCount() throws Exception {
    SYSTEM.part(RefusalLines.class).write();
    long before = SYSTEM.part(Audit.class).head().map(Line::number).orElse(0L);
    for (int i = 0; i < 5; i++) {
      assertThat(tooLarge()).isEqualTo(413);
    }
    assertThat(since(before)).as("none before the minute is over").isEmpty();
    SYSTEM.part(RefusalLines.class).write();
    assertThat(since(before))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.event().kind()).isEqualTo(Event.Kind.REFUSED);
          assertThat(line.event().source().address()).isEqualTo("127.0.0.1");
          assertThat(line.event().words().terms()).containsExactly("413", "5");
        });
    assertThat(SYSTEM.part(Audit.class).verify().holds()).isTrue();
  }
}
