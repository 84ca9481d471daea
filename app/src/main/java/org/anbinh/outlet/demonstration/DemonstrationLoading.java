package org.anbinh.outlet.demonstration;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Loads the nation beside the running server: at its start where the settings say so, or on demand.
 */
public final class DemonstrationLoading implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoading.class);

  private final Demonstration demonstration;
  private final DemonstrationSettings settings;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Thread thread = new Thread();

  DemonstrationLoading(Demonstration demonstration, DemonstrationSettings settings) {
    this.demonstration = demonstration;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void beginWhereAsked() {
    if (settings.load()) {
      begin();
    }
  }

  /** Begins, unless it is going on already. */
  public void begin() {
    if (running.compareAndSet(false, true)) {
      thread = Thread.ofPlatform().name("demonstration").start(this::run);
    }
  }

  private void run() {
    try {
      demonstration.load((done, of) -> {
        if (done % 24 == 0 || done == of) {
          LOG.info("Demonstration data: {} of {} half-months", done, of);
        }
      });
    } catch (CancellationException e) {
      LOG.info("{}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The demonstration data could not be loaded", e);
    } finally {
      running.set(false);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    demonstration.stop();
    if (thread.isAlive()) {
      thread.join(java.time.Duration.ofSeconds(20));
    }
  }
}
