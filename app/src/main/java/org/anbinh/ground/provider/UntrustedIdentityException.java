package org.anbinh.ground.provider;

/** What a provider said, or somebody in its place, proves nothing. */
final class UntrustedIdentityException extends Exception {
  private static final long serialVersionUID = 1L;

  UntrustedIdentityException(String message) {
    super(message);
  }

  UntrustedIdentityException(String message, Throwable cause) {
    super(message, cause);
  }
}
