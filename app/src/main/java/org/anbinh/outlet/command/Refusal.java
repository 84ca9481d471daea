package org.anbinh.outlet.command;

/** A command that cannot be carried out, with the sentence that says why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  /**
   * Refuses.
   *
   * @param status 1 when it failed, 2 when it was asked wrongly
   */
  Refusal(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The innermost sentence of a failure: causes are more exact than what wraps them. */
  static String sentence(Throwable failure) {
    Throwable innermost = innermost(failure);
    return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
  }

  /** Whether one of our own exceptions is behind it, whose sentence says all there is to say. */
  static boolean isExpected(Throwable failure) {
    return innermost(failure).getClass().getPackageName().startsWith("org.anbinh");
  }

  private static Throwable innermost(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    return innermost;
  }
}
