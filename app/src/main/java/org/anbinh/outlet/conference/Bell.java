package org.anbinh.outlet.conference;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who follow a conference whenever something was recorded about it. It knows only that
 * something changed, so that whoever was away or slow misses nothing but states that have passed.
 */
public final class Bell {
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean silent;

  /** How often it has rung for a conference since the system started. */
  public long count(String code) {
    return counts(code).get();
  }

  private AtomicLong counts(String code) {
    return counts.computeIfAbsent(code, _ -> new AtomicLong());
  }

  void ring(String code) {
    lock.lock();
    try {
      counts(code).incrementAndGet();
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
    AtomicLong count = counts(code);
    long left = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (count.get() == heard && !silent && left > 0) {
        left = rung.awaitNanos(left);
      }
      return count.get();
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
