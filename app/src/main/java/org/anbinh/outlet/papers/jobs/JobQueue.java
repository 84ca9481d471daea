package org.anbinh.outlet.papers.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Scoped;
import org.anbinh.outlet.live.Bell;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJob.State;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrder;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works on jobs one after the other. A job that a stop or a crash broke off begins anew with the
 * next start; what it had written stands on the shelf and is not written again.
 */
final class JobQueue implements PaperJobs, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
  private static final int PATIENCE_SECONDS = 20;
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final JobBook book;
  private final JobRun.Desk desk;
  private final Releases releases;
  private final Shelf shelf;
  private final Clock clock;
  private final Bell bell;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("paper-jobs").factory());
  private volatile @Nullable Live live;
  private volatile boolean running;

  JobQueue(JobBook book, JobRun.Desk desk, Releases releases, Shelf shelf, Clock clock, Bell bell) {
    this.book = book;
    this.desk = desk;
    this.releases = releases;
    this.shelf = shelf;
    this.clock = clock;
    this.bell = bell;
  }

  /** The job that is being worked on. */
  private record Live(UUID id, JobRun run) {}

  @Override
  public synchronized PaperJob ask(PaperOrder order) {
    refuse(order.account());
    var job =
        new PaperJob(
            UUID.randomUUID(),
            order,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            new State.Waiting());
    return add(job);
  }

  private void refuse(String account) {
    List<PaperJob> open = book.all().stream().filter(each -> !each.state().settled()).toList();
    if (open.stream().anyMatch(each -> each.order().account().equals(account))) {
      throw new BusyException("one");
    }
    if (open.size() >= MOST_WAITING) {
      throw new BusyException("many");
    }
  }

  private PaperJob add(PaperJob job) {
    keep(job);
    try {
      thread.execute(() -> workOn(job.id()));
    } catch (RejectedExecutionException e) {
      LOG.info("Papers {} wait for the next start; this one is being stopped", job.id());
    }
    return job;
  }

  @Override
  public Optional<PaperJob> find(UUID id, String account) {
    return book.find(id)
        .filter(each -> each.order().account().equals(account))
        .map(this::atThisMoment);
  }

  @Override
  public List<PaperJob> list(String account) {
    return book.all().stream()
        .filter(each -> each.order().account().equals(account))
        .map(this::atThisMoment)
        .toList();
  }

  private void keep(PaperJob job) {
    book.keep(job);
    told(job.id());
  }

  private void told(UUID id) {
    bell.ring(PaperJobs.matter(id));
  }

  private PaperJob atThisMoment(PaperJob job) {
    Live now = live;
    return now == null || !now.id().equals(job.id()) || job.state().settled()
        ? job
        : job.in(new State.Writing(now.run().done()));
  }

  @Override
  public synchronized Optional<PaperJob> cancel(UUID id, String account) {
    Optional<PaperJob> found = find(id, account).filter(each -> !each.state().settled());
    found.ifPresent(job -> {
      keep(job.in(new State.Cancelled(job.state().done())));
      Live now = live;
      if (now != null && now.id().equals(id)) {
        now.run().cancel();
      }
    });
    return find(id, account);
  }

  @Override
  public synchronized Optional<PaperJob> resume(UUID id, String account) {
    Optional<PaperJob> found = find(id, account).filter(each -> each.state().resumable());
    found.ifPresent(job -> {
      refuse(account);
      add(job.in(new State.Waiting()));
    });
    return find(id, account);
  }

  @Override
  public synchronized void forget(UUID id, String account) {
    find(id, account)
        .filter(each -> each.state().settled())
        .ifPresent(_ -> {
          book.forget(id);
          told(id);
        });
  }

  @Override
  public Optional<byte[]> content(PaperJob.Piece piece) {
    return shelf.content(piece.sha256());
  }

  private void workOn(UUID id) {
    Optional<Live> begun = begin(id);
    if (begun.isEmpty()) {
      return;
    }
    try {
      settle(id, outcome(begun.get()));
    } catch (RuntimeException e) {
      LOG.error("The state of papers {} cannot be kept; they begin anew at the next start", id, e);
    } finally {
      live = null;
    }
  }

  /** Takes a job out of the queue, unless somebody cancelled it first. */
  private synchronized Optional<Live> begin(UUID id) {
    Optional<PaperJob> waiting =
        book.find(id).filter(each -> each.state() instanceof State.Waiting && running);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    keep(waiting.get().in(new State.Writing(0)));
    var now = new Live(id, new JobRun(desk, waiting.get().order(), () -> told(id)));
    live = now;
    return Optional.of(now);
  }

  private State outcome(Live now) {
    try (var _ = Scoped.everything("papers show the figures of a release")) {
      PaperOrder order = book.find(now.id()).orElseThrow().order();
      Release release = releases.find(order.release()).orElseThrow();
      return now.run().run(release);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new State.Cancelled(now.run().done());
    } catch (ExecutionException | RuntimeException e) {
      String error = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Papers {} failed, error {}", now.id(), error, e);
      return new State.Failed(now.run().done(), error);
    }
  }

  /** What was cancelled stays so; what the end of the system broke off waits for its next start. */
  private synchronized void settle(UUID id, State state) {
    Optional<PaperJob> job = book.find(id).filter(each -> each.state() instanceof State.Writing);
    if (job.isPresent()) {
      boolean parked = !running && !(state instanceof State.Ready);
      keep(job.get().in(parked ? new State.Waiting() : state));
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    Instant oldest = clock.instant().minus(REMEMBERED);
    for (PaperJob job : book.all().reversed()) {
      if (!job.state().settled()) {
        add(job.in(new State.Waiting()));
      } else if (job.asked().isBefore(oldest)) {
        book.forget(job.id());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    Live now = live;
    if (now != null) {
      now.run().cancel();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
