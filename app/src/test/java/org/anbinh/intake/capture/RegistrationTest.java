package org.anbinh.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.language.Language;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.courts.CourtOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RegistrationTest {
  private static final LedgerFixture LEDGER = LedgerFixture.open(CaptureFixture.REGISTERS);
  private final Registration registration = CaptureFixture.registration(LEDGER.ledger());

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private static Map<String, String> quangTri() {
    var row = new LinkedHashMap<String, String>();
    row.put("court", "Tỉnh Quảng Trị");
    row.put("period", "2024-01-01/2025-04-01");
    row.put("offence", "250");
    row.put("casesAccepted", "308");
    row.put("defendantsAccepted", "504");
    row.put("casesResolved", "281");
    row.put("defendantsResolved", "459");
    row.put("sentences.1.sentence", "Tử hình");
    row.put("sentences.1.defendants", "28");
    row.put("sentences.2.sentence", "Tù chung thân");
    row.put("sentences.2.defendants", "33");
    row.put("sentences.3.sentence", "Tù có thời hạn");
    row.put("sentences.3.defendants", "380");
    return row;
  }

  private static Registration.Proposal entered(Map<String, String> values) {
    return new Registration.Proposal("court", values, Optional.empty(), 0, "");
  }

  private static Registration.Proposal corrected(
      Map<String, String> values, String subject, int follows, String reason) {
    return new Registration.Proposal("court", values, Optional.of(subject), follows, reason);
  }

  @Test
  void theRemainderOfQuangTriIsAskedForAndNeverHidden() {
    Map<String, String> row = quangTri();
    var refused = (Registration.Answer.Refused) registration.review(entered(row));
    Issue issue = refused.issues().getFirst();
    assertThat(refused.issues()).hasSize(1);
    assertThat(issue.code()).isEqualTo("court.remarks.unexplained-remainder");
    assertThat(issue.arguments()).containsExactly("441", "459", "18");
    assertThat(new IssueWords(CaptureFixture.LABELS, Language.EN).reason(issue))
        .isEqualTo(
            "The outcomes add up to 441 defendants, but 459 were resolved: 18 are unexplained.");

    row.put("sentences.4.sentence", "not-stated");
    row.put("sentences.4.defendants", "18");
    var acceptable = (Registration.Answer.Acceptable) registration.review(entered(row));
    assertThat(acceptable.subject()).isEqualTo("province:45:|2024-01-01/2025-04-01|250");

    row.put("sentences.4.defendants", "19");
    var tooMany = (Registration.Answer.Refused) registration.review(entered(row));
    assertThat(tooMany.issues())
        .extracting(Issue::code)
        .containsExactly("court.remarks.too-many-sentenced");
  }

  @Test
  void deathSentencesAreWithheldUntilTheyAreReleased() {
    Map<String, String> row = quangTri();
    row.put("sentences.4.sentence", "not-stated");
    row.put("sentences.4.defendants", "18");
    assertThat(deathReading(row)).isInstanceOf(Reading.Withheld.class);
    row.put("deathSentencesReleased", "có");
    assertThat(deathReading(row)).isEqualTo(new Reading.Amount(java.math.BigDecimal.valueOf(28)));
  }

  @Test
  void aWithheldCountIsNotTheTotalLessTheOthers() {
    Map<String, String> row = quangTri();
    row.put("sentences.4.sentence", "not-stated");
    row.put("sentences.4.defendants", "18");
    var acceptable = (Registration.Answer.Acceptable) registration.review(entered(row));
    var statements = new java.util.ArrayList<Statement>();
    acceptable.proposed().readings(statements::add);
    assertThat(statements)
        .filteredOn(each -> each.reading() instanceof Reading.Withheld)
        .extracting(each -> each.cell().key().slice().codes().get("sentence"))
        .containsExactlyInAnyOrder("death", "not-stated");
  }

  private Reading deathReading(Map<String, String> row) {
    var acceptable = (Registration.Answer.Acceptable) registration.review(entered(row));
    var statements = new java.util.ArrayList<Statement>();
    ((CourtOutcome) acceptable.proposed()).readings(statements::add);
    return statements.stream()
        .filter(each -> "death".equals(each.cell().key().slice().codes().get("sentence")))
        .findAny()
        .orElseThrow()
        .reading();
  }

  @Test
  void anEntryIsRecordedOnceCorrectedWithAReasonAndConflictsAreShown() {
    Map<String, String> row = quangTri();
    row.put("offence", "251");
    row.put("sentences.4.sentence", "not-stated");
    row.put("sentences.4.defendants", "18");
    var submission = new SubmissionId("s1");
    var first = (Registration.Answer.Recorded) registration.submit(entered(row), submission, "an");
    assertThat(first.entry().version()).isEqualTo(1);
    assertThat(registration.submit(entered(row), submission, "an")).isEqualTo(first);
    assertThat(registration.submit(entered(row), new SubmissionId("s2"), "an"))
        .isInstanceOf(Registration.Answer.Unchanged.class);

    String subject = first.entry().subject();
    Entry standing = registration.find("court", subject).orElseThrow();
    var values = new LinkedHashMap<>(registration.values(standing));
    values.put("casesResolved", "282");
    assertThat(codes(registration.review(corrected(values, subject, 1, " "))))
        .containsExactly("reason-missing");
    var second =
        (Registration.Answer.Recorded)
            registration.submit(
                corrected(values, subject, 1, "đếm lại"), new SubmissionId("s3"), "binh");
    assertThat(second.entry().version()).isEqualTo(2);
    assertThat(registration.differences(standing, second.entry()))
        .containsExactly(new RawValues.Difference("casesResolved", "281", "282"));

    values.put("casesResolved", "283");
    var conflict =
        (Registration.Answer.Conflicting)
            registration.submit(
                corrected(values, subject, 1, "đếm lại"), new SubmissionId("s4"), "cuc");
    assertThat(conflict.standing().author()).isEqualTo("binh");
    assertThat(conflict.differences())
        .containsExactly(new RawValues.Difference("casesResolved", "282", "283"));
    assertThat(registration.submit(entered(values), new SubmissionId("s5"), "cuc"))
        .isInstanceOf(Registration.Answer.Conflicting.class);
    assertThat(codes(registration.submit(entered(values), submission, "an")))
        .containsExactly("submission-used");
  }

  @Test
  void aCorrectionIsAboutTheThingItCorrects() {
    Map<String, String> row = quangTri();
    row.put("defendantsResolved", "441");
    assertThat(codes(registration.review(corrected(row, "another", 1, "vì"))))
        .containsExactly("identity-changed");
    assertThat(
            codes(
                registration.review(
                    corrected(row, "province:45:|2024-01-01/2025-04-01|250", 1, "vì"))))
        .containsExactly("nothing-to-correct");
  }

  @Test
  void aFormMayLeaveOutItsEmptyFields() {
    assertThat(codes(registration.review(entered(Map.of("court", "45")))))
        .containsExactlyInAnyOrder(
            "missing", "missing", "missing", "missing", "missing", "missing");
  }

  private static List<String> codes(Registration.Answer answer) {
    return ((Registration.Answer.Refused) answer).issues().stream().map(Issue::code).toList();
  }
}
