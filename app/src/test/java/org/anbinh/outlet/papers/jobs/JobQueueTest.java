package org.anbinh.outlet.papers.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.live.Bell;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJob.State;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrder;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.PapersSettings;
import org.anbinh.outlet.papers.keeping.KeptFiles;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Jobs of papers show how far they are, can be stopped, and go on after a stop or a crash. */
@Tag("database")
class JobQueueTest {
  /** Looks at a job, 20 ms apart, before it is taken not to come. */
  private static final int MOST_LOOKS = 9_000;

  private static final List<UnitId> UNITS =
      Stream.of("01", "04", "44")
          .map(each -> UnitId.parse("province:" + each + ":2025-07-01"))
          .toList();

  private final RunningSystem system = RunningSystem.shared();
  private final Semaphore permits = new Semaphore(0);
  private final AtomicInteger printed = new AtomicInteger();
  private final List<JobQueue> open = new java.util.ArrayList<>();

  @TempDir Path directory;

  /** Prints a few letters, when the test permits it. */
  private final class Permitted implements PaperFiles {
    @Override
    public byte[] write(Paper paper, PaperFormat format, String site) {
      permits.acquireUninterruptibly();
      printed.incrementAndGet();
      return (paper.unit() + " " + format).getBytes(UTF_8);
    }

    @Override
    public PaperCheck check(byte[] file) {
      return new PaperCheck.Unreadable(PaperCheck.Reason.NO_MANIFEST);
    }

    @Override
    public String publicKey() {
      return "none";
    }
  }

  private JobQueue queue(Path at) {
    var shelf = new Shelf(at);
    var desk = new JobRun.Desk(system.part(Papers.class), new KeptFiles(new Permitted(), shelf));
    var queue =
        new JobQueue(
            new JobBook(at.resolve("jobs")),
            desk,
            system.part(Releases.class),
            shelf,
            Clock.systemUTC(),
            new Bell());
    open.add(queue);
    queue.start();
    return queue;
  }

  @AfterEach
  void stop() {
    permits.release(1_000);
    open.forEach(JobQueue::stop);
  }

  private PaperOrder order(String account) {
    return new PaperOrder(
        SomeRelease.of(system).code(),
        "provincial-conference",
        UNITS,
        List.of(PaperFormat.DOCX, PaperFormat.PDF),
        Language.VI,
        "",
        account);
  }

  private static PaperJob await(JobQueue queue, PaperJob job, Predicate<State> wanted) {
    PaperJob now = queue.find(job.id(), job.order().account()).orElseThrow();
    for (int look = 0; look < MOST_LOOKS && !wanted.test(now.state()); look++) {
      LockSupport.parkNanos(20_000_000);
      now = queue.find(job.id(), job.order().account()).orElseThrow();
    }
    assertThat(wanted.test(now.state())).as(now.state().toString()).isTrue();
    return now;
  }

  @Test
  void itTellsHowFarItIsAndEndsWithAllFiles() {
    JobQueue queue = queue(directory);
    PaperJob job = queue.ask(order("lan"));
    permits.release(3);
    await(queue, job, state -> state.equals(new State.Writing(3)));
    permits.release(3);
    PaperJob ready = await(queue, job, State::settled);
    assertThat(ready.state().pieces()).hasSize(6);
    assertThat(ready.state().pieces()).extracting(PaperJob.Piece::name).doesNotHaveDuplicates();
    for (PaperJob.Piece piece : ready.state().pieces()) {
      assertThat(queue.content(piece))
          .contains((piece.unit() + " " + piece.format()).getBytes(UTF_8));
    }
  }

  @Test
  void itIsStoppedAndTakenUpWithoutWritingAnythingTwice() {
    JobQueue queue = queue(directory);
    PaperJob job = queue.ask(order("lan"));
    permits.release(2);
    await(queue, job, state -> state.done() == 2);
    queue.cancel(job.id(), "lan");
    permits.release(2); // those that were being printed are finished
    PaperJob stopped = await(queue, job, State::settled);
    assertThat(stopped.state()).isInstanceOf(State.Cancelled.class);
    permits.release(100);
    queue.resume(job.id(), "lan");
    assertThat(await(queue, job, State::settled).state().pieces()).hasSize(6);
    assertThat(printed.get()).isEqualTo(6);
  }

  @Test
  void itGoesOnAfterTheSystemWasStoppedInTheMiddle() {
    JobQueue queue = queue(directory);
    PaperJob job = queue.ask(order("lan"));
    permits.release(2);
    await(queue, job, state -> state.done() == 2);
    var stopping = new Thread(queue::stop);
    stopping.start();
    permits.release(2);
    try {
      stopping.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    permits.release(100);
    JobQueue again = queue(directory);
    assertThat(await(again, job, State::settled).state().pieces()).hasSize(6);
    assertThat(printed.get()).isEqualTo(6);
  }

  @Test
  void itGoesOnWhereAProcessWasKilled() throws IOException {
    JobQueue killed = queue(directory.resolve("first"));
    PaperJob job = killed.ask(order("lan"));
    permits.release(2);
    await(killed, job, state -> state.done() == 2);
    Path left = directory.resolve("left");
    try (Stream<Path> files = Files.walk(directory.resolve("first"))) {
      for (Path file : files.toList()) {
        Files.copy(file, left.resolve(directory.resolve("first").relativize(file)));
      }
    }
    permits.release(100);
    JobQueue again = queue(left);
    PaperJob ready = await(again, job, State::settled);
    assertThat(ready.state().pieces())
        .hasSize(6)
        .allSatisfy(piece -> assertThat(again.content(piece)).isPresent());
  }

  @Test
  void nobodyHasTwoAtOnceAndNobodySeesThoseOfOthers() {
    JobQueue queue = queue(directory);
    PaperJob first = queue.ask(order("lan"));
    assertThatThrownBy(() -> queue.ask(order("lan"))).isInstanceOf(PaperJobs.BusyException.class);
    PaperJob other = queue.ask(order("minh"));
    assertThat(queue.find(first.id(), "minh")).isEmpty();
    assertThat(queue.cancel(first.id(), "minh")).isEmpty();
    assertThat(queue.list("minh")).extracting(PaperJob::id).containsExactly(other.id());
    queue.cancel(other.id(), "minh");
    assertThat(queue.find(other.id(), "minh").orElseThrow().state())
        .isEqualTo(new State.Cancelled(0));
    permits.release(100);
    assertThat(await(queue, first, State::settled).state()).isInstanceOf(State.Ready.class);
    queue.forget(first.id(), "lan");
    assertThat(queue.list("lan")).isEmpty();
    assertThat(queue(directory).list("lan")).isEmpty();
  }

  private void lookAYearOld(Path shelf) throws IOException {
    try (Stream<Path> files = Files.walk(shelf)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(
            file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(365))));
      }
    }
  }

  @Test
  void filesOfAJobThatCanBeTakenAwayAreNeverSweptAndThoseOfAForgottenOneAre() throws IOException {
    JobQueue queue = queue(directory);
    var settings = new PapersSettings(DataSize.ofBytes(0), Duration.ZERO);
    var care =
        new ShelfCare(
            new Shelf(directory),
            new JobBook(directory.resolve("jobs")),
            settings,
            Clock.systemUTC());
    permits.release(100);
    PaperJob ready = await(queue, queue.ask(order("lan")), State::settled);
    lookAYearOld(directory);
    new ShelfCare(
            new Shelf(directory),
            new JobBook(directory.resolve("jobs")),
            settings,
            Clock.systemUTC())
        .sweep();
    assertThat(ready.state().pieces())
        .hasSize(6)
        .allSatisfy(piece -> assertThat(queue.content(piece)).isPresent());
    lookAYearOld(directory);
    queue.forget(ready.id(), "lan");
    care.sweep();
    assertThat(ready.state().pieces())
        .allSatisfy(piece -> assertThat(queue.content(piece)).isEmpty());
    PaperJob again = await(queue, queue.ask(order("lan")), State::settled);
    assertThat(again.state()).isEqualTo(ready.state());
  }

  @Test
  void noMoreWaitThanThereIsRoomFor() {
    JobQueue queue = queue(directory);
    for (int n = 0; n < PaperJobs.MOST_WAITING; n++) {
      queue.ask(order("account-" + n));
    }
    assertThatThrownBy(() -> queue.ask(order("lan")))
        .isInstanceOfSatisfying(
            PaperJobs.BusyException.class, each -> assertThat(each.code()).isEqualTo("many"));
    for (int n = 0; n < PaperJobs.MOST_WAITING; n++) {
      String account = "account-" + n;
      queue.list(account).forEach(each -> queue.cancel(each.id(), account));
    }
  }
}
