package org.anbinh.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.SubmissionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was wrongly recorded is taken back, and put back, as versions that follow. */
@Tag("database")
class RetractionTest {
  private static final LedgerFixture LEDGER = LedgerFixture.open(CaptureFixture.REGISTERS);
  private static int submissions;

  private final Registration registration = CaptureFixture.registration(LEDGER.ledger());
  private final Retractions retractions = CaptureFixture.retractions(LEDGER.ledger());

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private static SubmissionId fresh() {
    return new SubmissionId("retraction-test-" + ++submissions);
  }

  private static Registration.Proposal aCase(String number, String detectedBy) {
    var row = new LinkedHashMap<String, String>();
    row.put("number", number);
    row.put("agency", "police");
    row.put("detectedBy", detectedBy);
    row.put("place", "00004");
    row.put("occurredOn", "2025-08-04");
    row.put("route", "inland");
    row.put("offence", "249");
    row.put("officersKilled", "0");
    row.put("officersHurt", "0");
    return new Registration.Proposal("case", row, Optional.empty(), 0, "");
  }

  private Entry recorded(String number, String detectedBy) {
    return ((Registration.Answer.Recorded)
            registration.submit(aCase(number, detectedBy), fresh(), "an"))
        .entry();
  }

  private Registration.Answer retract(Entry entry, int follows, String reason, boolean undone) {
    return retractions.submit(
        new Retractions.Asked("case", entry.subject(), follows, reason, undone), fresh(), "binh");
  }

  private static List<String> browsed(String text, Map<String, String> equals, Vintage vintage) {
    var question =
        new Browse(
            "case",
            Set.of(),
            Optional.empty(),
            Optional.of(text),
            equals,
            Browse.Sort.NEWEST,
            Optional.empty(),
            10,
            vintage);
    return LEDGER.ledger().browse(question).entries().stream().map(Entry::subject).toList();
  }

  @Test
  void theSameNumberOfPoliceInTwoProvincesAreTwoCases() {
    Entry hanoi = recorded("01/2025", "01");
    Entry ngheAn = recorded("01/2025", "40");
    assertThat(hanoi.subject()).isEqualTo("01/2025|police|province:01:2025-07-01");
    assertThat(ngheAn.subject()).isNotEqualTo(hanoi.subject());
    assertThat(ngheAn.version()).isEqualTo(1);
  }

  @Test
  void aRetractedThingIsShownOnRequestAndItsHistoryStays() {
    Entry entry = recorded("R-1", "01");
    var answer = (Registration.Answer.Recorded) retract(entry, 1, "recorded twice", false);
    assertThat(answer.entry().retracted()).isTrue();
    assertThat(answer.entry().version()).isEqualTo(2);
    assertThat(answer.entry().reason()).isEqualTo("recorded twice");

    Vintage latest = LEDGER.ledger().latest();
    assertThat(browsed("R-1", Map.of(), latest)).isEmpty();
    assertThat(browsed("R-1", Map.of("route", "inland"), latest)).isEmpty();
    assertThat(browsed("R-1", Map.of("retracted", "yes"), latest)).containsExactly(entry.subject());
    assertThat(browsed("R-1", Map.of("retracted", "yes", "route", "inland"), latest)).hasSize(1);
    assertThat(browsed("R-1", Map.of(), entry.recorded())).containsExactly(entry.subject());
    List<Entry> history = LEDGER.ledger().history("case", entry.subject());
    assertThat(history).extracting(Entry::retracted).containsExactly(false, true);
    assertThat(registration.values(history.getLast())).isEqualTo(registration.values(entry));
    assertThat(LEDGER.ledger().verify((done, of) -> {}).faults()).isEmpty();
  }

  @Test
  void aRetractionIsUndoneByAVersionThatFollows() {
    Entry entry = recorded("R-2", "01");
    retract(entry, 1, "wrong number", false);
    assertThat(retract(entry, 2, "again", false)).isInstanceOf(Registration.Answer.Unchanged.class);
    var undone = (Registration.Answer.Recorded) retract(entry, 2, "it was right", true);
    assertThat(undone.entry().version()).isEqualTo(3);
    assertThat(undone.entry().content()).isEqualTo(entry.content());
    assertThat(browsed("R-2", Map.of(), LEDGER.ledger().latest())).containsExactly(entry.subject());
  }

  @Test
  void aRetractionNeedsAReasonAndFollowsWhatStands() {
    Entry entry = recorded("R-3", "01");
    assertThat(codes(retract(entry, 1, " ", false))).containsExactly("retraction-without-reason");
    assertThat(retract(entry, 4, "why", false)).isInstanceOf(Registration.Answer.Conflicting.class);
    var nothing = new Retractions.Asked("case", "nothing", 1, "why", false);
    assertThat(codes(retractions.submit(nothing, fresh(), "an")))
        .containsExactly("nothing-to-retract");
  }

  @Test
  void theSameSubmissionTwiceRetractsOnce() {
    Entry entry = recorded("R-4", "01");
    SubmissionId submission = fresh();
    var asked = new Retractions.Asked("case", entry.subject(), 1, "why", false);
    Registration.Answer first = retractions.submit(asked, submission, "an");
    assertThat(retractions.submit(asked, submission, "an")).isEqualTo(first);
  }

  @Test
  void whatWasRetractedIsNotWrittenOverByChance() {
    Entry entry = recorded("R-5", "01");
    retract(entry, 1, "why", false);
    assertThat(codes(registration.submit(aCase("R-5", "01"), fresh(), "an")))
        .containsExactly("was-retracted");
  }

  private static List<String> codes(Registration.Answer answer) {
    return ((Registration.Answer.Refused) answer).issues().stream().map(Issue::code).toList();
  }
}
