package org.anbinh.outlet.network.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a request ends is never a matter of opinion: what is said twice about it is refused. */
class SmugglingTest {
  private static final String HIDDEN = "GET /seen HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static SmallServer server;

  @BeforeAll
  static void start() {
    server = SmallServer.start("anbinh.network.patience=2s");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Headings whose end, or whose body's end, two servers in a row could see differently. */
  static List<String> ambiguous() {
    return List.of(
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5",
        "Content-Length: +4",
        "Content-Length: -1",
        "Content-Length: 0x4",
        "Content-Length : 4",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity, chunked, chunked",
        "Transfer-Encoding : chunked",
        "X: y\rContent-Length: 4",
        "Transfer-Encoding: \u000bchunked");
  }

  /** Where the standard says whose word counts: that of the coding (RFC 9112, 6.1). */
  static List<String> decided() {
    return List.of(
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Transfer-Encoding:\r\n chunked\r\nContent-Length: 4");
  }

  @ParameterizedTest
  @MethodSource("decided")
  void theCodingDecidesAndTheConnectionEnds(String heading) throws IOException {
    assertThat(
            answers(
                "POST /form HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + heading
                    + "\r\n\r\n3\r\na=b\r\n0\r\n\r\n"
                    + HIDDEN))
        .as("the body is what the coding says, and what follows is not answered")
        .containsExactly("200");
  }

  private static List<String> answers(String request) throws IOException {
    try (Socket socket = server.connect()) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      String said = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return ANSWER.matcher(said).results().map(found -> found.group(1)).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ambiguous")
  void aRequestOfTwoEndsIsRefusedAndNothingBehindItIsAnswered(String heading) throws IOException {
    List<String> answers =
        answers(
            "POST /form HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + heading
                + "\r\n\r\n0\r\n\r\n"
                + HIDDEN);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).isIn("400", "501");
  }

  @Test
  void aPlainRequestAndItsFollowerAreBothAnswered() throws IOException {
    assertThat(
            answers(
                "POST /form HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n"
                    + "a=b"
                    + HIDDEN))
        .containsExactly("200", "200");
  }
}
