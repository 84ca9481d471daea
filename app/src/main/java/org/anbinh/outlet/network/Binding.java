package org.anbinh.outlet.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a server may listen: beyond its own machine only behind TLS, and under a name. */
public final class Binding {
  private Binding() {}

  /** Why the server must not start as it is set up; empty where it may. */
  public static Optional<String> refusal(@Nullable InetAddress address, NetworkSettings network) {
    return List.of(
            keyMissing(network),
            nameMissing(network),
            unprotected(address, network),
            addressless(network))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> keyMissing(NetworkSettings network) {
    return network.certificate().isBlank() == network.privateKey().isBlank()
        ? Optional.empty()
        : Optional.of(
            "anbinh.network.certificate and anbinh.network.private-key belong together, and only one of"
                + " them is set. Set both to PEM files, or neither.");
  }

  private static Optional<String> nameMissing(NetworkSettings network) {
    boolean open = network.encrypts() || network.proxied();
    if (open && network.names().isEmpty()) {
      return Optional.of(
          "anbinh.network.names is empty, and a server with TLS or behind a proxy must know under"
              + " which names it is asked. Set it to the name people type, such as"
              + " anbinh.example.vn.");
    }
    return open || network.names().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "anbinh.network.names is set, but there is neither a certificate nor a proxy. Set"
                + " anbinh.network.certificate and anbinh.network.private-key, or anbinh.network.proxies.");
  }

  private static Optional<String> unprotected(
      @Nullable InetAddress address, NetworkSettings network) {
    boolean loopback = address != null && address.isLoopbackAddress();
    return loopback || network.encrypts() || network.proxied()
        ? Optional.empty()
        : Optional.of(
            "server.address is "
                + (address == null ? "empty" : address.getHostAddress())
                + ", which others than this machine can reach, and nothing encrypts what they"
                + " send. Set server.address to 127.0.0.1, or give a certificate"
                + " (anbinh.network.certificate), or declare the proxy that speaks TLS"
                + " (anbinh.network.proxies).");
  }

  private static Optional<String> addressless(NetworkSettings network) {
    return network.proxies().stream()
        .filter(proxy -> !proxy.matches("[0-9.]+|[0-9A-Fa-f:]+"))
        .findFirst()
        .map(proxy ->
            "anbinh.network.proxies has \""
                + proxy
                + "\", which is no address. Write the address of each proxy, such as 10.0.0.5.");
  }
}
