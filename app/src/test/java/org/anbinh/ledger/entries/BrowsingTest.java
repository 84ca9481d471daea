package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BrowsingTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);

  private static LedgerFixture fixture;
  private static Ledger ledger;
  private static Vintage before;
  private static Vintage after;

  @BeforeAll
  static void open() {
    fixture = LedgerFixture.open(Note.REGISTER);
    ledger = fixture.ledger();
    before =
        record("first", IntStream.range(0, 100).mapToObj(i -> new Draft(note(i, "cũ"), 0, "")));
    after =
        record(
            "second",
            Stream.of(
                new Draft(note(7, "mới \"đậm\""), 1, "sửa"),
                new Draft(
                    new Note(
                        "extra",
                        UnitId.parse("commune:00008:2025-07-01"),
                        FIRST.plusDays(200),
                        "có dòng",
                        Optional.of(12),
                        List.of(new Note.Line("heroin"), new Note.Line("ketamine"))),
                    0,
                    "")));
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void pagesLeadThroughAllThingsNewestFirstAndEachOnce() {
    var seen = new ArrayList<Entry>();
    Optional<String> next = Optional.empty();
    do {
      Page page = ledger.browse(question(after).after(next).ask());
      assertThat(page.about()).isEqualTo(101);
      seen.addAll(page.entries());
      next = page.next();
    } while (next.isPresent());
    assertThat(seen).extracting(Entry::subject).doesNotHaveDuplicates().hasSize(101);
    assertThat(seen)
        .extracting(entry -> entry.content().window().from())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aPageOfAnOldVintageShowsWhatStoodThen() {
    Page then = ledger.browse(question(before).text("note-07").ask());
    Page now = ledger.browse(question(after).text("NOTE-07").ask());
    assertThat(then.entries()).extracting(BrowsingTest::text).containsExactly("cũ");
    assertThat(now.entries()).extracting(BrowsingTest::text).containsExactly("mới \"đậm\"");
  }

  @Test
  void unitsAndDaysNarrowThePage() {
    assertThat(ledger.browse(question(after).unit("00008").ask()).entries())
        .extracting(Entry::subject)
        .containsExactly("extra");
    Window window = new Window(FIRST.plusDays(3), FIRST.plusDays(5));
    assertThat(ledger.browse(question(after).within(window).ask()).about()).isEqualTo(20);
  }

  @Test
  void aFieldNarrowsThePageWhereverItStands() {
    assertThat(subjects("text", "mới \"đậm\"")).containsExactly("note-07");
    assertThat(subjects("amount", "12")).containsExactly("extra");
    assertThat(subjects("amount", "1")).isEmpty();
    assertThat(subjects("lines.code", "ketamine")).containsExactly("extra");
    assertThat(subjects("code", "ketamine")).isEmpty();
    assertThat(subjects("text", "'; drop table ledger.entry; --")).isEmpty();
  }

  @Test
  void anyNumberOfThingsIsSortedByAnyFieldOnceItsOrderIsPrepared() {
    int count = Page.MOST_COUNTED + 200;
    Vintage many =
        record(
            "amounts",
            IntStream.range(0, count)
                .mapToObj(i -> new Draft(amounting(20_000 + i, i * 7919 % 1_500), 0, "")));
    var sort = new Browse.Sort(Browse.By.FIELD, "amount", false);
    Question wanted = question(many).text("note-2");
    Page before = ledger.browse(wanted.sorted(sort).ask());
    assertThat(before.sort()).isEqualTo(Browse.Sort.NEWEST);
    awaitOrder(wanted.sorted(sort));
    assertThatThrownBy(() -> ledger.browse(wanted.sorted(sort).after(before.next()).ask()))
        .hasMessageContaining("is no place to go on from");
    for (boolean descending : new boolean[] {true, false}) {
      var asked = new Browse.Sort(Browse.By.FIELD, "amount", descending);
      var seen = new ArrayList<Entry>();
      Optional<String> next = Optional.empty();
      do {
        Page page = ledger.browse(wanted.sorted(asked).after(next).ask());
        seen.addAll(page.entries());
        next = page.next();
      } while (next.isPresent() && seen.size() < 150);
      assertThat(seen).extracting(Entry::subject).doesNotHaveDuplicates();
      List<Integer> amounts =
          seen.stream().flatMap(each -> ((Note) each.content()).amount().stream()).toList();
      Comparator<Integer> order =
          descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
      assertThat(amounts)
          .hasSizeGreaterThan(100)
          .isEqualTo(
              IntStream.range(0, count)
                  .mapToObj(i -> i * 7919 % 1_500)
                  .sorted(order)
                  .limit(amounts.size())
                  .toList());
    }
  }

  @Test
  void aLongTextIsRecordedThoughThereIsAnOrderOfTexts() {
    Vintage many =
        record(
            "texts",
            IntStream.range(0, Page.MOST_COUNTED + 10)
                .mapToObj(i -> new Draft(note(30_000 + i, "t" + i), 0, "")));
    var sort = new Browse.Sort(Browse.By.FIELD, "text", true);
    awaitOrder(question(many).text("note-3").sorted(sort));
    Vintage longer =
        record("long", Stream.of(new Draft(note(39_999, "z" + "ẫ".repeat(20_000)), 0, "")));
    Page page = ledger.browse(question(longer).text("note-3").sorted(sort).ask());
    assertThat(page.entries().getFirst().subject()).isEqualTo("note-39999");
  }

  private static void awaitOrder(Question question) {
    for (int n = 0; n < 600; n++) {
      if (ledger.browse(question.ask()).sort().equals(question.sort())) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("no order after half a minute");
  }

  private static Note amounting(int number, int amount) {
    Note plain = note(number, "viết");
    return new Note(
        plain.number(), plain.unit(), plain.day(), "viết", Optional.of(amount), List.of());
  }

  @Test
  void aPlaceThatNobodyGaveIsRefusedAndNeverAnError() {
    for (Browse.By by : Browse.By.values()) {
      var sort = new Browse.Sort(by, "text", true);
      for (String place :
          List.of("[\"{\",\"x\"]", "[\"text\",\"{\",\"x\"]", "[\"1\",\"2\",\"3\"]")) {
        try {
          ledger.browse(question(after).sorted(sort).after(Optional.of(place)).ask());
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("is no place to go on from");
        }
      }
    }
  }

  @Test
  void anInventedPlaceToGoOnFromIsRefused() {
    assertThatThrownBy(() -> ledger.browse(question(after).after(Optional.of("note-07")).ask()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no place to go on from");
  }

  @Test
  void onlyDeclaredFieldsAreSortedBy() {
    for (String path : List.of("code", "texts", "lines.text", "", "text') desc --")) {
      var sort = new Browse.Sort(Browse.By.FIELD, path, true);
      assertThatThrownBy(() -> ledger.browse(question(after).sorted(sort).ask()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("\"%s\" is no field of note to sort by", path);
    }
    var within = new Browse.Sort(Browse.By.FIELD, "lines.code", true);
    assertThat(ledger.browse(question(after).sorted(within).ask()).sort()).isEqualTo(within);
  }

  @Test
  void everyOrderLeadsThroughAllThingsOnceBothWays() {
    for (Browse.By by : Browse.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        var seen = new ArrayList<String>();
        Optional<String> next = Optional.empty();
        do {
          Browse.Sort sort = new Browse.Sort(by, "text", descending);
          Page page = ledger.browse(question(after).sorted(sort).after(next).ask());
          page.entries().forEach(entry -> seen.add(entry.subject()));
          next = page.next();
        } while (next.isPresent());
        assertThat(seen).as("%s %s", by, descending).doesNotHaveDuplicates().hasSize(101);
      }
    }
  }

  @Test
  void aFieldSortsByWhatStandsInIt() {
    var byText = new Browse.Sort(Browse.By.FIELD, "text", true);
    Page page = ledger.browse(question(after).sorted(byText).ask());
    assertThat(text(page.entries().getFirst())).isEqualTo("mới \"đậm\"");
    assertThat(page.sort()).isEqualTo(byText);
    assertThat(page.counted()).isTrue();
  }

  @Test
  void anyNumberOfThingsIsSortedByAFieldWhoseValuesAreKnown() {
    List<String> values = List.of("ba", "bốn", "hai");
    Vintage many =
        record(
            "many",
            IntStream.range(0, Page.MOST_COUNTED + 100)
                .mapToObj(i -> new Draft(note(10_000 + i, values.get(i % 3)), 0, "")));
    for (boolean descending : new boolean[] {true, false}) {
      var sort = new Browse.Sort(Browse.By.FIELD, "text", descending, values);
      var seen = new ArrayList<Entry>();
      Optional<String> next = Optional.empty();
      do {
        Page page = ledger.browse(question(many).text("note-1").sorted(sort).after(next).ask());
        assertThat(page.sort()).isEqualTo(sort);
        seen.addAll(page.entries());
        next = page.next();
      } while (next.isPresent());
      assertThat(seen).extracting(Entry::subject).doesNotHaveDuplicates();
      assertThat(seen).hasSizeGreaterThanOrEqualTo(Page.MOST_COUNTED + 100);
      List<String> texts = seen.stream().map(BrowsingTest::text).filter(values::contains).toList();
      assertThat(texts)
          .hasSize(Page.MOST_COUNTED + 100)
          .isSortedAccordingTo(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
    }
  }

  /** In a ledger of its own: every question of the others would pass by this crowd. */
  @Test
  void howManyMatchIsEstimatedByWhatIsThereThoughRowsAreSecured() {
    int all = 24 * Page.MOST_COUNTED;
    try (LedgerFixture crowd = LedgerFixture.open(Note.REGISTER)) {
      Stream<Draft> drafts =
          IntStream.range(0, all)
              .mapToObj(i -> new Draft(note(i, i % 10 == 0 ? "hiếm" : "thường"), 0, ""));
      var crowded =
          new Vintage(crowd.ledger().record(new SubmissionId("crowded"), "lan", drafts).number());
      crowd.asOwner("analyze ledger.entry");
      Page page = crowd.ledger().browse(question(crowded).equal("text", "thường").ask());
      assertThat(page.counted()).isFalse();
      assertThat((double) page.about()).isCloseTo(0.9 * all, withPercentage(15));
      assertThat(page.entries()).allMatch(entry -> text(entry).equals("thường"));
      Page none = crowd.ledger().browse(question(crowded).equal("text", "không có").ask());
      assertThat(none.about()).isZero();
    }
  }

  @Test
  void whatWasRecordedLastStandsFirstInTheOrderOfRecording() {
    var recorded = new Browse.Sort(Browse.By.RECORDED, "", true);
    assertThat(ledger.browse(question(after).sorted(recorded).ask()).entries())
        .extracting(Entry::subject)
        .startsWith("note-07", "extra");
  }

  @Test
  void partsOfAnIdentityAreTakenAsTheyAreWritten() {
    assertThat(ledger.browse(question(after).text("note_07").ask()).entries()).isEmpty();
    assertThat(ledger.browse(question(after).text("%").ask()).entries()).isEmpty();
  }

  private static List<String> subjects(String path, String value) {
    return ledger.browse(question(after).equal(path, value).ask()).entries().stream()
        .map(Entry::subject)
        .toList();
  }

  private static Vintage record(String submission, Stream<Draft> drafts) {
    return new Vintage(ledger.record(new SubmissionId(submission), "lan", drafts).number());
  }

  private static Note note(int number, String text) {
    return Note.of("note-%02d".formatted(number), "00004", FIRST.plusDays(number % 10), text);
  }

  private static String text(Entry entry) {
    return ((Note) entry.content()).text();
  }

  private static Question question(Vintage vintage) {
    return new Question(
        vintage,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Browse.Sort.NEWEST,
        Optional.empty());
  }

  private record Question(
      Vintage vintage,
      Set<UnitId> units,
      Optional<Window> within,
      Optional<String> text,
      Map<String, String> equal,
      Browse.Sort sort,
      Optional<String> after) {
    Question unit(String code) {
      return new Question(
          vintage,
          Set.of(UnitId.parse("commune:" + code + ":2025-07-01")),
          within,
          text,
          equal,
          sort,
          after);
    }

    Question within(Window window) {
      return new Question(vintage, units, Optional.of(window), text, equal, sort, after);
    }

    Question text(String part) {
      return new Question(vintage, units, within, Optional.of(part), equal, sort, after);
    }

    Question equal(String path, String value) {
      return new Question(vintage, units, within, text, Map.of(path, value), sort, after);
    }

    Question after(Optional<String> place) {
      return new Question(vintage, units, within, text, equal, sort, place);
    }

    Question sorted(Browse.Sort by) {
      return new Question(vintage, units, within, text, equal, by, after);
    }

    Browse ask() {
      return new Browse("note", units, within, text, equal, sort, after, 7, vintage);
    }
  }
}
