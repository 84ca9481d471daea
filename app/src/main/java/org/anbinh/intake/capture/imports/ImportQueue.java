package org.anbinh.intake.capture.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Audit;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.InFlightException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on imports one after the other, over restarts. */
final class ImportQueue implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private static final int PATIENCE_SECONDS = 20;
  private static final int AT_ONCE = 1_000;

  private final ImportWork work;
  private final ImportJobs jobs;
  private final RefusedFiles refused;
  private final Clock clock;
  private final ConcurrentMap<UUID, Live> live = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("import-sweep").factory());
  private volatile boolean running;

  ImportQueue(ImportWork work, ImportJobs jobs, Audit audit, Clock clock) {
    this.work = work;
    this.jobs = jobs;
    this.refused = new RefusedFiles(audit);
    this.clock = clock;
  }

  /** A job that is being worked on, and its state of this moment. */
  private static final class Live {
    private final ImportJob job;
    private final ImportRun run;
    private volatile State state = new State.Reading(0, 0);
    private volatile boolean unwanted;

    Live(ImportWork work, ImportJob job) {
      this.job = job;
      run = new ImportRun(work, job, this::at);
    }

    private void at(State now) {
      state = now;
    }
  }

  /** Keeps a job and has it worked on when its turn comes. */
  ImportJob add(ImportJob job) {
    jobs.keep(job);
    try {
      thread.execute(() -> workOn(job.id()));
    } catch (RejectedExecutionException e) {
      LOG.info("Import {} waits for the next start; this one is being stopped", job.id());
    }
    return job;
  }

  /** The job with its progress. */
  ImportJob atThisMoment(ImportJob job) {
    Live now = live.get(job.id());
    return now == null || job.state().settled() ? job : job.in(now.state);
  }

  /** Stops a job, if it is not past the point of no return. */
  synchronized void cancel(UUID id) {
    jobs.find(id)
        .filter(job -> job.state() instanceof State.Queued)
        .ifPresent(job -> jobs.keep(job.in(new State.Cancelled(0))));
    Live now = live.get(id);
    if (now != null) {
      now.unwanted = true;
      now.run.cancel();
    }
  }

  private void workOn(UUID id) {
    enter(id, () -> workWithinScope(id));
  }

  /** Nobody's import records more than whoever handed it in could have recorded by hand. */
  private void enter(UUID id, Runnable then) {
    Scope scope;
    Scope.Remit remit;
    try (var _ = Scoped.everything("whose import it is")) {
      scope = jobs.scope(id);
      remit = jobs.remit(id);
    }
    try (var _ = Scoped.enter(scope, remit)) {
      then.run();
    }
  }

  private void workWithinScope(UUID id) {
    Optional<Live> begun = begin(id);
    if (begun.isEmpty()) {
      return;
    }
    Live now = begun.get();
    try {
      State settled = settle(now);
      refused.tell(now.job, settled);
      jobs.keep(now.job.in(parked(now, settled) ? new State.Queued() : settled));
    } catch (RuntimeException e) {
      LOG.error(
          "The state of import {} cannot be kept; it will be found out at the next start", id, e);
    } finally {
      live.remove(id);
    }
  }

  /** Whether the end of the system, and nobody else, broke a job off: it begins anew with it. */
  private boolean parked(Live now, State settled) {
    boolean broken =
        settled instanceof State.Cancelled
            || (settled instanceof State.Failed(String why, _) && why.equals("interrupted"));
    return !running && broken && !now.unwanted;
  }

  /** Takes a job out of the queue, unless somebody cancelled it first. */
  private synchronized Optional<Live> begin(UUID id) {
    Optional<ImportJob> queued = jobs.find(id);
    if (queued.isEmpty() || !(queued.get().state() instanceof State.Queued) || !running) {
      return Optional.empty();
    }
    var now = new Live(work, queued.get());
    jobs.keep(now.job.in(now.state));
    live.put(id, now);
    return Optional.of(now);
  }

  private static State settle(Live now) {
    try {
      return now.run.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new State.Failed("interrupted", "");
    } catch (RuntimeException | Error e) {
      String error = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Import {} failed, error {}", now.job.id(), error, e);
      return new State.Failed("ours", error);
    }
  }

  @Override
  public void start() {
    running = true;
    var _ = sweeper.scheduleWithFixedDelay(this::forgetOld, 0, 1, TimeUnit.DAYS);
    try (var _ = Scoped.everything("imports that were going on at the last stop")) {
      for (ImportJob job : jobs.unsettled()) {
        if (job.state() instanceof State.Queued) {
          thread.execute(() -> workOn(job.id()));
        } else {
          jobs.keep(job.in(foundOut(job)));
        }
      }
    }
  }

  /** What became of a job that was being worked on when the system stopped. */
  private State foundOut(ImportJob job) {
    Optional<Batch> batch = job.order().dryRun() ? Optional.empty() : ended(job);
    if (batch.isEmpty()) {
      return new State.Failed("interrupted", "");
    }
    long entries = batch.get().entries();
    var tally = new ImportTally(entries, entries, 0, 0, 0, Map.of());
    return new State.Recorded(batch.map(Batch::number), false, tally);
  }

  /** A process that was killed may have left a commit which the database is still at. */
  private Optional<Batch> ended(ImportJob job) {
    try {
      return work.ledger().awaitBatch(work.submission(job));
    } catch (InFlightException e) {
      LOG.warn("The recording of import {} has still not ended; repeat it later", job.id(), e);
      return Optional.empty();
    }
  }

  /** Forgets what was settled long ago; what cannot be deleted now is tried again the next day. */
  void forgetOld() {
    try (var _ = Scoped.everything("old imports are forgotten")) {
      Instant oldest = clock.instant().minus(Duration.ofDays(work.settings().keepDays()));
      List<ImportJob> old = jobs.settledBefore(oldest, AT_ONCE);
      while (!old.isEmpty() && old.stream().filter(this::forgotten).count() == old.size()) {
        old = jobs.settledBefore(oldest, AT_ONCE);
      }
    } catch (RuntimeException e) {
      LOG.warn("Old imports cannot be looked up; they are forgotten another day", e);
    }
  }

  private boolean forgotten(ImportJob job) {
    try {
      work.files().drop(job.id());
      jobs.forget(job.id());
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Import {} cannot be forgotten; it is tried again another day", job.id(), e);
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    live.values().forEach(now -> now.run.cancel());
    thread.shutdown();
    sweeper.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when everything that is queued by now is settled. */
  void awaitIdle() {
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
