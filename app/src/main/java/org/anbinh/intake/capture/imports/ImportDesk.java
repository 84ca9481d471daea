package org.anbinh.intake.capture.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.sheet.SheetFile;
import org.anbinh.ledger.entries.Batch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Queues imports and works on them one after the other. */
final class ImportDesk implements Imports, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
  private static final long MOST_OF_CODE = 1_000;

  private final ImportWork work;
  private final ImportJobs jobs;
  private final Clock clock;
  private final ConcurrentMap<UUID, Live> live = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
  private volatile boolean running;

  /** A job that is being worked on, and its state of this moment. */
  private static final class Live {
    private final ImportJob job;
    private final ImportRun run;
    private volatile State state = new State.Reading(0, 0);

    Live(ImportWork work, ImportJob job) {
      this.job = job;
      run = new ImportRun(work, job, this::at);
    }

    private void at(State now) {
      state = now;
    }
  }

  ImportDesk(ImportWork work, ImportJobs jobs, Clock clock) {
    this.work = work;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ImportJob handIn(ImportOrder order, String name, InputStream bytes) {
    work.registers().get(order.register());
    UUID id = UUID.randomUUID();
    ImportJob.Original file = work.files().take(id, name, bytes, work.settings().bytes());
    return queue(new ImportJob(id, order, file, now(), new State.Queued()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  private ImportJob queue(ImportJob job) {
    jobs.keep(job);
    thread.execute(() -> workOn(job.id()));
    return job;
  }

  private void workOn(UUID id) {
    Optional<Live> begun = begin(id);
    if (begun.isEmpty()) {
      return;
    }
    Live now = begun.get();
    ImportJob job = now.job;
    try {
      State settled = settle(job, now);
      boolean stopped = !running && settled instanceof State.Cancelled;
      jobs.keep(job.in(stopped ? new State.Failed("interrupted", "") : settled));
    } catch (RuntimeException e) {
      LOG.error(
          "The state of import {} cannot be kept; it will be found out at the next start", id, e);
    } finally {
      live.remove(id);
    }
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

  private State settle(ImportJob job, Live now) {
    try {
      return now.run.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new State.Failed("interrupted", "");
    } catch (RuntimeException | Error e) {
      String error = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Import {} failed, error {}", job.id(), error, e);
      return new State.Failed("ours", error);
    }
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return jobs.find(id).map(this::atThisMoment);
  }

  private ImportJob atThisMoment(ImportJob job) {
    Live now = live.get(job.id());
    return now == null || job.state().settled() ? job : job.in(now.state);
  }

  @Override
  public ImportJob get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("There is no import " + id));
  }

  @Override
  public List<ImportJob> list(int most) {
    return jobs.list(Math.clamp(most, 1, 1_000)).stream().map(this::atThisMoment).toList();
  }

  @Override
  public synchronized ImportJob cancel(UUID id) {
    ImportJob job = get(id);
    if (job.state() instanceof State.Queued) {
      jobs.keep(job.in(new State.Cancelled(0)));
    }
    Live now = live.get(id);
    if (now != null) {
      now.run.cancel();
    }
    return get(id);
  }

  @Override
  public ImportJob confirm(UUID id, ImportMode mode, String reason) {
    ImportJob job = get(id);
    if (!(job.state() instanceof State.Reviewed)) {
      throw new IllegalStateException(
          "Import " + id + " is " + job.state().code() + "; only a reviewed one can be confirmed");
    }
    return queue(job.again(job.order().confirmed(mode, reason)));
  }

  @Override
  public ImportJob repeat(UUID id) {
    ImportJob job = get(id);
    return switch (job.state()) {
      case State.Cancelled(_), State.Failed(_, _), State.Refused(_) ->
          queue(job.again(job.order()));
      case State.Queued(), State.Reading(_, _), State.Recording(_) -> job;
      case State.Reviewed(_), State.Recorded(_, _, _) ->
          throw new IllegalStateException(
              "Import " + id + " is " + job.state().code() + " and needs no repetition");
    };
  }

  @Override
  public List<Issue> issues(UUID id) {
    get(id);
    return IssueFile.read(work.files().issues(id), MOST_OF_CODE);
  }

  @Override
  public SheetFormat format(UUID id) {
    get(id);
    return SheetFile.format(work.files().original(id));
  }

  @Override
  public void writeMarked(UUID id, boolean badOnly, Language language, OutputStream out) {
    new MarkedCopy(work, get(id), language).write(badOnly, out);
  }

  @Override
  public void start() {
    running = true;
    forgetOld();
    for (ImportJob job : jobs.unsettled()) {
      if (job.state() instanceof State.Queued) {
        thread.execute(() -> workOn(job.id()));
      } else {
        jobs.keep(job.in(foundOut(job)));
      }
    }
  }

  /** What became of a job that was being worked on when the system stopped. */
  private State foundOut(ImportJob job) {
    Optional<Batch> batch = work.ledger().findBatch(work.submission(job));
    if (batch.isEmpty() || job.order().dryRun()) {
      return new State.Failed("interrupted", "");
    }
    long entries = batch.get().entries();
    var tally = new ImportTally(entries, entries, 0, 0, 0, Map.of());
    return new State.Recorded(batch.map(Batch::number), false, tally);
  }

  private void forgetOld() {
    Instant oldest = now().minus(Duration.ofDays(work.settings().keepDays()));
    for (ImportJob job : jobs.list(1_000)) {
      if (job.state().settled() && job.handedIn().isBefore(oldest)) {
        jobs.forget(job.id());
        work.files().drop(job.id());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    live.values().forEach(now -> now.run.cancel());
    thread.shutdown();
    try {
      if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when everything that is queued by now is settled. */
  void awaitIdle() {
    java.util.concurrent.CompletableFuture.runAsync(() -> {}, thread).join();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
