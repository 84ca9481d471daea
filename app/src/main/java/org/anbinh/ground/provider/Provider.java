package org.anbinh.ground.provider;

import java.net.URI;
import java.util.Set;

/**
 * A provider of OpenID Connect as this installation is registered there.
 *
 * @param name as the sign-in page names it
 * @param strong whether it always asks for a second factor
 * @param hosts further hosts that it may name for its keys and tokens, beside that of the issuer
 */
public record Provider(
    String name,
    URI issuer,
    String clientId,
    String clientSecret,
    boolean strong,
    Set<String> hosts) {
  /** Checks that nobody on the way could answer in its place. */
  public Provider {
    hosts = Set.copyOf(hosts);
    if (!isGuarded(issuer)) {
      throw new IllegalArgumentException(
          "The issuer " + issuer + " is not reached by https. Give its https address.");
    }
  }

  private static boolean isGuarded(URI address) {
    return "https".equals(address.getScheme())
        || "127.0.0.1".equals(address.getHost())
        || "localhost".equals(address.getHost());
  }

  /** Whether this server may ask there: at a host of the provider, and so that nobody listens. */
  public boolean isAt(URI address) {
    return isGuarded(address)
        && address.getHost() != null
        && (address.getHost().equals(issuer.getHost()) || hosts.contains(address.getHost()));
  }

  /** It is never written down. */
  @Override
  public String toString() {
    return name + " (" + issuer + ")";
  }
}
