package org.anbinh.outlet.gate.web;

import java.net.InetAddress;
import org.anbinh.outlet.gate.GateSettings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a server that others can reach in clear text, or as one that lets people in
 * without a password.
 */
@Component
final class Binding
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
  private final ServerProperties server;
  private final GateSettings gate;

  Binding(ServerProperties server, GateSettings gate) {
    this.server = server;
    this.gate = gate;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    InetAddress address = server.getAddress();
    boolean ownMachine = address != null && address.isLoopbackAddress();
    String where = "server.address is " + (address == null ? "empty" : address.getHostAddress());
    if (gate.demonstration() && (!ownMachine || gate.behindProxy())) {
      throw new IllegalStateException(
          where
              + ", and a demonstration lets anybody in: it may only be reached from its own machine."
              + " Set server.address to 127.0.0.1, without a proxy.");
    }
    boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
    if (!ownMachine && !tls && !gate.behindProxy()) {
      throw new IllegalStateException(
          where
              + ", and passwords would cross the network in clear text."
              + " Set server.address to 127.0.0.1, or give a certificate (server.ssl.*), or set"
              + " anbinh.gate.behind-proxy when a proxy with TLS stands before it.");
    }
    if ((!ownMachine || gate.behindProxy()) && gate.hosts().isEmpty()) {
      throw new IllegalStateException(
          where
              + ", and no name is given under which others reach it."
              + " Set anbinh.gate.hosts, such as anbinh.example.gov.vn.");
    }
  }
}
