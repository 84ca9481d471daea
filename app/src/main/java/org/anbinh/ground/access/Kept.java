package org.anbinh.ground.access;

/** Everything that is kept about who is here. */
public record Kept(
    Accounts accounts, Grants grants, Sessions sessions, Tokens tokens, Invitations invitations) {

  /** It does not answer: its database is gone or going. Anything else that fails is a bug. */
  public static class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nobody is let in, and nobody is sent to sign in again. */
    public UnavailableException(Throwable cause) {
      super("What is kept of accounts does not answer: " + cause.getMessage(), cause);
    }
  }
}
