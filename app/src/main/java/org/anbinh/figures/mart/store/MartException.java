package org.anbinh.figures.mart.store;

/** The engine of the mart refused a statement, or its file could not be read. */
class MartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MartException(String message, Throwable cause) {
    super(message, cause);
  }
}
