package org.anbinh.outlet.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many who say nothing in the middle of a request, or do not listen: all others are served. */
@Tag("database")
class SlowClientsTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final int EACH = 60;

  /** A connection on which something was begun and is not ended. */
  private static Socket begun(String text) throws IOException {
    URI server = URI.create(SYSTEM.address("/"));
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(120_000);
    socket.setReceiveBufferSize(4_096);
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Whether the server has hung up, after whatever it said. */
  private static boolean ended(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        // whatever it still says
      }
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void whoIsSlowIsHungUpOnAndOthersAreServedMeanwhile() throws Exception {
    var before = SYSTEM.part(Ledger.class).latest();
    Caller officer = Caller.in("commune-officer");
    var slow = new ArrayList<Socket>();
    try {
      for (int n = 0; n < EACH; n++) {
        slow.add(begun("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
        slow.add(
            begun(
                "POST /api/registers/case/entries HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"values\":"));
      }
      List<Socket> deaf = new ArrayList<>();
      for (int n = 0; n < EACH; n++) {
        deaf.add(
            begun("GET /api/indicators HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
      }
      slow.addAll(deaf);
      for (int n = 0; n < 40; n++) {
        assertThat(officer.get(n % 2 == 0 ? "/registers" : "/").statusCode())
            .as("somebody who is not slow")
            .isEqualTo(200);
      }
      for (Socket each : slow) {
        assertThat(ended(each)).isTrue();
      }
      assertThat(officer.get("/").statusCode()).isEqualTo(200);
      assertThat(SYSTEM.part(Ledger.class).latest()).isEqualTo(before);
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }
}
