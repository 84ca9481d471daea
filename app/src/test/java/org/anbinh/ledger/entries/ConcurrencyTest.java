package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ConcurrencyTest {
  private static final int RECORDERS = 8;

  private LedgerFixture fixture;
  private Ledger ledger;

  @BeforeEach
  void open() {
    fixture = LedgerFixture.open(Note.REGISTER);
    ledger = fixture.ledger();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void numbersHaveNoGapsAndABatchIsSeenOnlyAfterAllLowerOnes() throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> watcher = threads.submit(() -> watch(over));
      var recorders = new ArrayList<Future<Integer>>();
      for (int recorder = 0; recorder < RECORDERS; recorder++) {
        String name = "r" + recorder + "-";
        recorders.add(
            threads.submit(() -> {
              for (int i = 0; i < 40; i++) {
                record(name + i, new Draft(Note.of(name + i, "x"), 0, ""));
              }
              return 0;
            }));
      }
      for (Future<Integer> recorder : recorders) {
        recorder.get();
      }
      over.set(true);
      assertThat(watcher.get()).isPositive();
    }
    long count = RECORDERS * 40;
    assertThat(ledger.batches(0, 1_000))
        .extracting(Batch::number)
        .isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
    assertThat(ledger.verify((done, of) -> {}))
        .isEqualTo(new Ledger.Verification(count, count, List.of()));
  }

  @Test
  void aSubmissionHandedInByManyAtOnceIsOneBatch() throws Exception {
    List<Batch> batches = together(recorder -> () -> record("same", many("same", 3_000)));
    assertThat(batches).hasSize(RECORDERS).containsOnly(batches.getFirst());
    assertThat(ledger.latest()).isEqualTo(new Vintage(1));
  }

  @Test
  void ofManyCorrectionsOfOneVersionOneIsRecordedAndTheOthersSeeIt() throws Exception {
    record("start", new Draft(Note.of("one", "đầu"), 0, ""));
    var conflicts = new AtomicInteger();
    together(recorder ->
        () -> {
          try {
            record("c" + recorder, new Draft(Note.of("one", "sửa " + recorder), 1, "sửa"));
          } catch (ConflictException e) {
            assertThat(e.conflicts().getFirst().standing().version()).isEqualTo(2);
            conflicts.incrementAndGet();
          }
          return 0;
        });
    assertThat(conflicts).hasValue(RECORDERS - 1);
    assertThat(ledger.history("note", "one")).hasSize(2);
  }

  @Test
  void aLargeRecordingDoesNotKeepASmallOneWaiting() {
    try (Ledger.Recording large = ledger.open(new SubmissionId("large"), "lan")) {
      many("large", 5_000).forEach(large::add);
      Batch small = record("small", new Draft(Note.of("small", "x"), 0, ""));
      assertThat(small.number()).isEqualTo(1);
      assertThat(large.commit().number()).isEqualTo(2);
    }
  }

  private int watch(AtomicBoolean over) {
    int looks = 0;
    while (!over.get()) {
      long head = ledger.latest().batch();
      assertThat(ledger.batches(0, 1_000)).hasSizeGreaterThanOrEqualTo((int) head);
      looks++;
    }
    return looks;
  }

  private <T> List<T> together(IntFunction<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> all = IntStream.range(0, RECORDERS).mapToObj(work).toList();
      var results = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(all)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private Batch record(String submission, Draft draft) {
    return record(submission, Stream.of(draft));
  }

  private Batch record(String submission, Stream<Draft> drafts) {
    return ledger.record(new SubmissionId(submission), "lan", drafts);
  }

  private static Stream<Draft> many(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Draft(Note.of(prefix + "-" + i, "x"), 0, ""));
  }
}
