package org.anbinh.ledger.entries;

/**
 * The database is gone or has no room. What was being recorded is not acknowledged; handing it in
 * again under the same submission id records it once, whatever became of this attempt.
 */
public class LedgerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
