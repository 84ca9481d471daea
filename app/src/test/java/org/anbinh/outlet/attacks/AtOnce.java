package org.anbinh.outlet.attacks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many attacks side by side: who asks and who answers share two cores, and wait for each other. */
final class AtOnce {
  private static final int SIDE_BY_SIDE = 4;

  private AtOnce() {}

  /** What is done to one of many; nothing may be kept that another thread changes. */
  interface Attack<T> {
    void on(T target) throws Exception;
  }

  /** Returns when all are done; the first failure is thrown. */
  static <T> void each(Collection<T> targets, Attack<T> attack) throws Exception {
    var begun = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      for (T target : targets) {
        begun.add(
            threads.submit(() -> {
              attack.on(target);
              return target;
            }));
      }
      for (Future<?> each : begun) {
        each.get();
      }
    }
  }
}
