package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class TamperingTest {
  private LedgerFixture fixture;

  @BeforeEach
  void recordFiveBatches() {
    fixture = LedgerFixture.open(Note.REGISTER);
    for (int batch = 1; batch <= 5; batch++) {
      String prefix = "b" + batch + "-";
      fixture
          .ledger()
          .record(
              new SubmissionId("batch-" + batch),
              "lan",
              IntStream.rangeClosed(1, 20)
                  .mapToObj(i -> new Draft(Note.of(prefix + i, "kg 4"), 0, "")));
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void anUntouchedChainHolds() {
    Ledger.Verification found = verify();
    assertThat(found).isEqualTo(new Ledger.Verification(5, 100, List.of()));
  }

  @Test
  void aChangedDigitIsFound() {
    fixture.asOwner(
        "update ledger.entry set content = replace(content, 'kg 4', 'kg 5') where subject ="
            + " 'b3-7'");
    assertThat(verify().faults())
        .containsExactly("The entries of batch 3 are not those that were recorded");
  }

  @Test
  void aDeletedEntryIsFound() {
    fixture.asOwner("delete from ledger.entry where subject = 'b2-20'");
    assertThat(verify().faults())
        .contains("Batch 2 has 19 entries; 20 were recorded")
        .allMatch(fault -> fault.contains("atch 2"));
  }

  @Test
  void twoSwappedEntriesAreFound() {
    fixture.asOwner(
        "update ledger.entry set ordinal = 31 - ordinal + 1000 where subject in ('b4-15','b4-16')");
    fixture.asOwner("update ledger.entry set ordinal = ordinal - 1000 where ordinal > 1000");
    assertThat(verify().faults())
        .containsExactly("The entries of batch 4 are not those that were recorded");
  }

  @Test
  void anInsertedEntryIsFound() {
    fixture.asOwner(
        "insert into ledger.entry select submission, 21, register, 'b5-21', 1, unit, begins, ends,"
            + " content, content_version, reason from ledger.entry where subject = 'b5-20'");
    assertThat(verify().faults())
        .contains("Batch 5 has 21 entries; 20 were recorded")
        .contains("The entries of batch 5 are not those that were recorded");
  }

  @Test
  void anEntryOfNoBatchIsFound() {
    fixture.asOwner(
        "insert into ledger.entry select 9999, 1, register, 'stray', 1, unit, begins, ends,"
            + " content, content_version, reason from ledger.entry where subject = 'b5-20'");
    assertThat(verify().faults())
        .containsExactly("1 entries belong to no batch; they count nowhere");
  }

  @Test
  void anotherAuthorIsFound() {
    fixture.asOwner("update ledger.batch set author = 'nobody' where number = 1");
    assertThat(verify().faults())
        .containsExactly(
            "Batch 1 was altered: its number, submission, author, time, count or hashes");
  }

  @Test
  void aRemovedBatchIsFound() {
    fixture.asOwner("delete from ledger.entry where subject like 'b3-%'");
    fixture.asOwner("delete from ledger.batch where number = 3");
    assertThat(verify().faults())
        .containsExactly(
            "Batch 3 is missing: 4 comes after 2",
            "Batch 4 does not follow the batch that stands before it");
  }

  @Test
  void aTamperedLedgerGivesNoBackup(@TempDir Path directory) {
    fixture.asOwner("update ledger.entry set reason = 'x' where subject = 'b3-7'");
    assertThatThrownBy(
            () -> fixture.keeping().backup(directory.resolve("backup"), (done, of) -> {}))
        .isInstanceOf(BackupRefusedException.class)
        .hasMessage("The entries of batch 3 are not those that were recorded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.entry set content = '{}'",
        "delete from ledger.entry",
        "truncate ledger.entry",
        "update ledger.batch set author = 'nobody'",
        "delete from ledger.batch",
        "drop table ledger.entry",
        "alter table ledger.entry disable trigger all",
        "select setval('ledger.submission_key', 1)",
        "create table ledger.other (id int)"
      })
  void theApplicationCanOnlyAdd(String statement) throws SQLException {
    try (Connection connection = fixture.source().getConnection();
        Statement sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  private Ledger.Verification verify() {
    return fixture.ledger().verify((done, of) -> {});
  }
}
