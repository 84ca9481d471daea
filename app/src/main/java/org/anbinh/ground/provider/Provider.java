package org.anbinh.ground.provider;

import java.net.URI;

/**
 * A provider of OpenID Connect as this installation is registered there.
 *
 * @param name as the sign-in page names it
 * @param strong whether it always asks for a second factor
 */
public record Provider(
    String name, URI issuer, String clientId, String clientSecret, boolean strong) {
  /** Checks that nobody on the way could answer in its place. */
  public Provider {
    boolean secure =
        "https".equals(issuer.getScheme())
            || "127.0.0.1".equals(issuer.getHost())
            || "localhost".equals(issuer.getHost());
    if (!secure) {
      throw new IllegalArgumentException(
          "The issuer " + issuer + " is not reached by https. Give its https address.");
    }
  }

  /** It is never written down. */
  @Override
  public String toString() {
    return name + " (" + issuer + ")";
  }
}
