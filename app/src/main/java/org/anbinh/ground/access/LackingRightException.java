package org.anbinh.ground.access;

import org.anbinh.ground.rights.Right;

/** What was asked for needs a right more than the handler names, and who asked lacks it. */
public final class LackingRightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Right right;

  LackingRightException(Right right) {
    super("The right " + right.code() + " is lacking");
    this.right = right;
  }

  public Right right() {
    return right;
  }
}
