package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.store.Ledgers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UpgradeTest {
  /** A note of a later program: its text is called words, and it knows whether it is urgent. */
  @Declare.Register(name = "note", origin = Origin.RECORD, version = 2)
  record LaterNote(
      @Declare.Key String number,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      @Declare.When LocalDate day,
      String words,
      boolean urgent,
      Optional<Integer> amount)
      implements Content {
    @Override
    public Window window() {
      return Window.day(day);
    }

    @Override
    public void readings(Consumer<Statement> sink) {
      // a note counts nothing
    }
  }

  @Test
  void whatAnOlderProgramRecordedIsReadByTheNewerOneAndStaysAsItWas() {
    RegisterDescriptor<LaterNote> later =
        RegisterDescriptor.of(LaterNote.class)
            .upgradedBy(
                1,
                old -> {
                  old.set("words", old.remove("text"));
                  return old.put("urgent", false);
                });
    try (LedgerFixture fixture = LedgerFixture.open(Note.REGISTER)) {
      Ledger older = fixture.ledger();
      older.record(
          new SubmissionId("old"), "lan", Stream.of(new Draft(Note.of("1", "một"), 0, "")));
      Ledger newer =
          Ledgers.over(
              fixture.source(), new Registers(List.of(later)), Duration.ofSeconds(5), batch -> {});
      var read = (LaterNote) newer.history("note", "1").getFirst().content();
      assertThat(read.words()).isEqualTo("một");
      var mended =
          new LaterNote(read.number(), read.unit(), read.day(), "hai", true, Optional.of(3));
      newer.record(new SubmissionId("new"), "lan", Stream.of(new Draft(mended, 1, "viết nhầm")));
      assertThat(newer.history("note", "1"))
          .extracting(Entry::content)
          .containsExactly(read, mended);
      assertThat(newer.verify((done, of) -> {}).faults()).isEmpty();
      assertThat(fixture.asOwner("update ledger.entry set reason = '' where content_version = 1"))
          .isEqualTo(1);
    }
  }
}
