package org.anbinh.outlet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that others can reach does not start without TLS or a proxy that speaks it. */
class ReachableTest {
  private static final String NAME = "anbinh.example.vn";

  private static NetworkSettings settings(
      String name, String certificate, String key, List<String> proxies) {
    return new NetworkSettings(
        List.of(name),
        certificate,
        key,
        proxies,
        Duration.ofSeconds(20),
        100,
        16,
        2048,
        1024,
        5000,
        50,
        4000);
  }

  private static InetAddress everywhere() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[4]);
  }

  @Test
  void ofItselfAServerListensToItsOwnMachineOnly() throws UnknownHostException {
    NetworkSettings plain = settings("", "", "", List.of());
    assertThat(Binding.refusal(InetAddress.getLoopbackAddress(), plain)).isEmpty();
    assertThat(Binding.refusal(everywhere(), plain))
        .hasValueSatisfying(why -> assertThat(why).contains("Set server.address to 127.0.0.1"));
    assertThat(Binding.refusal(null, plain)).isPresent();
  }

  @Test
  void withACertificateOrADeclaredProxyItMayListenToANetwork() throws UnknownHostException {
    assertThat(Binding.refusal(everywhere(), settings(NAME, "c.pem", "k.pem", List.of())))
        .isEmpty();
    assertThat(
            Binding.refusal(everywhere(), settings(NAME, "", "", List.of("10.0.0.5", "fd00::5"))))
        .isEmpty();
  }

  @Test
  void halfOfASettingIsRefusedWithWhatIsMissing() throws UnknownHostException {
    assertThat(Binding.refusal(everywhere(), settings(NAME, "c.pem", "", List.of())).orElseThrow())
        .contains("anbinh.network.private-key");
    assertThat(
            Binding.refusal(everywhere(), settings("", "c.pem", "k.pem", List.of())).orElseThrow())
        .contains("anbinh.network.names");
    assertThat(Binding.refusal(everywhere(), settings(NAME, "", "", List.of())).orElseThrow())
        .contains("neither a certificate nor a proxy");
    assertThat(Binding.refusal(everywhere(), settings(NAME, "", "", List.of(".*"))).orElseThrow())
        .contains("is no address");
  }
}
