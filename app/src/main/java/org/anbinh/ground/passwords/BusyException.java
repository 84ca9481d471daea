package org.anbinh.ground.passwords;

/** More people sign in at this moment than passwords can be looked at. */
public class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BusyException() {
    super("Too many people are signing in at this moment. Try again in a few seconds.");
  }
}
