package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.store.ImportTables;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.register.reports.Report;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportTest {
  private static final String HEADING =
      "number,agency,place,occurredOn,route,offence,officersKilled,officersHurt,detectedBy\n";

  private static ImportFixture imports;

  @BeforeAll
  static void open() {
    imports = new ImportFixture();
  }

  @AfterAll
  static void close() {
    imports.close();
  }

  private static String row(String number, String route) {
    return number + ",police-commune,00004,2025-08-04," + route + ",249,0,0,01\n";
  }

  private static ImportJob add(String csv) {
    return imports.settle(ImportFixture.order("case"), csv);
  }

  @Test
  void aGoodFileIsOneBatchAndTheSameFileTwiceChangesNothing() {
    String file = HEADING + row("A-1", "inland") + row("A-2", "sea");
    State first = add(file).state();
    assertThat(first).isInstanceOf(State.Recorded.class);
    assertThat(first.tally().added()).isEqualTo(2);
    long head = imports.head();

    State second = add(file).state();
    assertThat(second)
        .isInstanceOfSatisfying(
            State.Recorded.class,
            recorded -> {
              assertThat(recorded.before()).isTrue();
              assertThat(recorded.batch()).isEqualTo(((State.Recorded) first).batch());
            });
    assertThat(imports.head()).isEqualTo(head);
  }

  @Test
  void aRowThatCorrectsNeedsTheRightToCorrectAndIsNamed() {
    add(HEADING + row("K-1", "inland"));
    long head = imports.head();
    var addsOnly = new Scope.Remit(List.of(Scope.Post.EVERYWHERE), List.of());
    String file = HEADING + row("K-1", "sea") + row("K-2", "sea");
    var order = ImportFixture.order("case", ImportMode.ALL, false, "counted again");
    try (var _ = Scoped.enter(new Scope.Everything(), addsOnly)) {
      ImportJob job = imports.settle(order, file);
      assertThat(job.state()).isInstanceOf(State.Refused.class);
      assertThat(imports.issues(job)).containsExactly("correcting-not-allowed@2");
      assertThat(imports.head()).isEqualTo(head);
      String same = HEADING + row("K-1", "inland") + row("K-9", "inland");
      assertThat(imports.settle(order, same).state().tally().unchanged())
          .as("what stands already needs no right")
          .isEqualTo(1);
    }
    assertThat(imports.settle(order, file + row("K-3", "sea")).state())
        .isInstanceOf(State.Recorded.class);
  }

  @Test
  void nobodyGoesOnWithWhatTheyMayNotRecordAnyMore() {
    add(HEADING + row("N-1", "inland"));
    var order = ImportFixture.order("case", ImportMode.ALL, true, "counted again");
    ImportJob job = imports.settle(order, HEADING + row("N-1", "sea"));
    assertThat(job.state()).isInstanceOf(State.Reviewed.class);
    var addsOnly = new Scope.Remit(List.of(Scope.Post.EVERYWHERE), List.of());
    try (var _ = Scoped.enter(new Scope.Everything(), addsOnly)) {
      assertThatThrownBy(() -> imports.desk.confirm(job.id(), ImportMode.ALL, "", "tester"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("more than now");
    }
    imports.desk.confirm(job.id(), ImportMode.ALL, "", "tester");
    imports.awaitIdle();
    assertThat(imports.desk.get(job.id()).state()).isInstanceOf(State.Recorded.class);
  }

  @Test
  void aRowOfAnothersUnitIsToldInItsPlaceAndNeverRecorded() {
    long head = imports.head();
    var ours = new Scope.Within(Set.of(UnitId.parse("commune:00008:2025-07-01")));
    try (var _ = Scoped.enter(ours, Scope.Remit.WHOLE)) {
      for (boolean dryRun : new boolean[] {true, false}) {
        var order = ImportFixture.order("case", ImportMode.ALL, dryRun, "");
        ImportJob job = imports.settle(order, HEADING + row("F-" + dryRun, "sea"));
        assertThat(imports.issues(job)).containsExactly("other-unit@2");
        assertThat(job.state().tally().bad()).isEqualTo(1);
      }
    }
    assertThat(imports.head()).isEqualTo(head);
  }

  @Test
  void nobodyGoesOnWithTheImportOfAnother() {
    long head = imports.head();
    var order = ImportFixture.order("case", ImportMode.ALL, true, "");
    ImportJob job = imports.settle(order, HEADING + row("O-1", "sea") + row("O-2", "moon"));
    ImportDesk desk = imports.desk;
    for (ThrowingCallable step :
        List.<ThrowingCallable>of(
            () -> desk.confirm(job.id(), ImportMode.ALL, "", "reviewer"),
            () -> desk.mend(job.id(), Map.of(3L, Map.of(0, "O-3")), "reviewer"))) {
      assertThatThrownBy(step)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("handed in by tester");
    }
    desk.cancel(job.id());
    imports.awaitIdle();
    assertThat(imports.head()).isEqualTo(head);
    assertThat(Files.exists(imports.work.files().mends(job.id()))).isFalse();
  }

  @Test
  void aRowThatIsBadKeepsAllOthersOut() {
    long head = imports.head();
    ImportJob job = add(HEADING + row("B-1", "inland") + row("B-2", "moon"));
    assertThat(job.state()).isInstanceOf(State.Refused.class);
    assertThat(imports.issues(job)).containsExactly("unknown-code@E3");
    assertThat(imports.head()).isEqualTo(head);
  }

  @Test
  void goodRowsAreRecordedAndBadOnesComeBackAsAFile() {
    String file = HEADING + row("C-1", "inland") + row("C-2", "moon") + row("C-3", "sea");
    ImportJob job =
        imports.settle(ImportFixture.order("case", ImportMode.GOOD_ROWS, false, ""), file);
    assertThat(job.state()).isInstanceOf(State.Recorded.class);
    assertThat(job.state().tally().added()).isEqualTo(2);
    assertThat(job.state().tally().bad()).isEqualTo(1);

    String back = new String(imports.marked(job, true), StandardCharsets.UTF_8);
    assertThat(back.lines().toList()).hasSize(2);
    assertThat(back).contains("To mend").contains("C-2").contains("E: “moon”");

    ImportJob mended = add(back.replace("moon", "air"));
    assertThat(mended.state()).isInstanceOf(State.Recorded.class);
    assertThat(mended.state().tally().added()).isEqualTo(1);
  }

  @Test
  void aCorrectionNeedsAReasonAndFollowsWhatStands() {
    add(HEADING + row("D-1", "inland"));
    String changed = HEADING + row("D-1", "air");
    ImportJob without = add(changed);
    assertThat(imports.issues(without)).containsExactly("reason-missing@2");

    ImportJob with =
        imports.settle(
            ImportFixture.order("case", ImportMode.GOOD_ROWS, false, "wrong route"), changed);
    assertThat(with.state().tally().corrected()).isEqualTo(1);
    var entry =
        imports
            .work
            .ledger()
            .currentOf("case", List.of("D-1|police-commune|province:01:2025-07-01"))
            .values()
            .iterator()
            .next();
    assertThat(entry.version()).isEqualTo(2);
    assertThat(entry.reason()).isEqualTo("wrong route");
  }

  @Test
  void everyOldImportIsForgottenAndOneThatCannotBeStopsNothing() throws Exception {
    try (var old = new ImportFixture()) {
      ImportJob stuck = old.settle(ImportFixture.order("case"), HEADING + row("OLD-1", "sea"));
      ImportJob gone = old.settle(ImportFixture.order("case"), HEADING + row("OLD-2", "sea"));
      Path obstacle = old.directory.resolve(stuck.id().toString()).resolve("folder");
      Files.createDirectories(obstacle.resolve("inside"));
      ImportFixture.Running later =
          old.restarted(Clock.offset(TestReaders.CLOCK, Duration.ofDays(31)));
      later.queue().forgetOld();
      assertThat(later.desk().find(gone.id())).isEmpty();
      assertThat(later.desk().find(stuck.id())).isPresent();
      later.queue().stop();
    }
  }

  @Test
  void aDashIsAskedForUnlessTheOwnerOfTheFileSaysWhatItMeans() {
    String heading = "reportForm,unit,period,tips.received,tests.made\n";
    String file = heading + "police.monthly,00004,2025-08,-,3\n";
    assertThat(imports.issues(imports.settle(ImportFixture.order("report"), file)))
        .containsExactly("ambiguous-dash@D2");
    imports.settle(dashes(DashStyle.ZERO), file);
    assertThat(cell("2025-08")).isEqualTo(new Reading.Amount(BigDecimal.ZERO));
    imports.settle(dashes(DashStyle.NOT_REPORTED), file.replace("2025-08", "2025-09"));
    assertThat(cell("2025-09")).isEqualTo(new Reading.NotReported(""));
  }

  private static ImportOrder dashes(DashStyle style) {
    return new ImportOrder(
        "report", ImportMode.ALL, false, "", new Writing(NumberStyle.ASK, style), "", "tester");
  }

  private static Reading cell(String period) {
    String subject = "police.monthly|commune:00004:2025-07-01|" + period;
    var entry = imports.work.ledger().currentOf("report", List.of(subject)).get(subject);
    Report report = (Report) Objects.requireNonNull(entry).content();
    return Objects.requireNonNull(report.cells().get("tips.received"));
  }

  @Test
  void aColumnOfTheFileTakesThingsBackAndPutsThemBack() {
    add(HEADING + row("RT-1", "inland") + row("RT-2", "inland"));
    String heading = HEADING.replace("\n", ",Rút lại\n");
    String taken = heading + row("RT-1", "inland").replace("\n", ",có\n");
    assertThat(imports.issues(add(taken))).containsExactly("reason-missing@2");
    ImportJob job = imports.settle(ImportFixture.order("case", ImportMode.ALL, false, "x"), taken);
    assertThat(job.state().tally().corrected()).isEqualTo(1);
    assertThat(standing("RT-1").retracted()).isTrue();
    assertThat(standing("RT-2").retracted()).isFalse();

    assertThat(imports.issues(add(HEADING + row("RT-1", "inland"))))
        .containsExactly("row-was-retracted@2");
    assertThat(imports.issues(add(heading + row("RT-9", "sea").replace("\n", ",yes\n"))))
        .containsExactly("nothing-to-retract@2");
    assertThat(imports.issues(add(heading + row("RT-2", "inland").replace("\n", ",maybe\n"))))
        .containsExactly("not-a-flag@J2");

    String back = heading + row("RT-1", "sea").replace("\n", ",không\n");
    imports.settle(ImportFixture.order("case", ImportMode.ALL, false, "y"), back);
    assertThat(standing("RT-1").retracted()).isFalse();
    assertThat(standing("RT-1").version()).isEqualTo(3);
  }

  private static Entry standing(String number) {
    String subject = number + "|police-commune|province:01:2025-07-01";
    return imports.work.ledger().currentOf("case", List.of(subject)).values().iterator().next();
  }

  @Test
  void aVersionThatIsNoLongerCurrentIsAConflict() {
    add(HEADING + row("E-1", "inland"));
    imports.settle(
        ImportFixture.order("case", ImportMode.ALL, false, "x"), HEADING + row("E-1", "air"));
    String heading = HEADING.replace("\n", ",version\n");
    String late = heading + row("E-1", "sea").replace("\n", ",1\n");
    ImportJob job = imports.settle(ImportFixture.order("case", ImportMode.ALL, false, "y"), late);
    assertThat(imports.issues(job)).containsExactly("version-conflict@2");
  }

  @Test
  void aDryRunRecordsNothingUntilItIsConfirmed() {
    long head = imports.head();
    ImportJob job =
        imports.settle(
            ImportFixture.order("case", ImportMode.ALL, true, ""), HEADING + row("F-1", "inland"));
    assertThat(job.state()).isInstanceOf(State.Reviewed.class);
    assertThat(job.state().tally().added()).isEqualTo(1);
    assertThat(imports.head()).isEqualTo(head);

    imports.desk.confirm(job.id(), ImportMode.ALL, "", "tester");
    imports.awaitIdle();
    assertThat(imports.desk.get(job.id()).state()).isInstanceOf(State.Recorded.class);
    assertThat(imports.head()).isEqualTo(head + 1);
  }

  @Test
  void rowsThatSayWhatStandsAreCountedAndNotRecorded() {
    add(HEADING + row("G-1", "inland") + row("G-2", "inland"));
    long head = imports.head();
    ImportJob job = add(HEADING + row("G-2", "inland") + row("G-1", "inland"));
    assertThat(job.state())
        .isInstanceOfSatisfying(
            State.Recorded.class, recorded -> assertThat(recorded.batch()).isEmpty());
    assertThat(job.state().tally().unchanged()).isEqualTo(2);
    assertThat(imports.head()).isEqualTo(head);
  }

  @Test
  void anImportThatIsCancelledMidwayLeavesNothing() throws InterruptedException {
    long head = imports.head();
    var file = new StringBuilder(HEADING);
    for (int i = 0; i < 3_000; i++) {
      file.append(row("H-" + i, "inland"));
    }
    ImportJob job =
        imports.settle(ImportFixture.order("case", ImportMode.ALL, true, ""), file.toString());
    var stop = new java.util.concurrent.atomic.AtomicReference<Runnable>(() -> {});
    var run =
        new ImportRun(
            imports.work,
            job.again(job.order().confirmed(ImportMode.ALL, "")),
            state -> stop.get().run());
    stop.set(run::cancel);
    assertThat(run.run())
        .isInstanceOfSatisfying(
            State.Cancelled.class,
            cancelled -> assertThat(cancelled.rows()).isPositive().isLessThan(3_000));
    assertThat(imports.head()).isEqualTo(head);
    assertThat(
            imports
                .work
                .ledger()
                .currentOf("case", List.of("H-0|police-commune|province:01:2025-07-01")))
        .isEmpty();
  }

  @Test
  void aQueuedImportSurvivesARestartAndOneThatWasCutOffCanBeRepeated() {
    ImportJob job = add(HEADING + row("I-1", "inland"));
    var tables = ImportTables.over(imports.ledger.source());
    ImportJob other =
        imports.settle(
            ImportFixture.order("case", ImportMode.ALL, true, ""), HEADING + row("I-2", "sea"));
    tables.keep(job.in(new State.Reading(1, 1)));
    tables.keep(
        other.again(other.order().confirmed(ImportMode.ALL, "")).in(new State.Reading(0, 1)));

    ImportFixture.Running restarted = imports.restarted();
    ImportDesk again = restarted.desk();
    assertThat(again.get(job.id()).state()).isInstanceOf(State.Recorded.class);
    assertThat(again.get(other.id()).state()).isEqualTo(new State.Failed("interrupted", ""));
    again.repeat(other.id(), "tester");
    restarted.queue().awaitIdle();
    assertThat(again.get(other.id()).state()).isInstanceOf(State.Recorded.class);
    restarted.queue().stop();
  }

  @Test
  void anImportWhoseCommitIsStillUnderWayAtTheRestartIsFoundRecorded() throws Exception {
    ImportJob looked =
        imports.settle(
            ImportFixture.order("case", ImportMode.ALL, true, ""), HEADING + row("J-0", "sea"));
    ImportJob job = looked.again(looked.order().confirmed(ImportMode.ALL, ""));
    var columns = ImportColumns.of(List.of(HEADING.strip().split(",", -1)), imports.work.labels());
    var place = new Issue.Place("", 1, "");
    RowReader reader = imports.work.reader(job, columns, place);
    try (Ledger.Recording left =
        imports.work.ledger().open(imports.work.submission(job), "killed")) {
      for (int i = 0; i < 2_001; i++) {
        List<String> values = List.of(row("J-" + i, "sea").strip().split(",", -1));
        left.add(new Draft(reader.read(values, place).content().orElseThrow(), 0, ""));
      }
      ImportTables.over(imports.ledger.source()).keep(job.in(new State.Recording(2_001)));
      Thread commit =
          Thread.ofVirtual()
              .start(() -> {
                LockSupport.parkNanos(700_000_000);
                left.commit();
              });
      ImportFixture.Running restarted = imports.restarted();
      commit.join();
      assertThat(restarted.desk().get(job.id()).state()).isInstanceOf(State.Recorded.class);
      restarted.queue().stop();
    }
  }
}
