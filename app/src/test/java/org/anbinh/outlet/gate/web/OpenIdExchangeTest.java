package org.anbinh.outlet.gate.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anbinh.ground.provider.Exchange;
import org.anbinh.ground.provider.Provider;
import org.anbinh.ground.provider.UntrustedIdentityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a provider says, this server asks at its hosts only. */
class OpenIdExchangeTest {
  private static final Exchange.Trip TRIP =
      new Exchange.Trip("https://anbinh.test/return", "state", "nonce", "v".repeat(43));

  private HttpServer provider;
  private HttpServer elsewhere;
  private final List<String> askedElsewhere = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    provider = server();
    elsewhere = server();
    elsewhere.createContext(
        "/",
        exchange -> {
          askedElsewhere.add(exchange.getRequestURI().toString());
          answer(exchange, 200, "{}");
        });
  }

  @AfterEach
  void stop() {
    provider.stop(0);
    elsewhere.stop(0);
  }

  private static HttpServer server() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String issuer() {
    return "http://127.0.0.1:" + provider.getAddress().getPort();
  }

  /** The same machine by another name is another host. */
  private String foreign() {
    return "http://localhost:" + elsewhere.getAddress().getPort();
  }

  private void describes(String issuer, String tokens, String keys) {
    String text =
        """
        {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s",
         "jwks_uri": "%s", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer, issuer(), tokens, keys);
    provider.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, text));
  }

  private OpenIdExchange exchange(String... hosts) {
    return new OpenIdExchange(
        new Provider("P", URI.create(issuer()), "anbinh", "secret", false, Set.of(hosts)));
  }

  @Test
  void whatItNamesElsewhereIsNotAsked() {
    describes(issuer(), foreign() + "/tokens", issuer() + "/keys");
    assertThatThrownBy(() -> exchange().address(TRIP, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("anbinh.provider.hosts");
    assertThat(exchange("localhost").address(TRIP, false)).startsWith(issuer() + "/authorize?");
    provider.removeContext("/.well-known/openid-configuration");
    describes(issuer(), issuer() + "/tokens", foreign() + "/keys");
    assertThatThrownBy(() -> exchange().address(TRIP, false))
        .hasMessageContaining("anbinh.provider.hosts");
    assertThat(askedElsewhere).isEmpty();
  }

  @Test
  void whoeverIsNotTheProviderThatWasMeantIsNotBelieved() {
    describes(foreign(), issuer() + "/tokens", issuer() + "/keys");
    assertThatThrownBy(() -> exchange().address(TRIP, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not say that it is this provider");
  }

  @Test
  void noRedirectIsFollowed() {
    provider.createContext("/", this::sentElsewhere);
    assertThatThrownBy(() -> exchange().address(TRIP, false))
        .isInstanceOf(IllegalStateException.class);
    describes(issuer(), issuer() + "/tokens", issuer() + "/keys");
    var exchange = exchange("localhost"); // not even to a host that may be asked
    assertThatThrownBy(() -> exchange.identity(TRIP, "code", Optional.empty()))
        .isInstanceOf(UntrustedIdentityException.class);
    provider.createContext(
        "/tokens",
        asked ->
            answer(
                asked,
                200,
                """
                {"access_token": "a", "token_type": "Bearer", "id_token":
                 "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJhIn0.AAAA"}
                """));
    assertThatThrownBy(() -> exchange.identity(TRIP, "code", Optional.empty()))
        .isInstanceOf(UntrustedIdentityException.class);
    assertThat(askedElsewhere).isEmpty();
  }

  private void sentElsewhere(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", foreign() + exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }
}
