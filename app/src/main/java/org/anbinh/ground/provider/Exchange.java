package org.anbinh.ground.provider;

import java.util.Optional;

/** What is said between this installation and the provider. */
public interface Exchange {
  /** Who somebody is there, and whether a second factor was asked for. */
  record Identity(String subject, boolean strong) {}

  /** What a browser takes to the provider and back. */
  record Trip(String redirect, String state, String nonce, String verifier) {
    /** What is shown of the verifier beforehand (RFC 7636). */
    public String challenge() {
      return Hashes.challenge(verifier);
    }
  }

  /** With whom it is. */
  Provider provider();

  /**
   * Where to send the browser.
   *
   * @param afresh whether the provider has to ask again who somebody is
   */
  String address(Trip trip, boolean afresh);

  /**
   * Exchanges a code for the identity that it stands for, and checks everything about that.
   *
   * @param issuer whom the answer names, where it names one
   */
  Identity identity(Trip trip, String code, Optional<String> issuer)
      throws UntrustedIdentityException;
}
