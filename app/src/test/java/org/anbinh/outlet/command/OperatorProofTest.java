package org.anbinh.outlet.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbinh.AnBinh;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Line;
import org.anbinh.outlet.gate.OperatorToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's token goes to the server of its own data directory, whatever else listens. */
class OperatorProofTest {
  @TempDir private static Path directory;
  private static Server server;

  @BeforeAll
  static void start() {
    Server.application(AnBinh.class);
    server = Server.start(directory.resolve("data"), 0, true, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String say(String... words) {
    var out = new StringWriter();
    int status = Commands.run(new PrintWriter(out, true), new PrintWriter(out, true), words);
    return status + " " + out;
  }

  /** Hands every challenge on to the real server, and remembers what it was given. */
  private static HttpServer inTheMiddle(List<String> given) throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          given.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
          byte[] answer = ask(exchange.getRequestURI().toString()).body().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    other.start();
    return other;
  }

  private static HttpResponse<String> ask(String path) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(server.address().resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aProgramThatListensInItsPlaceIsGivenNothing() throws IOException {
    var given = new ArrayList<String>();
    HttpServer other = inTheMiddle(given);
    try {
      String url = "http://127.0.0.1:" + other.getAddress().getPort();
      String data = directory.resolve("data").toString();
      assertThat(say("head", "--url", url, "--data", data))
          .startsWith("2 ")
          .contains("did not prove");
      String token = directory.resolve("data").resolve(OperatorToken.FILE).toString();
      assertThat(say("head", "--url", url, "--token-file", token))
          .startsWith("2 ")
          .contains("did not prove");
      assertThat(given).isEmpty();
    } finally {
      other.stop(0);
    }
  }

  @Test
  void anotherMachineIsNotGivenIt() {
    String token = directory.resolve("data").resolve(OperatorToken.FILE).toString();
    assertThat(say("head", "--url", "http://anbinh.example:8080", "--token-file", token))
        .startsWith("2 ")
        .contains("on its own machine only");
  }

  @Test
  void ofTwoDirectoriesTheOneThatIsServedIsTaken() throws IOException {
    Path two = Files.createDirectories(directory.resolve("two"));
    Files.writeString(two.resolve(OperatorToken.FILE), "of a server that is gone");
    Files.writeString(two.resolve(OperatorToken.PROOF_FILE), "of a server that is gone");
    Files.createSymbolicLink(two.resolve("demo"), directory.resolve("data"));
    assertThat(say("head", "--url", server.address().toString(), "--data", two.toString()))
        .startsWith("0 ");
  }

  @Test
  void nobodyElseCanReadWhatTheOperatorHasAndItsFirstUseIsLoggedWithItsRequest()
      throws IOException {
    Path data = directory.resolve("data");
    for (String file : List.of(OperatorToken.FILE, OperatorToken.PROOF_FILE)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
          .isEqualTo("rw-------");
    }
    say("head", "--url", server.address().toString(), "--data", data.toString());
    assertThat(server.part(Audit.class).search(Audit.Search.newest(50)).lines())
        .map(Line::event)
        .filteredOn(event -> event.words().key().equals("access.audit.operator"))
        .hasSize(1)
        .allMatch(event -> event.source().request().length() == 36);
  }

  @Test
  void aProofIsGoodForItsChallengeAndPortOnly() throws IOException {
    String challenge = Secret.fresh().text();
    String proof =
        OperatorToken.proof(
            Files.readString(directory.resolve("data").resolve(OperatorToken.PROOF_FILE)).strip(),
            challenge,
            server.address().getPort());
    URI path = URI.create("/api/operator/proof?challenge=" + challenge);
    assertThat(ask(path.toString()).body()).contains(proof);
    assertThat(ask("/api/operator/proof?challenge=" + Secret.fresh().text()).body())
        .doesNotContain(proof);
    assertThat(ask("/api/operator/proof").statusCode()).isEqualTo(400);
  }
}
