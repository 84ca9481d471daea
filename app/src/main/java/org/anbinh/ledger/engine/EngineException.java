package org.anbinh.ledger.engine;

import org.jspecify.annotations.Nullable;

/** The database could not be prepared or started; the message says where, why and what to do. */
public class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
