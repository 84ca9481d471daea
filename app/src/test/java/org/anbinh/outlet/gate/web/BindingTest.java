package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.anbinh.outlet.gate.GateSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Where a server may stand. */
class BindingTest {
  private static final List<String> NAMED = List.of("anbinh.example.gov.vn");

  @Test
  void othersReachTheServerOnlyOverTlsOrAProxyAndUnderItsNames() throws UnknownHostException {
    assertThatThrownBy(() -> bind(open(), settings(NAMED, false, false)))
        .hasMessageContaining("Set server.address to 127.0.0.1, or give a certificate");
    assertThatThrownBy(() -> bind(open(), settings(List.of(), true, false)))
        .hasMessageContaining("Set anbinh.gate.hosts");
    bind(open(), settings(NAMED, true, false));
    bind(InetAddress.getLoopbackAddress(), settings(List.of(), false, false));
  }

  @Test
  void aDemonstrationIsOpenToItsOwnMachineOnly() throws UnknownHostException {
    assertThatThrownBy(() -> bind(open(), settings(NAMED, true, true)))
        .hasMessageContaining("a demonstration lets anybody in");
    assertThatThrownBy(() -> bind(InetAddress.getLoopbackAddress(), settings(NAMED, true, true)))
        .hasMessageContaining("a demonstration lets anybody in");
    bind(InetAddress.getLoopbackAddress(), settings(List.of(), false, true));
  }

  private static InetAddress open() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[4]);
  }

  private static GateSettings settings(List<String> hosts, boolean proxy, boolean demonstration) {
    return new GateSettings(hosts, proxy, Optional.empty(), demonstration);
  }

  private static void bind(InetAddress address, GateSettings gate) {
    var server = new ServerProperties();
    server.setAddress(address);
    new Binding(server, gate).customize(new TomcatServletWebServerFactory());
  }
}
