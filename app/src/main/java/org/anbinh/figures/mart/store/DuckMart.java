package org.anbinh.figures.mart.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.anbinh.figures.mart.Busy;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Sources;
import org.anbinh.figures.mart.Stated;
import org.anbinh.figures.mart.Stretch;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;

/**
 * The mart in files of DuckDB, one at a time: a rebuild fills the next and then takes its place.
 */
final class DuckMart implements Mart, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DuckMart.class.getName());

  private final MartFile.World world;
  private final MartFiles files;
  private final Questions questions;
  private final ReentrantLock following = new ReentrantLock();
  private final Object moved = new Object();
  private volatile MartFile file;
  private final AtomicLong generation = new AtomicLong();
  private boolean closed;

  DuckMart(Path directory, MartSettings settings, MartFile.World world) {
    this.world = world;
    this.files = new MartFiles(directory, settings, world);
    this.file = files.openNewest();
    this.questions = new Questions(() -> file, world.territories());
  }

  @Override
  public Vintage position() {
    return file.visible().position();
  }

  @Override
  public Vocabulary vocabulary() {
    return file.visible().vocabulary();
  }

  /** Follows the ledger to its newest batch. */
  void catchUp() throws InterruptedException {
    following.lockInterruptibly();
    try {
      if (!file.follows()) {
        LOG.log(System.Logger.Level.WARNING, "The ledger is another one: the mart is made anew");
        remake((done, of) -> {});
      }
      Vintage latest = world.ledger().latest();
      if (latest.compareTo(position()) > 0) {
        file.follow(latest, (done, of) -> signal());
        signal();
      }
    } finally {
      following.unlock();
    }
  }

  private void signal() {
    synchronized (moved) {
      moved.notifyAll();
    }
  }

  @Override
  public boolean awaitPosition(Vintage vintage, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    synchronized (moved) {
      while (position().compareTo(vintage) < 0) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        moved.wait(left);
      }
    }
    return true;
  }

  @Override
  public void rebuild(Ledger.Progress progress) {
    var work =
        CompletableFuture.runAsync(
            () -> {
              following.lock();
              try {
                remake(progress);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                following.unlock();
              }
            },
            task -> Thread.ofPlatform().name("mart-rebuild").start(task));
    work.join();
  }

  private void remake(Ledger.Progress progress) throws InterruptedException {
    if (closed) {
      throw new IllegalStateException("The mart is closed");
    }
    MartFile old = file;
    MartFile next = files.openNext(old);
    boolean followed = false;
    try {
      next.follow(world.ledger().latest(), progress);
      followed = true;
    } finally {
      if (!followed) {
        files.discard(next);
      }
    }
    file = next;
    generation.incrementAndGet();
    signal();
    files.discard(old);
  }

  @Override
  public CompletableFuture<List<Tally>> sums(Readings asked, Layout layout) {
    return questions.sums(asked, layout);
  }

  @Override
  public CompletableFuture<List<Tally>> levels(Readings asked, Layout layout) {
    return questions.levels(asked, layout);
  }

  @Override
  public CompletableFuture<List<Received>> received(Filings asked, Layout layout) {
    return questions.received(asked, layout);
  }

  @Override
  public CompletableFuture<List<Stretch>> irregular(Filings asked) {
    return questions.irregular(asked);
  }

  @Override
  public CompletableFuture<List<Stated>> stated(Readings asked, Optional<String> dimension) {
    return questions.stated(asked, dimension);
  }

  @Override
  public CompletableFuture<List<Stated>> nil(Set<Integer> sources, Window window, Vantage vantage) {
    return questions.nil(sources, window, vantage);
  }

  @Override
  public CompletableFuture<List<Busy>> busy(Set<Integer> sources, Vintage vintage) {
    return questions.busy(sources, vintage);
  }

  @Override
  public CompletableFuture<List<Received>> entries(
      Set<Integer> sources, Window window, Vintage vintage, Layout layout) {
    return questions.entries(sources, window, vintage, layout);
  }

  @Override
  public long generation() {
    return generation.get();
  }

  @Override
  public CompletableFuture<Sources> sources(Readings asked, Layout layout, Scope scope) {
    return questions.sources(asked, layout, scope);
  }

  @Override
  public CompletableFuture<List<Long>> changes(Readings asked, Layout layout, int most) {
    return questions.changes(asked, layout, most);
  }

  @Override
  public void close() {
    following.lock();
    try {
      closed = true;
      file.close();
    } finally {
      following.unlock();
    }
  }
}
