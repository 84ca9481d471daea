package org.anbinh.outlet.papers.checking;

import org.anbinh.outlet.papers.PaperCheck;

/** A file that cannot be read, and why. */
final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PaperCheck.Reason reason;

  UnreadableFileException(PaperCheck.Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  PaperCheck.Reason reason() {
    return reason;
  }
}
