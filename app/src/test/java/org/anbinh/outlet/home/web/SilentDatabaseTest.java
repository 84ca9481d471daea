package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anbinh.AnBinh;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.anbinh.outlet.gate.OperatorToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server whose database goes away and comes back. */
class SilentDatabaseTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private String operator = "";

  @Test
  void everyPageSaysSoWithinSecondsAndGoesOnByItselfAfterwards(@TempDir Path folder)
      throws Exception {
    Map<String, String> settings = Map.of("port", Integer.toString(freePort()));
    Path home = folder.resolve("server");
    EmbeddedPostgres postgres = EmbeddedPostgres.start(home, settings);
    try (ConfigurableApplicationContext context =
        start(postgres.administrator("postgres"), folder.resolve("data"))) {
      WebServer server =
          Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
      URI address = URI.create("http://127.0.0.1:" + server.getPort());
      operator = Files.readString(folder.resolve("data").resolve(OperatorToken.FILE)).strip();
      assertThat(get(address, "/", "vi").statusCode()).isEqualTo(200);
      assertThat(get(address, "/api/health", "vi").statusCode()).isEqualTo(200);
      postgres.close();

      for (String page : List.of("/", "/registers/case", "/imports", "/figures", "/territory")) {
        HttpResponse<String> answer = get(address, page, "vi");
        assertThat(answer.statusCode()).as(page).isEqualTo(503);
        assertThat(answer.body())
            .as(page)
            .contains("<h1>Cơ sở dữ liệu không trả lời</h1>", "<nav", "tải lại trang");
      }
      HttpResponse<String> session = browser(address, "/registers/case");
      assertThat(session.statusCode()).isEqualTo(503);
      assertThat(session.body()).contains("<h1>Cơ sở dữ liệu không trả lời</h1>");
      for (String path : List.of("/api/registers/case/entries", "/api/imports")) {
        HttpResponse<String> program = program(address, path, "vi");
        assertThat(program.statusCode()).as(path).isEqualTo(503);
        assertThat(program.headers().firstValue("Content-Type").orElse(""))
            .as(path)
            .startsWith("application/problem+json");
        assertThat(program.headers().firstValue("Retry-After")).as(path).hasValue("5");
        assertThat(program.body())
            .as(path)
            .contains("\"title\":\"Cơ sở dữ liệu không trả lời\"", "gửi lại nguyên yêu cầu");
        assertThat(program(address, path, "en").body())
            .as(path)
            .contains("\"title\":\"The database does not answer\"", "send the same request again");
      }
      HttpResponse<String> asked = get(address, "/api/registers/case/entries", "vi");
      assertThat(asked.statusCode()).isEqualTo(503);
      assertThat(asked.body())
          .as("the operator is known without the database, and what was asked is not")
          .contains("Cơ sở dữ liệu tạm thời không trả lời", "gửi lại sau ít phút");
      HttpResponse<String> english = get(address, "/registers/case", "en");
      assertThat(english.body()).contains("<h1>The database does not answer</h1>");
      assertThat(english.headers().firstValue("Retry-After")).hasValue("5");
      HttpResponse<String> health = get(address, "/health", "vi");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("Kiểm tra máy chủ và đường mạng");
      HttpResponse<String> told = get(address, "/api/health", "vi");
      assertThat(told.statusCode()).isEqualTo(503);
      assertThat(told.body()).contains("\"subject\":\"database\",\"standing\":\"bad\"");

      try (EmbeddedPostgres again = EmbeddedPostgres.start(home, settings)) {
        assertThat(again.pid()).isPositive();
        assertThat(get(address, "/registers/case", "vi").statusCode()).isEqualTo(200);
        assertThat(get(address, "/api/health", "vi").statusCode()).isEqualTo(200);
      }
    }
  }

  private static ConfigurableApplicationContext start(Access owner, Path data) {
    return SpringApplication.run(
        AnBinh.class,
        "--anbinh.database.url=" + owner.url(),
        "--anbinh.database.user=" + owner.user(),
        "--anbinh.database.password=" + owner.password(),
        "--anbinh.data=" + data,
        "--server.port=0",
        "--logging.level.root=error");
  }

  private HttpResponse<String> get(URI address, String path, String language)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Cookie", "lang=" + language)
            .header("Authorization", "Bearer " + operator)
            .timeout(SECONDS)
            .build(),
        BodyHandlers.ofString());
  }

  /** A program whose token cannot be looked up. */
  private HttpResponse<String> program(URI address, String path, String language)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Accept-Language", language)
            .header("Authorization", "Bearer " + "b".repeat(43))
            .timeout(SECONDS)
            .build(),
        BodyHandlers.ofString());
  }

  /** Somebody whose session cannot be looked up is not sent to sign in again. */
  private HttpResponse<String> browser(URI address, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Cookie", "lang=vi; session=" + "a".repeat(43))
            .timeout(SECONDS)
            .build(),
        BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
