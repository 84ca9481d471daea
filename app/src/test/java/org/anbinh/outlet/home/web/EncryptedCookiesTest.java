package org.anbinh.outlet.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.AnBinh;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.outlet.network.web.TestCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Over TLS every cookie is one that no other host and no page without TLS could have set. */
@Tag("database")
class EncryptedCookiesTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  @TempDir private static Path directory;
  private static LedgerFixture ledger;
  private static ConfigurableApplicationContext context;
  private static HttpClient client;

  private final List<String> cookies = new ArrayList<>();
  private final Map<String, String> kept = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    Certificate certificate =
        TestCertificate.make(
            directory, "", "anbinh.test", "-keyalg", "EC", "-groupname", "secp256r1");
    ledger = LedgerFixture.open(new Registers(List.of()));
    var arguments = new ArrayList<String>();
    ledger.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.addAll(
        List.of(
            "--anbinh.data=" + directory.resolve("data"),
            "--anbinh.gate.demonstration=true",
            "--anbinh.network.names=anbinh.test",
            "--anbinh.network.certificate=" + directory.resolve("certificate.pem"),
            "--anbinh.network.private-key=" + directory.resolve("key.pem"),
            "--server.port=0",
            "--logging.level.root=warn"));
    context = SpringApplication.run(AnBinh.class, arguments.toArray(String[]::new));
    client = HttpClient.newBuilder().sslContext(TestCertificate.trusting(certificate)).build();
  }

  @AfterAll
  static void stop() {
    context.close();
    ledger.close();
  }

  private HttpResponse<String> send(String path, Map<String, String> form) throws Exception {
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    if (!kept.isEmpty()) {
      request.header(
          "Cookie",
          kept.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!form.isEmpty()) {
      String body =
          form.entrySet().stream()
              .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      cookies.add(cookie);
      int named = cookie.indexOf('=');
      kept.put(cookie.substring(0, named), cookie.substring(named + 1, cookie.indexOf(';')));
    }
    return answer;
  }

  private static String token(HttpResponse<String> page) {
    Matcher found = TOKEN.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void everyCookieIsSecureAndOfThisHostAlone() throws Exception {
    send("/sign-in?lang=en", Map.of());
    send("/sign-in?theme=dark", Map.of());
    send("/sign-in?keys=off", Map.of());
    HttpResponse<String> stranger = send("/sign-in", Map.of());
    assertThat(stranger.body()).contains("lang=\"en\"", "data-theme=\"dark\"", "data-keys=\"off\"");
    send("/sign-in/passkey", Map.of());
    HttpResponse<String> entered =
        send(
            "/sign-in/demonstration",
            Map.of("name", "demo.national-analyst", "_csrf", token(stranger)));
    assertThat(entered.statusCode()).isEqualTo(303);
    HttpResponse<String> account = send("/account", Map.of());
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(send("/switch?unit=44", Map.of()).statusCode()).isLessThan(400);
    HttpResponse<String> left = send("/sign-out", Map.of("_csrf", token(account)));
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    assertThat(cookies.stream().map(each -> each.substring(0, each.indexOf('='))))
        .contains(
            "__Host-lang",
            "__Host-theme",
            "__Host-keys",
            "__Host-XSRF-TOKEN",
            "__Host-session",
            "__Host-unit");
    for (String cookie : cookies) {
      assertThat(cookie)
          .startsWith("__Host-")
          .contains("; Path=/")
          .contains("; Secure")
          .contains("; HttpOnly")
          .containsPattern("; SameSite=(Lax|Strict)")
          .doesNotContain("Domain");
    }
  }
}
