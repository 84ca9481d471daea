package org.anbinh.outlet.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who follow a matter, such as a conference, whenever something changed in it. It knows
 * only that something changed, so that whoever was away or slow misses nothing but states that have
 * passed. A matter is known by a text that is its own.
 */
public final class Bell {
  private final Map<String, Matter> matters = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean silent;

  /** How often it rang for a matter, and who waits for the next time. */
  private static final class Matter {
    private final Condition rung;
    private final AtomicLong count = new AtomicLong();

    Matter(Condition rung) {
      this.rung = rung;
    }
  }

  /** How often it has rung for a matter since the system started. */
  public long count(String matter) {
    return of(matter).count.get();
  }

  private Matter of(String matter) {
    return matters.computeIfAbsent(matter, _ -> new Matter(lock.newCondition()));
  }

  /** Wakes those who follow a matter. */
  public void ring(String matter) {
    Matter of = of(matter);
    lock.lock();
    try {
      of.count.incrementAndGet();
      of.rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it has rung more often than was heard.
   *
   * @return how often it has rung; what was heard where it did not within that time
   */
  public long await(String matter, long heard, Duration most) throws InterruptedException {
    Matter of = of(matter);
    long left = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (of.count.get() == heard && !silent && left > 0) {
        left = of.rung.awaitNanos(left);
      }
      return of.count.get();
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
      matters.values().forEach(each -> each.rung.signalAll());
    } finally {
      lock.unlock();
    }
  }
}
