package org.anbinh.outlet.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.language.Labels;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.outlet.demonstration.reports.PublishedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DemonstrationTest {
  private final LedgerFixture fixture = LedgerFixture.open(Telling.REGISTERS);
  private final Ledger ledger = fixture.ledger();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Demonstration demonstration(Scale scale, LocalDate today) {
    return new Demonstration(
        ledger,
        () -> Telling.TERRITORY,
        Telling.PERIODS,
        Words.of(Labels.carried()),
        new DemonstrationSettings(false, scale, today));
  }

  private static final LocalDate EARLY = LocalDate.of(2024, 9, 1);

  @Test
  void loadedTwiceIsLoadedOnce() {
    demonstration(Scale.SMALL, EARLY).load((done, of) -> {});
    Optional<Batch> head = ledger.head();

    demonstration(Scale.SMALL, EARLY).load((done, of) -> {});

    assertThat(head).isPresent();
    assertThat(ledger.head()).isEqualTo(head);
    assertThat(ledger.verify((done, of) -> {}).faults()).isEmpty();
  }

  @Test
  void stoppedInTheMiddleItGoesOnWhereItWas() {
    Demonstration first = demonstration(Scale.SMALL, EARLY);
    assertThatThrownBy(() ->
            first.load((done, of) -> {
              if (done == 5) {
                first.stop();
              }
            }))
        .hasMessageContaining("goes on at its next start");
    long stoppedAt = ledger.latest().batch();

    demonstration(Scale.SMALL, EARLY).load((done, of) -> {});

    assertThat(stoppedAt).isPositive();
    assertThat(ledger.latest().batch()).isGreaterThan(stoppedAt);
    assertThat(ledger.batches(0, 1_000).stream().map(Batch::submission)).doesNotHaveDuplicates();
  }

  @Test
  void aLaterPresentDayAddsAndChangesNothing() {
    demonstration(Scale.SMALL, LocalDate.of(2024, 4, 20)).load((done, of) -> {});
    Optional<Batch> early = ledger.head();

    demonstration(Scale.SMALL, EARLY).load((done, of) -> {});

    assertThat(ledger.findBatch(early.orElseThrow().number())).isEqualTo(early);
    assertThat(ledger.latest().batch()).isGreaterThan(early.orElseThrow().number());
  }

  @Test
  void itIsKnownByItsAuthorAndRefusesALedgerOfOthers() {
    Demonstration demonstration = demonstration(Scale.SMALL, EARLY);
    assertThat(demonstration.present()).isFalse();
    ledger.record(
        new SubmissionId("somebody's"),
        "somebody",
        Stream.of(new Draft(new PublishedBook(Telling.TERRITORY).all().getFirst(), 0, "")));

    assertThat(demonstration.present()).isFalse();
    assertThatThrownBy(() -> demonstration.load((done, of) -> {}))
        .hasMessageContaining("somebody")
        .hasMessageContaining("empty data directory");
  }

  @Test
  void anotherScaleNeedsAnotherLedger() {
    Demonstration small = demonstration(Scale.SMALL, LocalDate.of(2024, 3, 1));
    small.load((done, of) -> {});

    assertThat(small.present()).isTrue();
    assertThatThrownBy(() -> demonstration(Scale.FULL, EARLY).load((done, of) -> {}))
        .hasMessageContaining("another scale");
  }
}
