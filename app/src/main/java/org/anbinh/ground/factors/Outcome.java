package org.anbinh.ground.factors;

import java.time.Duration;

/**
 * What came of a code that was typed.
 *
 * @param <T> what a right one leads to
 */
public sealed interface Outcome<T> {
  /** It was right. */
  record Done<T>(T result) implements Outcome<T> {}

  /** It was wrong, or used already. */
  record Wrong<T>() implements Outcome<T> {}

  /** Too many were wrong; it was not looked at. */
  record Wait<T>(Duration left) implements Outcome<T> {}

  /** There is nothing any more for which a code could be typed. */
  record Ended<T>() implements Outcome<T> {}
}
