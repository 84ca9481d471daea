package org.anbinh.intake.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.reckoning.FiguresFixture;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ApprovalsTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final Figures FIGURES = FIXTURE.figures();
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
  private static final Officer PROVINCE = Officer.unlimited("province.officer");
  private static final Officer NATION = Officer.unlimited("nation.officer");
  private static final Officer COMMUNE = Officer.unlimited("commune.officer");
  private static int submissions;
  private static int used;

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  /** A report of a commune that no other test speaks of. */
  private static ReportKey handedIn(String... cells) {
    UnitId unit = COMMUNES.get(used++);
    Report report = FIXTURE.report("police.monthly", unit, "2026-01", cells);
    FIXTURE.record(report);
    return new ReportKey("police.monthly", unit, report.period());
  }

  private static SubmissionId fresh() {
    return new SubmissionId("deed-" + ++submissions);
  }

  private static Approvals.Answer submit(ReportKey key, int version, Deed deed, Officer officer) {
    return FIXTURE
        .approvals()
        .submit(
            new Approvals.Asked(List.of(new Approvals.Seen(key, version)), deed), fresh(), officer);
  }

  private static List<String> refused(Approvals.Answer answer) {
    return ((Approvals.Answer.Refused) answer).refusals().stream().map(Refusal::code).toList();
  }

  private static ReportState state(ReportKey key) {
    return FIXTURE.approvals().course(key).state();
  }

  private static void correct(ReportKey key, int follows, String... cells) {
    FIXTURE.correct(FIXTURE.report(key.form(), key.unit(), key.period().code(), cells), follows);
  }

  @Test
  void a_report_climbs_level_by_level() {
    ReportKey key = handedIn("cases.detected=3");
    assertThat(state(key)).isEqualTo(new ReportState.HandedIn(1, Optional.empty()));
    assertThat(refused(submit(key, 1, new Deed.Approve(2), NATION))).containsExactly("not-now");
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(state(key)).isEqualTo(new ReportState.Checked(1, Optional.empty(), 1));
    submit(key, 1, new Deed.Approve(2), NATION);
    assertThat(state(key)).isEqualTo(new ReportState.Approved(1));
    assertThat(refused(submit(key, 1, new Deed.Approve(2), COMMUNE))).containsExactly("not-now");
  }

  @Test
  void a_report_that_was_sent_back_starts_again_below() {
    ReportKey key = handedIn("cases.detected=3");
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(refused(submit(key, 1, new Deed.Return(2, "no-such", "?"), NATION)))
        .containsExactly("reason-missing");
    assertThat(refused(submit(key, 1, new Deed.Return(2, "incomplete", " "), NATION)))
        .containsExactly("words-missing");
    submit(key, 1, new Deed.Return(2, "incomplete", "No tests"), NATION);
    assertThat(state(key)).isInstanceOf(ReportState.Returned.class);
    assertThat(refused(submit(key, 1, new Deed.Approve(1), PROVINCE))).containsExactly("not-now");
    submit(key, 1, new Deed.HandIn(), COMMUNE);
    assertThat(state(key)).isEqualTo(new ReportState.HandedIn(1, Optional.empty()));
    correct(key, 1, "cases.detected=4");
    assertThat(refused(submit(key, 1, new Deed.Approve(1), PROVINCE))).containsExactly("moved");
    submit(key, 2, new Deed.Approve(1), PROVINCE);
    assertThat(state(key)).isEqualTo(new ReportState.Checked(2, Optional.empty(), 1));
  }

  @Test
  void it_is_taken_back_only_before_anybody_approved_it() {
    ReportKey key = handedIn("cases.detected=3");
    submit(key, 1, new Deed.TakeBack(), COMMUNE);
    assertThat(state(key)).isEqualTo(new ReportState.TakenBack(1, Optional.empty()));
    submit(key, 1, new Deed.HandIn(), COMMUNE);
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(refused(submit(key, 1, new Deed.TakeBack(), COMMUNE))).containsExactly("not-now");
  }

  @Test
  void nobody_approves_their_own() {
    ReportKey key = handedIn("cases.detected=3");
    Officer author = Officer.unlimited("test");
    assertThat(refused(submit(key, 1, new Deed.Approve(1), author))).containsExactly("own-work");
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(refused(submit(key, 1, new Deed.Approve(2), PROVINCE))).containsExactly("own-work");
    assertThat(state(key)).isEqualTo(new ReportState.Checked(1, Optional.empty(), 1));
  }

  @Test
  void many_are_approved_or_none_and_each_that_hinders_is_named() {
    ReportKey one = handedIn("cases.detected=1");
    ReportKey other = handedIn("cases.detected=1");
    submit(other, 1, new Deed.Return(1, "counted-twice", "See case 7"), PROVINCE);
    var both =
        new Approvals.Asked(
            List.of(new Approvals.Seen(one, 1), new Approvals.Seen(other, 1)), new Deed.Approve(1));
    Approvals.Answer answer = FIXTURE.approvals().submit(both, fresh(), PROVINCE);
    assertThat(((Approvals.Answer.Refused) answer).refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.report()).contains(other));
    assertThat(state(one)).isEqualTo(new ReportState.HandedIn(1, Optional.empty()));
  }

  @Test
  void everyReportOfAStrokeHasALineOfItsOwn() {
    var audit = new RememberedAudit();
    List<ReportKey> keys = Stream.generate(() -> handedIn("cases.detected=1")).limit(30).toList();
    var asked =
        new Approvals.Asked(
            keys.stream().map(each -> new Approvals.Seen(each, 1)).toList(), new Deed.Approve(1));
    FIXTURE.approvals(audit).submit(asked, fresh(), PROVINCE);
    assertThat(audit.search(Audit.Search.newest(100)).lines())
        .extracting(Line::event)
        .allMatch(event -> event.kind() == Event.Kind.REPORT_STEP)
        .extracting(event -> event.subject() + " " + event.unit())
        .containsExactlyInAnyOrderElementsOf(
            keys.stream().map(each -> each.subject() + " " + each.unit()).toList());
  }

  @Test
  void the_same_deed_twice_is_one_and_the_same() {
    ReportKey key = handedIn("cases.detected=3");
    var asked = new Approvals.Asked(List.of(new Approvals.Seen(key, 1)), new Deed.Approve(1));
    SubmissionId submission = fresh();
    Approvals.Answer first = FIXTURE.approvals().submit(asked, submission, PROVINCE);
    Approvals.Answer again = FIXTURE.approvals().submit(asked, submission, PROVINCE);
    assertThat(((Approvals.Answer.Done) again).batch())
        .isEqualTo(((Approvals.Answer.Done) first).batch());
    assertThat(FIXTURE.approvals().course(key).steps()).hasSize(1);
  }

  @Test
  void of_two_at_once_the_second_is_told_and_nothing_is_recorded_twice() throws Exception {
    ReportKey key = handedIn("cases.detected=3");
    List<Callable<Approvals.Answer>> both =
        List.of(
            () -> submit(key, 1, new Deed.Approve(1), PROVINCE),
            () -> submit(key, 1, new Deed.Return(1, "incomplete", "Tests"), NATION));
    var answers = new ArrayList<Approvals.Answer>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (Future<Approvals.Answer> each : pool.invokeAll(both)) {
        answers.add(each.get());
      }
    }
    assertThat(answers).filteredOn(Approvals.Answer.Done.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Approvals.Answer.Refused.class::isInstance)
        .singleElement()
        .satisfies(each -> assertThat(refused(each)).containsAnyOf("moved", "not-now"));
    assertThat(FIXTURE.approvals().course(key).steps()).hasSize(1);
  }

  @Test
  void whoever_does_not_stand_on_a_level_does_not_approve_there() {
    ReportKey key = handedIn("cases.detected=3");
    var stranger =
        new Officer(
            "stranger",
            new Officer.Reach() {
              @Override
              public boolean handsIn(UnitId unit, String body) {
                return false;
              }

              @Override
              public boolean checks(UnitId unit, org.anbinh.ground.catalogue.Ladder.Rung rung) {
                return false;
              }
            },
            new Event.Source("stranger", "", ""));
    assertThat(refused(submit(key, 1, new Deed.Approve(1), stranger)))
        .containsExactly("not-your-level");
    assertThat(refused(submit(key, 1, new Deed.TakeBack(), stranger))).containsExactly("not-yours");
  }

  /** Whatever is done in whatever order: approved is what every level approved, each by another. */
  @Test
  void approved_is_only_what_every_level_approved_by_different_people() {
    List<Officer> people = List.of(PROVINCE, NATION, COMMUNE, Officer.unlimited("test"));
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      ReportKey key = handedIn("cases.detected=1");
      int version = 1;
      for (int n = 0; n < 14; n++) {
        Officer officer = people.get(random.nextInt(people.size()));
        switch (random.nextInt(7)) {
          case 0 -> correct(key, version++, "cases.detected=" + (10 + n));
          case 1 -> submit(key, version, new Deed.TakeBack(), officer);
          case 2 -> submit(key, version, new Deed.HandIn(), officer);
          case 3 -> submit(key, version, new Deed.Return(1 + n % 2, "other", "Why"), officer);
          default -> submit(key, version, new Deed.Approve(1 + random.nextInt(2)), officer);
        }
        requireTruth(FIXTURE.approvals().course(key));
      }
    }
  }

  private static void requireTruth(Course course) {
    for (Course.Step end : course.steps().stream().filter(Course.Step::finishes).toList()) {
      Course.Step below = course.steps().get(end.number() - 2);
      assertThat(below.step()).isEqualTo(Deed.APPROVED);
      assertThat(below.version()).isEqualTo(end.version());
      assertThat(List.of(below.level(), end.level())).containsExactly(1, 2);
      assertThat(Set.of(below.author(), end.author(), "test")).hasSize(3);
    }
    assertThat(course.state() instanceof ReportState.Approved)
        .isEqualTo(
            !course.steps().isEmpty()
                && course.steps().getLast().finishes()
                && course.steps().getLast().version() == course.versions().getLast().version());
  }

  private static Question question(ReportKey key) {
    return FIXTURE.question("tips.received", key.unit(), "2026-01-01/2026-02-01", "then");
  }

  private static Figure figure(Question question) {
    FIXTURE.follow();
    return FIGURES.answer(question).getFirst();
  }

  @Test
  void a_figure_knows_how_much_of_it_is_approved_at_every_vintage() {
    ReportKey key = handedIn("tips.received=5");
    Question before = question(key);
    assertThat(figure(before).coverage()).isEqualTo(new Coverage(1, 1, Optional.of(0L)));
    assertThat(figure(before).coverage().provisional()).isTrue();
    assertThat(figure(before.approved(true)).outcome()).isInstanceOf(Outcome.Absent.class);
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(figure(question(key)).coverage()).isEqualTo(new Coverage(1, 1, Optional.of(0L)));
    submit(key, 1, new Deed.Approve(2), NATION);
    Question approved = question(key);
    assertThat(figure(approved).coverage()).isEqualTo(new Coverage(1, 1, Optional.of(1L)));
    assertThat(figure(approved).coverage().provisional()).isFalse();
    assertThat(figure(approved.approved(true)).outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("5")));
    correct(key, 1, "tips.received=7");
    Question corrected = question(key);
    assertThat(figure(corrected).outcome()).isEqualTo(new Outcome.Known(new BigDecimal("7")));
    assertThat(figure(corrected).coverage()).isEqualTo(new Coverage(1, 1, Optional.of(0L)));
    assertThat(figure(corrected.approved(true)).outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("5")));
    assertThat(state(key)).isEqualTo(new ReportState.HandedIn(2, Optional.of(1)));
    submit(key, 2, new Deed.Approve(1), PROVINCE);
    submit(key, 2, new Deed.Approve(2), NATION);
    assertThat(figure(question(key).approved(true)).outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("7")));
    assertThat(figure(corrected.approved(true)).outcome())
        .isEqualTo(new Outcome.Known(new BigDecimal("5")));
    assertThat(figure(before.approved(true)).outcome()).isInstanceOf(Outcome.Absent.class);
    Question named = FIGURES.passport(figure(question(key).approved(true)).id()).question();
    assertThat(named.approved()).isTrue();
  }

  @Test
  void the_board_that_is_taken_on_is_the_board_made_anew() {
    ReportKey key = handedIn("cases.detected=3");
    Boards boards = FIXTURE.boards();
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(boards.recent(today).course(key).state())
        .isEqualTo(new ReportState.HandedIn(1, Optional.empty()));
    submit(key, 1, new Deed.Approve(1), PROVINCE);
    assertThat(boards.recent(today).course(key)).isEqualTo(FIXTURE.approvals().course(key));
    assertThat(
            FIXTURE
                .boards()
                .of("police.monthly", key.period().window(), FIXTURE.ledger().latest())
                .course(key))
        .isEqualTo(FIXTURE.approvals().course(key));
  }

  @Test
  void a_form_without_a_ladder_approves_nothing() {
    var key =
        new ReportKey(
            "decade.monthly",
            COMMUNES.getFirst(),
            new Period.Month(StatisticalCalendar.CIVIL, 2026, 1));
    assertThat(refused(submit(key, 1, new Deed.Approve(1), PROVINCE))).containsExactly("no-ladder");
  }
}
