package org.anbinh.figures.answers;

/**
 * Reports received and reports due for exactly the cells behind a figure; 0 due where nobody owes
 * any.
 */
public record Coverage(long received, long due) {
  /** Nobody owes reports of it. */
  public static final Coverage NOT_OWED = new Coverage(0, 0);
}
