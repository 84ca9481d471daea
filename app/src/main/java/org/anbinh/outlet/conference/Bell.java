package org.anbinh.outlet.conference;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who follow a conference whenever something was recorded about it. It knows only that
 * something changed, so that whoever was away or slow misses nothing but states that have passed.
 */
public final class Bell {
  private final Map<String, Rope> ropes = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean silent;

  private static final class Rope {
    private volatile long rung;
  }

  /** How often it has rung for a conference since the system started. */
  public long count(String code) {
    return rope(code).rung;
  }

  private Rope rope(String code) {
    return ropes.computeIfAbsent(code, _ -> new Rope());
  }

  void ring(String code) {
    lock.lock();
    try {
      rope(code).rung++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it has rung more often than was heard.
   *
   * @return how often it has rung; what was heard where it did not within that time
   */
  public long await(String code, long heard, Duration most) throws InterruptedException {
    Rope rope = rope(code);
    long left = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (rope.rung == heard && !silent && left > 0) {
        left = rung.awaitNanos(left);
      }
      return rope.rung;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it rings no more, because the system stops. */
  public boolean isSilent() {
    lock.lock();
    try {
      return silent;
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody go who waits: the system stops. */
  void silence() {
    lock.lock();
    try {
      silent = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
