package org.anbinh.ledger.entries;

/** Another recording that has not ended yet holds the same submission or the same things. */
public class InFlightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InFlightException(Throwable cause) {
    super(
        "The same things are being recorded by somebody else at this moment. Nothing of this "
            + "recording was kept; look at what stands when the other one has ended, and try again.",
        cause);
  }
}
