package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database repeats the scope of whoever asks. */
@Tag("database")
class ScopeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  private static final UnitId OURS = UnitId.parse("commune:00004:2025-07-01");
  private static final UnitId PREDECESSOR = UnitId.parse("commune:00001:");
  private static final UnitId THEIRS = UnitId.parse("commune:00008:2025-07-01");
  private static final Scope COMMUNE = new Scope.Within(Set.of(OURS, PREDECESSOR));
  private static final Scope OTHER = new Scope.Within(Set.of(THEIRS));
  private static final Scope EVERYTHING = new Scope.Everything();
  private static final String SELECT = "select subject from ledger.entry";

  private static LedgerFixture fixture;
  private static Ledger ledger;

  @BeforeAll
  static void begin() {
    fixture = LedgerFixture.open(Note.REGISTER);
    ledger = fixture.scoped();
    Scoped.run(
        EVERYTHING,
        () -> {
          record("first", note("ours", OURS), note("before", PREDECESSOR), note("theirs", THEIRS));
          record("moved", note("moved", OURS));
          ledger.record(
              new SubmissionId("away"),
              "lan",
              Stream.of(new Draft(note("moved", THEIRS), 1, "wrong place")));
        });
  }

  @AfterAll
  static void end() {
    fixture.close();
  }

  @Test
  void aQueryWrittenWithoutAScopeReturnsNothing() throws SQLException {
    assertThat(subjects(SELECT)).isEmpty();
    assertThat(ledger.history("note", "ours")).isEmpty();
    assertThat(browsed()).isEmpty();
    assertThat(ledger.currentOf("note", List.of("ours", "theirs"))).isEmpty();
  }

  @Test
  void aCommuneSeesItsOwnRowsAndThoseOfItsPredecessors() throws SQLException {
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThat(subjects(SELECT + " where version = 1"))
          .containsExactlyInAnyOrder("ours", "before", "moved");
      assertThat(browsed()).containsExactlyInAnyOrder("ours", "before");
      assertThat(browse(Map.of()).about()).isEqualTo(2);
      assertThat(ledger.history("note", "theirs")).isEmpty();
      assertThat(ledger.asKnownAt("note", "theirs", ledger.latest())).isEmpty();
      assertThat(ledger.currentOf("note", List.of("ours", "theirs"))).containsOnlyKeys("ours");
    }
  }

  @Test
  void whatMovedToAPlaceOutsideDoesNotLookAsIfItStoodHere() {
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThat(ledger.asKnownAt("note", "moved", ledger.latest())).isEmpty();
      assertThat(ledger.currentOf("note", List.of("moved"))).isEmpty();
      assertThat(ledger.asKnownAt("note", "moved", new Vintage(2))).isPresent();
      assertThat(ledger.history("note", "moved")).hasSize(1);
    }
    try (var _ = Scoped.enter(OTHER)) {
      assertThat(browsed()).containsExactlyInAnyOrder("theirs", "moved");
    }
  }

  @Test
  void aFieldNarrowsThePageWithinTheScopeOnly() {
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThat(browsed("text", "text of ours")).containsExactly("ours");
      assertThat(browsed("text", "text of before")).containsExactly("before");
      assertThat(browsed("text", "text of theirs")).isEmpty();
      assertThat(browsed("text", "text of moved")).isEmpty();
      assertThat(browsed("text", "text of")).isEmpty();
    }
    try (var _ = Scoped.enter(OTHER)) {
      assertThat(browsed("text", "text of moved")).containsExactly("moved");
      assertThat(browsed("text", "text of ours")).isEmpty();
    }
    assertThat(browsed("text", "text of ours")).isEmpty();
  }

  @Test
  void nobodyRecordsOutsideTheirScope() {
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThatThrownBy(() -> record("foreign", note("foreign", THEIRS)))
          .isInstanceOf(OutsideScopeException.class);
      assertThatThrownBy(() -> record("half", note("half", OURS), note("other half", THEIRS)))
          .isInstanceOf(OutsideScopeException.class);
      assertThat(record("within", note("within", OURS)).entries()).isEqualTo(1);
    }
    assertThatThrownBy(() -> record("nobody", note("nobody", OURS)))
        .isInstanceOf(OutsideScopeException.class);
    try (var _ = Scoped.enter(EVERYTHING)) {
      assertThat(ledger.currentOf("note", List.of("foreign", "half", "other half", "nobody")))
          .isEmpty();
    }
  }

  @Test
  void nobodyCorrectsWhatTheyCannotSee() {
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThatThrownBy(() ->
              ledger.record(
                  new SubmissionId("stolen"),
                  "lan",
                  Stream.of(new Draft(note("theirs", OURS), 1, "mine now"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("has no version 1");
    }
  }

  @Test
  void theMartAndVerificationSeeEverything() {
    assertThat(ledger.verify((_, _) -> {}).faults()).isEmpty();
    try (var _ = Scoped.everything("as the mart")) {
      var read = new HashSet<String>();
      ledger.readRaw(new Vintage(0), ledger.latest(), raw -> read.add(raw.subject()));
      assertThat(read).contains("ours", "before", "theirs", "moved");
    }
  }

  @Test
  void aConnectionCarriesNothingOverToTheNextOne() throws Exception {
    Map<Scope, Set<String>> expected =
        Map.of(
            new Scope.Nothing(),
            Set.of(),
            COMMUNE,
            Set.of("ours", "before"),
            OTHER,
            Set.of("theirs"),
            EVERYTHING,
            Set.of("ours", "before", "theirs"));
    List<Scope> scopes = List.copyOf(expected.keySet());
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, 300)
              .<Callable<Boolean>>mapToObj(seed ->
                  () -> {
                    var random = new Random(seed);
                    Scope scope = scopes.get(random.nextInt(scopes.size()));
                    return Objects.equals(expected.get(scope), seenAmidFailures(scope, random));
                  })
              .toList();
      for (Future<Boolean> right : threads.invokeAll(tasks)) {
        assertThat(right.get()).isTrue();
      }
    }
  }

  private static Set<String> seenAmidFailures(Scope scope, Random random) throws SQLException {
    try (var _ = Scoped.enter(scope);
        Connection connection = fixture.scopedSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (random.nextBoolean()) {
        connection.setAutoCommit(false);
      }
      Set<String> seen =
          subjects(statement, SELECT + " where subject in ('ours', 'before', 'theirs')");
      if (random.nextBoolean()) {
        assertThatThrownBy(() -> statement.execute("select 1 / 0")).isNotNull();
      }
      return seen;
    }
  }

  @Test
  void theWholeCountryIsReadAlongTheIndexes() throws SQLException {
    fixture.asOwner(
        "insert into ledger.entry select -1, n, 'note', 'bulk-' || n, 1, 'commune:' || n % 500,"
            + " date '2020-01-01' + n % 1000, date '2020-01-01' + n % 1000, '{}', 1, ''"
            + " from generate_series(1, 20000) n");
    fixture.asOwner("analyze ledger.entry");
    try (var _ = Scoped.enter(EVERYTHING)) {
      assertThat(plan("ledger.facets(content) @> '{\"text\":\"rare\"}'"))
          .contains("entry_by_facets");
      assertThat(plan("lower(subject) like '%bulk-777%'")).contains("entry_by_text");
      assertThat(plan("register = 'note' and unit = 'commune:7'")).contains("entry_by_unit");
    }
    try (var _ = Scoped.enter(COMMUNE)) {
      assertThat(plan("register = 'note' and unit = any('{commune:00004:2025-07-01}')"))
          .contains("entry_by_unit");
    }
  }

  private static String plan(String condition) throws SQLException {
    try (Connection connection = fixture.scopedSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("explain select 1 from ledger.entry where " + condition)) {
      var plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static Set<String> subjects(String sql) throws SQLException {
    try (Connection connection = fixture.scopedSource().getConnection();
        Statement statement = connection.createStatement()) {
      return subjects(statement, sql);
    }
  }

  private static Set<String> subjects(Statement statement, String sql) throws SQLException {
    var found = new TreeSet<String>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private static Set<String> browsed() {
    return browsed(Map.of());
  }

  private static Set<String> browsed(String path, String value) {
    return browsed(Map.of(path, value));
  }

  private static Set<String> browsed(Map<String, String> equals) {
    return browse(equals).entries().stream().map(Entry::subject).collect(Collectors.toSet());
  }

  private static Page browse(Map<String, String> equals) {
    return ledger.browse(
        new Browse(
            "note",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            equals,
            Browse.Sort.NEWEST,
            Optional.empty(),
            50,
            new Vintage(3)));
  }

  private static Batch record(String submission, Note... notes) {
    return ledger.record(
        new SubmissionId(submission),
        "lan",
        Arrays.stream(notes).map(each -> new Draft(each, 0, "")));
  }

  private static Note note(String number, UnitId unit) {
    return new Note(number, unit, DAY, "text of " + number, Optional.empty(), List.of());
  }
}
