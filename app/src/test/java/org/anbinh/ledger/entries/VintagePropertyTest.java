package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbinh.ground.time.Vintage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class VintagePropertyTest {
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anAnswerForAVintageNeverChanges(long seed) {
    var random = new Random(seed);
    String mark = "s" + seed + "-";
    var versions = new HashMap<String, Integer>();
    Map<Vintage, Map<String, String>> answers = new TreeMap<>();
    for (int batch = 0; batch < 15; batch++) {
      var drafts = new ArrayList<Draft>();
      for (String subject : some(random, mark)) {
        int follows = versions.merge(subject, 1, Integer::sum) - 1;
        drafts.add(new Draft(Note.of(subject, "t" + random.nextInt(1_000)), follows, "sửa"));
      }
      Batch recorded = record(mark + batch, drafts);
      Vintage vintage = new Vintage(recorded.number());
      answers.put(vintage, asKnownAt(vintage, mark));
      answers.forEach((then, answer) -> assertThat(asKnownAt(then, mark)).isEqualTo(answer));
    }
    Vintage last = ledger.latest();
    assertThat(page(last, mark)).isEqualTo(asKnownAt(last, mark));
    assertThat(replayed(last, mark)).isEqualTo(asKnownAt(last, mark));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfRecordingDoesNotMatterAcrossThings(long seed) {
    var numbers = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
    var random = new Random(seed);
    Collections.shuffle(numbers, random);
    String mark = "o" + seed + "-";
    for (int number : numbers) {
      record(mark + number, List.of(new Draft(Note.of(mark + number, "text " + number), 0, "")));
    }
    Map<String, String> expected = new TreeMap<>();
    numbers.forEach(number -> expected.put(mark + number, "text " + number));
    assertThat(asKnownAt(ledger.latest(), mark)).isEqualTo(expected);
  }

  private static Set<String> some(Random random, String mark) {
    return random
        .ints(1 + random.nextInt(6), 0, 12)
        .mapToObj(i -> mark + i)
        .collect(Collectors.toSet());
  }

  private static Batch record(String submission, List<Draft> drafts) {
    return ledger.record(new SubmissionId(submission), "lan", drafts.stream());
  }

  private static Map<String, String> asKnownAt(Vintage vintage, String mark) {
    var answer = new TreeMap<String, String>();
    for (int i = 0; i < 30; i++) {
      ledger
          .asKnownAt("note", mark + i, vintage)
          .ifPresent(entry -> answer.put(entry.subject(), text(entry)));
    }
    return answer;
  }

  private static Map<String, String> page(Vintage vintage, String mark) {
    var question =
        new Browse(
            "note",
            Set.of(),
            Optional.empty(),
            Optional.of(mark),
            Map.of(),
            Browse.Sort.NEWEST,
            Optional.empty(),
            1_000,
            vintage);
    return collected(ledger.browse(question).entries().stream());
  }

  /** What somebody knows who followed the ledger entry by entry. */
  private static Map<String, String> replayed(Vintage vintage, String mark) {
    var entries = new ArrayList<Entry>();
    ledger.read(new Vintage(0), vintage, entries::add);
    return collected(entries.stream().filter(entry -> entry.subject().startsWith(mark)));
  }

  private static Map<String, String> collected(Stream<Entry> entries) {
    var answer = new TreeMap<String, String>();
    entries.forEach(entry -> answer.put(entry.subject(), text(entry)));
    return answer;
  }

  private static String text(Entry entry) {
    return ((Note) entry.content()).text();
  }
}
