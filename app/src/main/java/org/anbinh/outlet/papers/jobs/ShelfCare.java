package org.anbinh.outlet.papers.jobs;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PapersSettings;
import org.anbinh.outlet.papers.keeping.Bounds;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Keeps the shelf of finished papers within its bounds, a few minutes after each start and four
 * times a day. Files of jobs that somebody can still take away stay.
 */
final class ShelfCare implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ShelfCare.class);
  private static final int FIRST_MINUTES = 5;
  private static final int MINUTES_BETWEEN = 6 * 60;
  private static final int KILO = 1_000;

  private final Shelf shelf;
  private final JobBook book;
  private final PapersSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("paper-shelf").factory());

  ShelfCare(Shelf shelf, JobBook book, PapersSettings settings, Clock clock) {
    this.shelf = shelf;
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::sweep, FIRST_MINUTES, MINUTES_BETWEEN, TimeUnit.MINUTES);
  }

  /** Sweeps once. */
  void sweep() {
    Set<String> held =
        book.all().stream()
            .flatMap(each -> each.state().pieces().stream())
            .map(PaperJob.Piece::sha256)
            .collect(Collectors.toSet());
    var bounds = new Bounds(settings.mostKept().toBytes(), settings.keptFor(), held);
    Shelf.Swept swept = shelf.sweep(bounds, clock.instant());
    if (swept.count() > 0) {
      LOG.info(
          "{} finished papers and files ({} kB) were swept; {} kB are kept. What is asked for is"
              + " written again.",
          swept.count(),
          swept.bytes() / KILO,
          swept.kept() / KILO);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
