package org.anbinh.outlet.network.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import org.anbinh.outlet.network.Binding;
import org.anbinh.outlet.network.NetworkSettings;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Sets up the web server: where it may listen, what it encrypts with, whose forwarded headers it
 * believes, and how much a client may ask of it before anything of the request is understood.
 */
@Component
final class Entrance implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  static final String BUNDLE = "network";
  private static final int SWALLOWED = 2 << 20;

  private final ServerProperties server;
  private final NetworkSettings settings;

  Entrance(ServerProperties server, NetworkSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    @Nullable InetAddress address = server.getAddress();
    Binding.refusal(address, settings)
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    if (settings.encrypts()) {
      factory.setSsl(Ssl.forBundle(BUNDLE));
    }
    if (settings.proxied()) {
      factory.addEngineValves(forwarding());
    }
    factory.addEngineValves(new EarlyHeaders());
    factory.addConnectorCustomizers(this::limit);
  }

  /** Believes what declared proxies forward, and nobody else; reads from the right end. */
  private RemoteIpValve forwarding() {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(
        String.join("|", settings.proxies().stream().map(Entrance::quoted).toList()));
    valve.setTrustedProxies(null);
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }

  /** Puts the headers on what the web server refuses by itself, before any filter sees it. */
  private static final class EarlyHeaders extends ValveBase {
    EarlyHeaders() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      Headers.ALWAYS.forEach(response::setHeader);
      if (request.isSecure()) {
        response.setHeader("Strict-Transport-Security", Headers.STRICT);
      }
      getNext().invoke(request, response);
    }
  }

  private static String quoted(String address) {
    return address.replace(".", "\\.");
  }

  private void limit(Connector connector) {
    connector.setMaxPostSize(settings.formKilobytes() << 10);
    connector.setMaxParameterCount(settings.parameters());
    connector.setMaxPartCount(settings.parts());
    connector.setAllowTrace(false);
    connector.setXpoweredBy(false);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      int patience = Math.toIntExact(settings.patience().toMillis());
      http.setConnectionTimeout(patience);
      http.setKeepAliveTimeout(patience);
      http.setMaxHttpRequestHeaderSize(settings.headerKilobytes() << 10);
      http.setMaxSwallowSize(SWALLOWED);
      http.setMaxConnections(settings.connections());
    }
  }
}
