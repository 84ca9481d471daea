package org.anbinh.ground.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why this thread was denied what it asked for, until the gate has written it down. Whoever denies
 * something notes it here, and need not know who asked, nor how they are told.
 */
public final class Denial {
  private static final ThreadLocal<Event.Words> LAST = new ThreadLocal<>();

  private Denial() {}

  /**
   * Notes a denial.
   *
   * @param key of its words in the label files
   */
  public static void note(String key, Object... terms) {
    LAST.set(Event.Words.of(key, Arrays.stream(terms).map(String::valueOf).toArray(String[]::new)));
  }

  /** The last denial of this thread, which is then forgotten. */
  public static Optional<Event.Words> take() {
    Optional<Event.Words> last = Optional.ofNullable(LAST.get());
    LAST.remove();
    return last;
  }
}
