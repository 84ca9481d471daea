package org.anbinh.ground.provider;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;

/** Who is who at a provider, and browsers that are on their way. */
public interface Bindings {
  /**
   * A browser that was sent to the provider.
   *
   * @param browser what this browser alone presents
   * @param nonce what the identity must name
   * @param verifier what the code must be exchanged with
   * @param back where to go after it
   */
  record Journey(Secret browser, String nonce, String verifier, Purpose purpose, String back) {}

  /** What for a browser was sent. */
  sealed interface Purpose {
    /** Somebody signs in. */
    record Enter() implements Purpose {}

    /** The owner of an account has it bound. */
    record Bind(UUID account) implements Purpose {}

    /**
     * Somebody accepts an invitation.
     *
     * @param link hash of its secret
     */
    record Accept(byte[] link) implements Purpose {}
  }

  /** A browser that has come back. */
  record Returned(byte[] browser, String nonce, String verifier, Purpose purpose, String back) {}

  void begin(Secret state, Journey journey, Instant ends);

  /** Takes a journey out, once. */
  Optional<Returned> end(Secret state, Instant now);

  Optional<UUID> account(String issuer, String subject);

  /** Whether an account is bound. */
  boolean isBound(UUID account, String issuer);

  /** Binds; false when one of both is bound already. */
  boolean bind(String issuer, String subject, UUID account);

  void unbind(UUID account, String issuer);
}
