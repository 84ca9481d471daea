package org.anbinh.ground.access;

/** Something that lies outside the scope of whoever asked was to be recorded; nothing was. */
public class OutsideScopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String SENTENCE =
      "A record of this lies outside the units you answer for. Nothing of it was kept; check the"
          + " place, or ask the office that answers for it to record it.";

  /** Found before anything was done. */
  public OutsideScopeException() {
    super(SENTENCE);
  }

  /** Found by the database. */
  public OutsideScopeException(Throwable cause) {
    super(SENTENCE, cause);
  }
}
