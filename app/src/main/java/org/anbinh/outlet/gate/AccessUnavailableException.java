package org.anbinh.outlet.gate;

/** It cannot be found out who asks, because what is kept of accounts does not answer. */
public class AccessUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nobody is let in, and nobody is sent to sign in again. */
  public AccessUnavailableException(Throwable cause) {
    super("What is kept of accounts does not answer: " + cause.getMessage(), cause);
  }
}
