package org.anbinh.outlet.papers.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob.Piece;
import org.anbinh.outlet.papers.PaperJob.State;
import org.anbinh.outlet.papers.PaperOrder;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.keeping.Shelf;

/** Writes the papers of one job, two at a time. */
final class JobRun {
  private static final int AT_ONCE = 2;

  /** From so many papers on it pays to ask about all units at once. */
  private static final int TOGETHER = 4;

  private final Desk desk;
  private final PaperOrder order;
  private final Papers papers;
  private final Runnable told;
  private final Piece[] pieces;
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean unwanted;

  /** What writes and prints. */
  record Desk(Papers papers, PaperFiles files) {}

  /**
   * Writes an order.
   *
   * @param told is run whenever another file is written
   */
  JobRun(Desk desk, PaperOrder order, Runnable told) {
    this.told = told;
    this.desk = desk;
    this.order = order;
    this.papers = order.units().size() < TOGETHER ? desk.papers() : desk.papers().together();
    this.pieces = new Piece[order.files()];
  }

  /** How many files are written. */
  int done() {
    return done.get();
  }

  /** Ends it after the files that are being written. */
  void cancel() {
    unwanted = true;
  }

  /** Writes them all, or those up to a cancellation. */
  State run(Release release) throws InterruptedException, ExecutionException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("papers-", 0).factory())) {
      var tasks = new ArrayList<Future<?>>();
      for (int n = 0; n < order.units().size(); n++) {
        int number = n;
        tasks.add(threads.submit(() -> write(release, number)));
      }
      try {
        for (Future<?> each : tasks) {
          each.get();
        }
      } finally {
        cancel(); // of a failure too: the others need not go on
      }
    }
    return done.get() < order.files()
        ? new State.Cancelled(done.get())
        : new State.Ready(List.copyOf(Arrays.asList(pieces)));
  }

  private void write(Release release, int number) {
    if (unwanted) {
      return;
    }
    UnitId unit = order.units().get(number);
    try (var _ = Scoped.everything("papers show the figures of a release")) {
      Paper paper =
          papers.write(new Papers.Wish(release, order.template(), unit, order.language()));
      for (int n = 0; n < order.formats().size() && !unwanted; n++) {
        PaperFormat format = order.formats().get(n);
        byte[] bytes = desk.files().write(paper, format, order.site());
        pieces[number * order.formats().size() + n] =
            new Piece(
                unit,
                format,
                unit.code() + "-" + PaperFiles.name(paper, format),
                bytes.length,
                Shelf.hash(bytes));
        done.incrementAndGet();
        told.run();
      }
    }
  }
}
