package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RecordingTest {
  private static LedgerFixture fixture;
  private static Ledger ledger;

  @BeforeAll
  static void open() {
    fixture = LedgerFixture.open(Note.REGISTER);
    ledger = fixture.ledger();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void whatIsRecordedIsFoundAgain() {
    Batch batch = record("found-1", draft("found", "một"));
    Entry entry = ledger.asKnownAt("note", "found", ledger.latest()).orElseThrow();
    assertThat(entry.content()).isEqualTo(Note.of("found", "một"));
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.recorded()).isEqualTo(new Vintage(batch.number()));
    assertThat(entry.recordedAt()).isEqualTo(batch.recordedAt());
    assertThat(entry.author()).isEqualTo("lan");
    assertThat(ledger.head()).contains(batch);
    assertThat(fixture.announced()).contains(batch);
  }

  @Test
  void theSameSubmissionTwiceIsOneBatch() {
    Batch first = record("twice", draft("twice", "một"));
    Batch second = record("twice", draft("twice-other", "hai"));
    assertThat(second).isEqualTo(first);
    assertThat(ledger.asKnownAt("note", "twice-other", ledger.latest())).isEmpty();
    assertThat(ledger.findBatch(new SubmissionId("twice"))).contains(first);
  }

  @Test
  void aRecordingThatIsClosedWithoutCommitLeavesNothing() {
    try (Ledger.Recording recording = ledger.open(new SubmissionId("dropped"), "lan")) {
      many("dropped", 5_000).forEach(recording::add);
    }
    assertThat(ledger.findBatch(new SubmissionId("dropped"))).isEmpty();
    assertThat(ledger.asKnownAt("note", "dropped-1", ledger.latest())).isEmpty();
  }

  @Test
  void aRecordingOfManyChunksIsOneBatchInItsOrder() {
    Vintage before = ledger.latest();
    Batch batch = ledger.record(new SubmissionId("many"), "lan", many("many", 7_001));
    assertThat(batch.entries()).isEqualTo(7_001);
    var read = new ArrayList<String>();
    ledger.read(
        before,
        new Vintage(batch.number()),
        entry -> {
          if (entry.submission().equals(batch.submission())) {
            read.add(entry.subject());
          }
        });
    assertThat(read).isEqualTo(IntStream.rangeClosed(1, 7_001).mapToObj(i -> "many-" + i).toList());
    var raw = new ArrayList<RawEntry>();
    ledger.readRaw(new Vintage(batch.number() - 1), new Vintage(batch.number()), raw::add);
    assertThat(raw).hasSize(7_001);
    assertThat(raw.getFirst().content()).isEqualTo(Note.REGISTER.json(Note.of("many-1", "x")));
    assertThat(raw.getFirst().ends()).isEqualTo(raw.getFirst().begins().plusDays(1));
  }

  @Test
  void aCorrectionFollowsWhatStands() {
    record("follow-1", draft("follow", "một"));
    Vintage then = ledger.latest();
    record("follow-2", new Draft(Note.of("follow", "hai"), 1, "viết nhầm"));
    assertThat(ledger.history("note", "follow")).extracting(Entry::version).containsExactly(1, 2);
    assertThat(text(ledger.asKnownAt("note", "follow", then).orElseThrow())).isEqualTo("một");
    assertThat(ledger.currentOf("note", List.of("follow", "nothing"))).containsOnlyKeys("follow");
    Entry now = ledger.history("note", "follow").getLast();
    assertThat(text(now)).isEqualTo("hai");
    assertThat(now.reason()).isEqualTo("viết nhầm");
  }

  @Test
  void aCorrectionThatComesTooLateIsShownBesideWhatStands() {
    record("late-1", draft("late", "một"), draft("late-b", "một"));
    record("late-2", new Draft(Note.of("late", "hai"), 1, "sửa"));
    Draft late = new Draft(Note.of("late", "ba"), 1, "cũng sửa");
    assertThatThrownBy(() -> record("late-3", new Draft(Note.of("late-b", "hai"), 1, "sửa"), late))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> {
              assertThat(e.conflicts()).hasSize(1);
              assertThat(e.conflicts().getFirst().draft()).isEqualTo(late);
              assertThat(text(e.conflicts().getFirst().standing())).isEqualTo("hai");
            });
    assertThat(ledger.history("note", "late-b")).hasSize(1);
    assertThat(ledger.findBatch(new SubmissionId("late-3"))).isEmpty();
  }

  @Test
  void aNewThingThatIsThereAlreadyIsAConflictInAnyChunk() {
    ledger.record(new SubmissionId("there-1"), "lan", many("there", 3_000).skip(2_500));
    assertThatThrownBy(
            () -> ledger.record(new SubmissionId("there-2"), "lan", many("there", 6_000)))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.conflicts()).hasSize(500));
    assertThat(ledger.asKnownAt("note", "there-1", ledger.latest())).isEmpty();
  }

  @Test
  void aCorrectionOfAVersionThatIsNotThereIsAConflictOrRefused() {
    record("ahead-1", draft("ahead", "một"));
    assertThatThrownBy(() -> record("ahead-2", new Draft(Note.of("ahead", "hai"), 4, "sửa")))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> record("ahead-3", new Draft(Note.of("nowhere", "hai"), 1, "sửa")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The note nowhere has no version 1 that could be corrected; record it as new.");
  }

  @Test
  void aThingMayNotStandTwiceInOneRecording() {
    assertThatThrownBy(() -> record("double", draft("double", "một"), draft("double", "hai")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stands twice");
    assertThat(ledger.findBatch(new SubmissionId("double"))).isEmpty();
  }

  @Test
  void aThingAndItsCorrectionMayStandInOneRecording() {
    record("both", draft("both", "một"), new Draft(Note.of("both", "hai"), 1, "sửa"));
    assertThat(ledger.history("note", "both")).hasSize(2);
  }

  private static Batch record(String submission, Draft... drafts) {
    return ledger.record(new SubmissionId(submission), "lan", Stream.of(drafts));
  }

  private static Draft draft(String number, String text) {
    return new Draft(Note.of(number, text), 0, "");
  }

  private static Stream<Draft> many(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> draft(prefix + "-" + i, "x"));
  }

  private static String text(Entry entry) {
    return ((Note) entry.content()).text();
  }
}
