package org.anbinh.outlet.network.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is too large or too slow is refused, and holds up nobody else. */
class LargeAndSlowTest {
  private static SmallServer server;

  @BeforeAll
  static void start() {
    server =
        SmallServer.start(
            "anbinh.network.json-kilobytes=16",
            "anbinh.network.form-kilobytes=64",
            "anbinh.network.header-kilobytes=8",
            "anbinh.network.parameters=100",
            "anbinh.network.parts=5",
            "anbinh.network.patience=1s",
            "anbinh.network.slowest=1000",
            "anbinh.capture.megabytes=1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aJsonTextThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
    String large = "{\"a\":\"" + "x".repeat(20_000) + "\"}";
    assertThat(server.posted("/api/json", "application/json", large)).startsWith("HTTP/1.1 413");
    assertThat(
            server.sent(
                "POST /api/json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json; charset=utf-8\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(large.length())
                    + "\r\n"
                    + large
                    + "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(server.posted("/api/json", "application/json", "{\"a\":1}"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aJsonTextThatIsTooDeepIsRefused() throws IOException {
    String deep = "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    assertThat(server.posted("/api/json", "application/json", deep)).startsWith("HTTP/1.1 400");
  }

  @Test
  void aFormThatIsTooLargeOrHasTooManyFieldsIsRefused() throws IOException {
    String type = "application/x-www-form-urlencoded";
    assertThat(server.posted("/form", type, "a=" + "x".repeat(70_000))).startsWith("HTTP/1.1 413");
    String many =
        IntStream.range(0, 500).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    assertThat(server.posted("/form", type, many)).matches("(?s)HTTP/1.1 4(00|13).*");
    assertThat(server.answer("GET /hello?" + many + " HTTP/1.1", "Host: localhost"))
        .matches("(?s)HTTP/1.1 4(00|13).*");
    assertThat(server.posted("/form", type, "a=1&b=2")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aFileThatIsTooLargeOrAFormOfTooManyPartsIsRefused() throws IOException {
    String type = "multipart/form-data; boundary=b";
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n%s\r\n";
    assertThat(server.posted("/file", type, part.formatted("abc") + "--b--\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(server.posted("/file", type, part.formatted("x".repeat(2_200_000)) + "--b--\r\n"))
        .startsWith("HTTP/1.1 413");
    assertThat(server.posted("/file", type, part.formatted("x").repeat(20) + "--b--\r\n"))
        .matches("(?s)HTTP/1.1 4(00|13).*");
  }

  @Test
  void aHeadingThatIsTooLargeIsRefused() throws IOException {
    assertThat(
            server.answer("GET /hello HTTP/1.1", "Host: localhost", "X-A: " + "x".repeat(20_000)))
        .matches("(?s)HTTP/1.1 4(00|31).*");
    assertThat(server.answer("GET /hello?" + "x".repeat(20_000) + " HTTP/1.1", "Host: localhost"))
        .matches("(?s)HTTP/1.1 4(00|14).*");
  }

  @Test
  void whoSaysNothingInTheMiddleOfAHeadingIsHungUpOn() throws IOException {
    try (Socket socket = server.connect()) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write("GET /hello HTTP/1.1\r\nHo".getBytes(UTF_8));
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void whoDoesNotReadInTheMiddleOfALongAnswerIsHungUpOnAndHoldsUpNobody() throws Exception {
    var deaf = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = server.connect();
        socket.setSoTimeout(15_000);
        socket
            .getOutputStream()
            .write("GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
        deaf.add(socket);
      }
      assertThat(server.answer("GET /hello HTTP/1.1", "Host: localhost")).contains("hello");
      assertThat(SmallServer.GIVEN_UP.tryAcquire(deaf.size(), 30, TimeUnit.SECONDS)).isTrue();
      for (Socket socket : deaf) {
        assertThat(read(socket)).isLessThan((long) SmallServer.LONG_MEGABYTES << 20);
      }
    } finally {
      for (Socket socket : deaf) {
        socket.close();
      }
    }
  }

  /** How much of an answer still comes. */
  private static long read(Socket socket) throws IOException {
    long read = 0;
    var some = new byte[1 << 16];
    try {
      for (int n; (n = socket.getInputStream().read(some)) >= 0; ) {
        read += n;
      }
    } catch (SocketException e) {
      return read; // hung up on
    }
    return read;
  }

  @Test
  void aBodyThatDripsIsBrokenOffAndHoldsUpNobody() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 50; i++) {
        Socket socket = server.connect();
        socket.setSoTimeout(15_000);
        socket
            .getOutputStream()
            .write(
                ("POST /raw HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                        + "Content-Length: 100000\r\n\r\n")
                    .getBytes(UTF_8));
        slow.add(socket);
      }
      assertThat(server.answer("GET /hello HTTP/1.1", "Host: localhost")).contains("hello");
      assertThat(dripped(slow.getFirst())).matches("(?s)(HTTP/1.1 408.*)?");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Sends a byte now and then until the server says or does something. */
  private static String dripped(Socket socket) throws IOException, InterruptedException {
    var waiting = new Object();
    try {
      for (int i = 0; i < 60 && socket.getInputStream().available() == 0; i++) {
        socket.getOutputStream().write('x');
        synchronized (waiting) {
          waiting.wait(200);
        }
      }
      assertThat(socket.getInputStream().available()).as("it was broken off").isPositive();
      return new String(
          socket.getInputStream().readNBytes(socket.getInputStream().available()), UTF_8);
    } catch (SocketException e) {
      return ""; // hung up on
    }
  }
}
