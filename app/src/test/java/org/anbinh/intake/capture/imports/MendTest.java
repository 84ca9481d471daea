package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.Imports.Mending;
import org.anbinh.intake.capture.Issue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong cells are written over where their issues are read. */
@Tag("database")
class MendTest {
  private static final String HEADING =
      "number,agency,place,occurredOn,route,offence,officersKilled,officersHurt,detectedBy\n";
  private static final int ROUTE = 4;

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

  private static ImportJob look(String csv) {
    return imports.settle(ImportFixture.order("case", ImportMode.ALL, true, ""), csv);
  }

  private static ImportJob mend(ImportJob job, Map<Long, Map<Integer, String>> cells) {
    imports.desk.mend(job.id(), cells, "tester");
    imports.awaitIdle();
    return imports.desk.get(job.id());
  }

  private static List<Mending.Row> bad(ImportJob job) {
    return imports.desk.mending(job.id(), new Mending.Wanted(Set.of(), 0, "", 20)).rows();
  }

  @Test
  void whatIsWrittenOverAWrongCellIsLookedThroughAgainAndRecordedOnceConfirmed() {
    String file = HEADING + row("M-1", "inland") + row("M-2", "moon") + row("M-3", "sun");
    ImportJob job = look(file);
    assertThat(bad(job)).extracting(Mending.Row::number).containsExactly(3L, 4L);
    assertThat(bad(job).getFirst().values().get(ROUTE)).isEqualTo("moon");

    ImportJob half = mend(job, Map.of(3L, Map.of(ROUTE, "sea"), 4L, Map.of(ROUTE, "mars")));
    assertThat(half.state()).isInstanceOf(State.Reviewed.class);
    assertThat(half.state().tally().bad()).isEqualTo(1);
    assertThat(bad(half)).extracting(row -> row.values().get(ROUTE)).containsExactly("mars");

    ImportJob whole = mend(half, Map.of(4L, Map.of(ROUTE, "air")));
    assertThat(whole.state().tally().bad()).isZero();
    imports.desk.confirm(job.id(), ImportMode.ALL, "", "tester");
    imports.awaitIdle();
    assertThat(imports.desk.get(job.id()).state().tally().added()).isEqualTo(3);
    assertThat(
            imports
                .work
                .ledger()
                .currentOf("case", List.of("M-3|police-commune|province:01:2025-07-01")))
        .hasSize(1);
  }

  @Test
  void theMarkedUpCopyHoldsWhatWasWrittenOver() {
    ImportJob job = look(HEADING + row("N-1", "moon") + row("N-2", "sun"));
    ImportJob half = mend(job, Map.of(2L, Map.of(ROUTE, "sea")));
    assertThat(new String(imports.marked(half, false), StandardCharsets.UTF_8))
        .contains("sea")
        .doesNotContain("moon");
  }

  @Test
  void aRowWhoseValuesAreShiftedIsMendedAsAWhole() {
    ImportJob job =
        look(HEADING + row("O-1", "inland") + "O-2,police-commune,00004,2025-08-04,sea\n");
    assertThat(bad(job)).hasSize(1);
    ImportJob mended = mend(job, Map.of(3L, Map.of(5, "249", 6, "0", 7, "0", 8, "01")));
    assertThat(imports.issues(mended)).isEmpty();
    assertThat(mended.state().tally().added()).isEqualTo(2);
  }

  @Test
  void goodRowsThatWereRecordedStandUnchangedWhenTheRestIsMended() {
    String file = HEADING + row("P-1", "inland") + row("P-2", "moon");
    ImportJob job =
        imports.settle(ImportFixture.order("case", ImportMode.GOOD_ROWS, false, ""), file);
    ImportJob mended = mend(job, Map.of(3L, Map.of(ROUTE, "sea")));
    assertThat(mended.state().tally().unchanged()).isEqualTo(1);
    assertThat(mended.state().tally().added()).isEqualTo(1);
    imports.desk.confirm(job.id(), ImportMode.ALL, "", "tester");
    imports.awaitIdle();
    assertThat(imports.desk.get(job.id()).state())
        .isInstanceOfSatisfying(
            State.Recorded.class, recorded -> assertThat(recorded.before()).isFalse());
  }

  @Test
  void onlyRowsWithAnIssueOfTheKindAskedForAreShown() {
    ImportJob job = look(HEADING + row("Q-1", "moon") + row("Q-1", "sea") + row("Q-1", "sea"));
    var repeated = new Mending.Wanted(Set.of(), 0, "repeated-subject", 20);
    assertThat(imports.desk.mending(job.id(), repeated).rows())
        .extracting(Mending.Row::number)
        .containsExactly(4L);
    assertThat(imports.desk.mending(job.id(), repeated).rows().getFirst().issues())
        .extracting(Issue::code)
        .containsExactly("repeated-subject");
  }

  @Test
  void whatHasNothingWrongCannotBeMended() {
    ImportJob job = look(HEADING + row("R-1", "sea"));
    assertThatThrownBy(() -> imports.desk.mend(job.id(), Map.of(), "tester"))
        .isInstanceOf(IllegalStateException.class);
  }
}
