package org.anbinh.figures.mart.store;

import java.time.Duration;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.ledger.entries.BatchRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** The thread that follows the ledger: at once when it is told of a batch, else now and then. */
class Follower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);

  private final DuckMart mart;
  private final Duration poll;
  private final Object news = new Object();
  private boolean told;
  private volatile boolean stopped = true;
  private @Nullable Thread thread;

  Follower(DuckMart mart, MartSettings settings) {
    this.mart = mart;
    this.poll = Duration.ofMillis(settings.poll());
  }

  @EventListener
  void on(BatchRecorded recorded) {
    synchronized (news) {
      told = true;
      news.notifyAll();
    }
  }

  @Override
  public void start() {
    stopped = false;
    thread = Thread.ofPlatform().name("mart-follower").daemon().start(this::follow);
  }

  private void follow() {
    Duration patience = poll;
    while (!stopped) {
      try {
        mart.catchUp();
        patience = poll;
      } catch (InterruptedException e) {
        return;
      } catch (Throwable e) { // an error too: a thread that ended would leave the figures behind
        LOG.warn("The mart could not follow the ledger; it tries again in {}", patience, e);
        patience = patience.multipliedBy(2);
        patience = patience.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : patience;
      }
      if (!await(patience)) {
        return;
      }
    }
  }

  private boolean await(Duration most) {
    synchronized (news) {
      try {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); !told && left > 0; ) {
          news.wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
        told = false;
        return !stopped;
      } catch (InterruptedException e) {
        return false;
      }
    }
  }

  @Override
  public void stop() {
    stopped = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }

  /** It stops before anything it reads from is closed. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 100;
  }
}
