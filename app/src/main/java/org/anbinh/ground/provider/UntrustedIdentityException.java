package org.anbinh.ground.provider;

/** What a provider said, or somebody in its place, proves nothing. */
public final class UntrustedIdentityException extends Exception {
  private static final long serialVersionUID = 1L;

  public UntrustedIdentityException(String message) {
    super(message);
  }

  public UntrustedIdentityException(String message, Throwable cause) {
    super(message, cause);
  }
}
