package org.anbinh.outlet.gate.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.AuditUnavailableException;
import org.anbinh.ground.audit.Event;
import org.anbinh.outlet.network.RefusedRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Writes down once a minute what the network refused: a line for each address and reason, with how
 * often it was. No more lines come of more attacks than some fifty a minute.
 */
@Component
final class RefusalLines implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLines.class);

  private final RefusedRequests refused;
  private final Audit audit;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("refusals").factory());

  RefusalLines(RefusedRequests refused, Audit audit) {
    this.refused = refused;
    this.audit = audit;
  }

  @Override
  public void afterPropertiesSet() {
    var _ = thread.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.MINUTES);
  }

  /** Writes down what was counted since it last did. */
  void write() {
    for (RefusedRequests.Count each : refused.take()) {
      String status = String.valueOf(each.refused().status());
      try {
        audit.record(
            Event.of(
                Event.Kind.REFUSED,
                new Event.Source("", each.refused().address(), ""),
                "",
                status,
                Event.Words.of(
                    "access.audit.network-refused", status, String.valueOf(each.times()))));
      } catch (AuditUnavailableException e) {
        LOG.warn("{} requests answered with {} stand in no line", each.times(), status, e);
      }
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
    write();
  }
}
