package org.anbinh.outlet.home.web;

import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Refuses to start a server that others than this machine could reach. */
@Component
final class LoopbackBinding
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
  private final ServerProperties server;

  LoopbackBinding(ServerProperties server) {
    this.server = server;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    InetAddress address = server.getAddress();
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalStateException(
          "server.address is "
              + (address == null ? "empty" : address.getHostAddress())
              + ", and without accounts this server may only be reached from its own machine."
              + " Set server.address to 127.0.0.1.");
    }
  }
}
