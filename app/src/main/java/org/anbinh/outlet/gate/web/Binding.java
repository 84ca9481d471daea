package org.anbinh.outlet.gate.web;

import java.net.InetAddress;
import org.anbinh.outlet.gate.GateSettings;
import org.anbinh.outlet.network.NetworkSettings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Refuses to start a server that lets people in without a password where others can reach it. */
@Component
final class Binding
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
  private final ServerProperties server;
  private final GateSettings gate;
  private final NetworkSettings network;

  Binding(ServerProperties server, GateSettings gate, NetworkSettings network) {
    this.server = server;
    this.gate = gate;
    this.network = network;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    InetAddress address = server.getAddress();
    boolean ownMachine = address != null && address.isLoopbackAddress();
    if (gate.demonstration() && (!ownMachine || network.proxied())) {
      throw new IllegalStateException(
          "server.address is "
              + (address == null ? "empty" : address.getHostAddress())
              + ", and a demonstration lets anybody in: it may only be reached from its own machine."
              + " Set server.address to 127.0.0.1, without a proxy.");
    }
  }
}
