package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.anbinh.outlet.gate.GateSettings;
import org.anbinh.outlet.network.NetworkSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Where a demonstration may stand. */
class BindingTest {
  @Test
  void aDemonstrationIsOpenToItsOwnMachineOnly() throws UnknownHostException {
    InetAddress open = InetAddress.getByAddress(new byte[4]);
    InetAddress own = InetAddress.getLoopbackAddress();
    assertThatThrownBy(() -> bind(open, true, ""))
        .hasMessageContaining("a demonstration lets anybody in");
    assertThatThrownBy(() -> bind(own, true, "10.0.0.5"))
        .hasMessageContaining("a demonstration lets anybody in");
    bind(own, true, "");
    bind(open, false, "10.0.0.5");
  }

  private static void bind(InetAddress address, boolean demonstration, String proxy) {
    var server = new ServerProperties();
    server.setAddress(address);
    var source = new MapConfigurationPropertySource(Map.of("n.proxies", proxy));
    NetworkSettings network = new Binder(source).bindOrCreate("n", NetworkSettings.class);
    new Binding(server, new GateSettings(Optional.empty(), demonstration), network)
        .customize(new TomcatServletWebServerFactory());
  }
}
