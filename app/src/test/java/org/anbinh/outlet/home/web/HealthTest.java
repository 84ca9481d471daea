package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who run it see how it is, and what to do. */
@Tag("looks")
class HealthTest {
  private final RunningSystem system = RunningSystem.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aBackupAndAVerificationAreRemembered(@TempDir Path folder)
      throws IOException, InterruptedException {
    send("POST", "/api/ledger/backup?directory=" + folder.resolve("copy"));
    send("POST", "/api/ledger/verify");
    String health = send("GET", "/api/health").body();
    assertThat(health)
        .contains("\"subject\":\"backup\",\"standing\":\"good\"")
        .contains("\"subject\":\"verification\",\"standing\":\"good\"")
        .contains("\"postgresql\":")
        .contains("\"lag\":0");
    Page page = system.page();
    page.navigate(system.address("/health"));
    assertThat(page.locator("main")).containsText(folder.resolve("copy").toString());
    assertThat(page.locator("main")).containsText("PostgreSQL");
    page.context().close();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.address(path)))
            .header("Authorization", system.operator())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer;
  }
}
