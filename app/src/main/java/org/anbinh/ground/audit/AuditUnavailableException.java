package org.anbinh.ground.audit;

/** The log cannot be written, so what it would have told of must not be done. */
public class AuditUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AuditUnavailableException(Throwable cause) {
    super(
        "The audit log cannot be written, and nothing is done without it: "
            + cause.getMessage()
            + ". Nothing was done; try again when the database answers.",
        cause);
  }
}
