package org.anbinh.intake.capture.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.sheet.SheetFile;

/** Takes files over, and tells and gives out what became of them. */
final class ImportDesk implements Imports {
  private static final long MOST_OF_CODE = 1_000;

  private final ImportWork work;
  private final ImportJobs jobs;
  private final ImportQueue queue;
  private final Clock clock;
  private final ImportRoom room;

  ImportDesk(ImportWork work, ImportJobs jobs, ImportQueue queue, Clock clock) {
    this.work = work;
    this.jobs = jobs;
    this.queue = queue;
    this.clock = clock;
    this.room = new ImportRoom(work.settings(), work.files(), author -> kept(jobs, author));
  }

  @Override
  public ImportJob handIn(ImportOrder order, String name, InputStream bytes) {
    work.registers().get(order.register());
    UUID id = UUID.randomUUID();
    try (ImportRoom.Coming coming = room.begin(order.author())) {
      ImportJob.Original file = work.files().take(id, name, bytes, work.settings().bytes(), coming);
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      ImportJob job = queue.add(new ImportJob(id, order, file, now, new State.Queued()));
      coming.done();
      return job;
    }
  }

  /** Whatever the author may see by now, all that is kept of theirs counts. */
  private static long kept(ImportJobs jobs, String author) {
    try (var _ = Scoped.everything("how much is kept of one account")) {
      return jobs.keptBytes(author);
    }
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return jobs.find(id).map(queue::atThisMoment);
  }

  @Override
  public ImportJob get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("There is no import " + id));
  }

  @Override
  public List<ImportJob> list(int most) {
    return jobs.list(Math.clamp(most, 1, 1_000)).stream().map(queue::atThisMoment).toList();
  }

  @Override
  public ImportJob cancel(UUID id) {
    get(id);
    queue.cancel(id);
    return get(id);
  }

  @Override
  public ImportJob confirm(UUID id, ImportMode mode, String reason, String account) {
    ImportJob job = get(id);
    if (!(job.state() instanceof State.Reviewed)) {
      throw new IllegalStateException(
          "Import " + id + " is " + job.state().code() + "; only a reviewed one can be confirmed");
    }
    return again(job, job.order().confirmed(mode, reason), account);
  }

  /**
   * Queues it once more. What it records stands under its author's name and within what they could
   * record when they handed it in: so nobody else goes on with it, nor they once they may do less.
   */
  private ImportJob again(ImportJob job, ImportOrder order, String account) {
    requireOwn(job, account);
    if (!Scoped.remit().covers(jobs.remit(job.id()))) {
      throw new IllegalStateException(
          "Import "
              + job.id()
              + " was handed in when you could record more than now; hand the file in anew");
    }
    return queue.add(job.again(order));
  }

  private static void requireOwn(ImportJob job, String account) {
    String author = job.order().author();
    if (!author.equals(account)) {
      throw new IllegalStateException(
          "Import "
              + job.id()
              + " was handed in by "
              + author
              + ", who alone goes on with it; ask them, or hand your own file in");
    }
  }

  @Override
  public ImportJob repeat(UUID id, String account) {
    ImportJob job = get(id);
    return switch (job.state()) {
      case State.Cancelled(_), State.Failed(_, _), State.Refused(_) ->
          again(job, job.order(), account);
      case State.Queued(), State.Reading(_, _), State.Recording(_) -> job;
      case State.Reviewed(_), State.Recorded(_, _, _) ->
          throw new IllegalStateException(
              "Import " + id + " is " + job.state().code() + " and needs no repetition");
    };
  }

  @Override
  public Mending mending(UUID id, Mending.Wanted wanted) {
    return new BadRows(work, get(id)).find(wanted);
  }

  @Override
  public Optional<Top> top(UUID id) {
    return new TopRows(work, get(id)).find();
  }

  @Override
  public synchronized ImportJob mend(
      UUID id, Map<Long, Map<Integer, String>> cells, String account) {
    ImportJob job = get(id);
    if (!job.state().mendable()) {
      throw new IllegalStateException(
          "Import " + id + " is " + job.state().code() + " and has no rows to mend");
    }
    requireOwn(job, account);
    if (!cells.isEmpty()) {
      Path kept = work.files().mends(id);
      Mends.read(kept).with(cells).write(kept);
    }
    return again(job, job.order().lookedThrough(), account);
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
}
