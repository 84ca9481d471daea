package org.anbinh.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anbinh.ground.audit.store.Audits;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit log keeps what it was told, and shows it when somebody touched it. */
@Tag("database")
class AuditTest {
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Event.Source LAN = new Event.Source("lan", "127.0.0.1", "r-1");

  private LedgerFixture fixture;
  private Audit audit;

  @BeforeEach
  void begin() {
    fixture = LedgerFixture.open(Note.REGISTER);
    audit = at(NOON);
  }

  @AfterEach
  void end() {
    fixture.close();
  }

  @Test
  void whatWasRecordedIsFoundNewestFirstAndTheChainHolds() {
    audit.record(event(Event.Kind.SIGNED_IN, "lan", "hà nội \u0000 = \" '"));
    audit.record(event(Event.Kind.EXPORTED, "lan", "case"));
    audit.record(event(Event.Kind.REFUSED, "lan", "court"));

    assertThat(audit.search(Audit.Search.newest(2)).lines())
        .extracting(Line::number)
        .containsExactly(3L, 2L);
    assertThat(audit.search(Audit.Search.newest(2)).next()).isEqualTo(2);
    assertThat(audit.search(search("refused", "COUR")).lines()).hasSize(1);
    assertThat(audit.search(search("refused", "case")).lines()).isEmpty();
    assertThat(audit.verify().holds()).isTrue();
    assertThat(audit.verify().lines()).isEqualTo(3);
    assertThat(audit.verify().hash()).isEqualTo(audit.head().orElseThrow().hash());
  }

  @Test
  void anEmptyLogHolds() {
    assertThat(audit.verify())
        .isEqualTo(new Audit.Verification(0, "0".repeat(64), Optional.empty()));
    assertThat(audit.head()).isEmpty();
  }

  @Test
  void everyTouchedColumnIsFoundAtItsLine() {
    three();
    for (String change :
        List.of(
            "noted_at = noted_at - interval '1 second'",
            "kind = 'signed-in'",
            "account = 'minh'",
            "address = '10.0.0.1'",
            "request = ''",
            "needed = 'audit.read'",
            "unit = 'nation'",
            "subject = 'another'",
            "words = 'another'",
            "terms = '{}'")) {
      fixture.asOwner("create table kept as select * from audit.line where number = 2");
      fixture.asOwner("update audit.line set " + change + " where number = 2");
      assertThat(audit.verify().fault()).as(change).contains(new Audit.Fault(2, Audit.Why.ALTERED));
      fixture.asOwner("delete from audit.line where number = 2");
      fixture.asOwner("insert into audit.line select * from kept");
      fixture.asOwner("drop table kept");
    }
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void aLineThatWasTakenOutOrPutInIsFound() {
    three();
    fixture.asOwner("delete from audit.line where number = 2");
    assertThat(audit.verify().fault()).contains(new Audit.Fault(2, Audit.Why.MISSING));

    fixture.asOwner(
        "update audit.line set previous = repeat('0', 64), number = 2 where number = 3");
    assertThat(audit.verify().fault()).contains(new Audit.Fault(2, Audit.Why.NOT_FOLLOWING));
  }

  @Test
  void aTailThatWasCutOffIsFoundByWhoeverKeptALine() {
    three();
    Line kept = audit.head().orElseThrow();
    var head = Optional.of(new Audit.Kept(kept.number(), kept.hash()));
    audit.record(event(Event.Kind.EXPORTED, "lan", "after"));
    assertThat(audit.verify(head).holds()).isTrue();

    fixture.asOwner("delete from audit.line where number > 2");
    assertThat(audit.verify().holds()).as("what is left is a chain by itself").isTrue();
    assertThat(audit.verify(head).fault()).contains(new Audit.Fault(3, Audit.Why.CUT_OFF));

    audit.record(event(Event.Kind.EXPORTED, "lan", "instead"));
    assertThat(audit.verify().holds()).isTrue();
    assertThat(audit.verify(head).fault()).contains(new Audit.Fault(3, Audit.Why.REWRITTEN));
  }

  @Test
  void linesThatBelongTogetherFollowEachOther() {
    List<Line> lines =
        audit.recordAll(
            List.of(
                event(Event.Kind.EXPORTED, "lan", "one"),
                event(Event.Kind.EXPORTED, "lan", "two")));
    assertThat(lines).extracting(Line::number).containsExactly(1L, 2L);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void writersAtOnceKeepOneChain() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Line>> tasks =
          IntStream.range(0, 200)
              .<Callable<Line>>mapToObj(
                  n -> () -> audit.record(event(Event.Kind.EXPORTED, "lan", "n" + n)))
              .toList();
      var numbers = new ArrayList<Long>();
      for (Future<Line> line : threads.invokeAll(tasks)) {
        numbers.add(line.get().number());
      }
      assertThat(numbers).doesNotHaveDuplicates().hasSize(200);
    }
    assertThat(audit.verify().lines()).isEqualTo(200);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void aWriterThatIsKilledLeavesAValidChain() throws Exception {
    three();
    try (Connection connection = fixture.source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(815, 37)");
      statement.execute(
          "insert into audit.line select 4, noted_at, kind, account, address, request, needed, unit,"
              + " subject, words, terms, hash, repeat('a', 64) from audit.line where number = 3");
      assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
          .isInstanceOf(SQLException.class);
    }
    audit.record(event(Event.Kind.SIGNED_OUT, "lan", "after"));
    assertThat(audit.verify().lines()).isEqualTo(4);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void theLogNeverGoesBackInTime() {
    three();
    Line line = at(NOON.minusSeconds(3600)).record(event(Event.Kind.SIGNED_IN, "lan", "early"));
    assertThat(line.at()).isEqualTo(NOON);
    assertThat(audit.verify().holds()).isTrue();
  }

  @Test
  void theApplicationCanNeitherChangeNorDeleteALine() throws SQLException {
    three();
    for (String sql :
        List.of(
            "update audit.line set account = 'nobody'",
            "delete from audit.line",
            "truncate audit.line")) {
      try (Connection connection = fixture.source().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(sql))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    fixture.asOwner("drop table audit.line");
    assertThatThrownBy(this::three)
        .isInstanceOf(AuditUnavailableException.class)
        .hasMessageContaining("nothing is done without it");
  }

  @Test
  void theSystemDoesNotStartWithTheLogOff() {
    assertThatThrownBy(() -> Audits.configured(fixture.source(), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Remove the setting");
  }

  private void three() {
    audit.record(event(Event.Kind.EXPORTED, "lan", "case"));
    audit.record(event(Event.Kind.EXPORTED, "lan", "court"));
    audit.record(event(Event.Kind.EXPORTED, "lan", "report"));
  }

  private Audit at(Instant moment) {
    return Audits.over(fixture.scopedSource(), Clock.fixed(moment, ZoneOffset.UTC));
  }

  private static Event event(Event.Kind kind, String term, String subject) {
    return new Event(
        kind, LAN, "registers.export", "", subject, Event.Words.of("audit.words.exported", term));
  }

  private static Audit.Search search(String kind, String text) {
    return new Audit.Search(Optional.empty(), Optional.empty(), "", kind, "", text, 0, 10);
  }
}
