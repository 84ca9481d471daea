package org.anbinh.intake.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anbinh.figures.answers.reckoning.FiguresFixture;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many people at the same report at the same moment: one of them does it, all others are told. */
@Tag("database")
class ConcurrentApprovalsTest {
  private static final int THREADS = 20;
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final RememberedAudit AUDIT = new RememberedAudit();
  private static final Approvals APPROVALS = FIXTURE.approvals(AUDIT);
  private static final List<UnitId> COMMUNES =
      FIXTURE
          .territory()
          .within(
              FIXTURE.unit(Level.PROVINCE, "40", "2026-01-01"),
              Level.COMMUNE,
              LocalDate.of(2026, 1, 1))
          .stream()
          .map(Unit::id)
          .toList();
  private static int used;

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static ReportKey handedIn() {
    UnitId unit = COMMUNES.get(used++);
    var report = FIXTURE.report("police.monthly", unit, "2026-01", "cases.detected=3");
    FIXTURE.record(report);
    return new ReportKey("police.monthly", unit, report.period());
  }

  /** Something that one of the threads does. */
  private interface Attempt {
    Approvals.Answer by(int thread);
  }

  private static List<Approvals.Answer> atOnce(Attempt attempt) throws Exception {
    var begin = new CountDownLatch(1);
    List<Callable<Approvals.Answer>> all =
        IntStream.range(0, THREADS)
            .<Callable<Approvals.Answer>>mapToObj(thread ->
                () -> {
                  begin.await();
                  return attempt.by(thread);
                })
            .toList();
    var answers = new ArrayList<Approvals.Answer>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Approvals.Answer>> running = all.stream().map(threads::submit).toList();
      begin.countDown();
      for (Future<Approvals.Answer> each : running) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  private static Approvals.Answer submit(
      ReportKey key, Deed deed, String submission, Officer officer) {
    var asked = new Approvals.Asked(List.of(new Approvals.Seen(key, 1)), deed);
    return APPROVALS.submit(asked, new SubmissionId(submission), officer);
  }

  private static long done(List<Approvals.Answer> answers) {
    return answers.stream().filter(Approvals.Answer.Done.class::isInstance).count();
  }

  private static List<Event> told(ReportKey key, Event.Kind kind) {
    return AUDIT.search(Audit.Search.newest(10_000)).lines().stream()
        .map(Line::event)
        .filter(each -> each.kind() == kind && each.subject().equals(key.subject()))
        .toList();
  }

  private static void requireWhole(ReportKey key, List<Approvals.Answer> answers) {
    assertThat(done(answers)).isEqualTo(1);
    assertThat(APPROVALS.course(key).steps()).hasSize(1);
    assertThat(told(key, Event.Kind.REFUSED))
        .as("a line for each that was refused, with who and why")
        .hasSize(THREADS - 1)
        .allSatisfy(each -> {
          assertThat(each.source().account()).isNotEmpty();
          assertThat(each.words().terms().getLast()).containsAnyOf("moved", "not-now");
        });
    assertThat(FIXTURE.ledger().verify((_, _) -> {}).faults()).isEmpty();
  }

  @Test
  void ofTwoReviewersAtTwentyDesksOneApproves() throws Exception {
    ReportKey key = handedIn();
    List<Approvals.Answer> answers =
        atOnce(thread ->
            submit(
                key,
                new Deed.Approve(1),
                "two-reviewers-" + thread,
                Officer.unlimited(thread % 2 == 0 ? "reviewer.an" : "reviewer.binh")));
    requireWhole(key, answers);
    assertThat(APPROVALS.course(key).state()).isInstanceOf(ReportState.Checked.class);
  }

  @Test
  void ofApprovingTakingBackAndReturningOneHappens() throws Exception {
    for (int round = 0; round < 3; round++) {
      int number = round;
      ReportKey key = handedIn();
      List<Approvals.Answer> answers =
          atOnce(thread -> {
            Deed deed =
                switch (thread % 3) {
                  case 0 -> new Deed.Approve(1);
                  case 1 -> new Deed.TakeBack();
                  default -> new Deed.Return(1, "incomplete", "Tests are missing");
                };
            return submit(
                key,
                deed,
                "three-ways-" + number + "-" + thread,
                Officer.unlimited("officer." + thread % 3));
          });
      requireWhole(key, answers);
      String standing = APPROVALS.course(key).steps().getFirst().step();
      Approvals.Answer.Done won =
          answers.stream()
              .filter(Approvals.Answer.Done.class::isInstance)
              .map(Approvals.Answer.Done.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(won.courses().getFirst().steps().getFirst().step()).isEqualTo(standing);
    }
  }

  @Test
  void theSameSubmissionTwentyTimesIsOneStepAndNobodyIsRefusedForIt() throws Exception {
    ReportKey key = handedIn();
    List<Approvals.Answer> answers =
        atOnce(_ ->
            submit(key, new Deed.Approve(1), "pressed-often", Officer.unlimited("reviewer.an")));
    assertThat(APPROVALS.course(key).steps()).hasSize(1);
    long batches =
        answers.stream()
            .filter(Approvals.Answer.Done.class::isInstance)
            .map(answer -> ((Approvals.Answer.Done) answer).batch().number())
            .distinct()
            .count();
    assertThat(batches).isEqualTo(1);
    assertThat(done(answers)).isEqualTo(THREADS);
    assertThat(told(key, Event.Kind.REFUSED)).isEmpty();
  }

  @Test
  void manyReportsApprovedByTwentyPeopleInDifferentOrdersAreApprovedOnceEach() throws Exception {
    List<ReportKey> keys = IntStream.range(0, 5).mapToObj(_ -> handedIn()).toList();
    List<Approvals.Answer> answers =
        atOnce(thread -> {
          var seen = new ArrayList<Approvals.Seen>();
          for (int n = 0; n < 3; n++) {
            seen.add(new Approvals.Seen(keys.get((thread * 2 + n * (1 + thread % 4)) % 5), 1));
          }
          return APPROVALS.submit(
              new Approvals.Asked(seen.stream().distinct().toList(), new Deed.Approve(1)),
              new SubmissionId("crossing-" + thread),
              Officer.unlimited("reviewer." + thread));
        });
    assertThat(done(answers)).isPositive();
    for (ReportKey key : keys) {
      assertThat(APPROVALS.course(key).steps()).as(key.subject()).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(FIXTURE.ledger().verify((_, _) -> {}).faults()).isEmpty();
  }
}
