package org.anbinh.figures.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.reckoning.FiguresFixture;
import org.anbinh.ground.access.OutsideScopeException;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.ToldSteps;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release never changes; what changed since is another release beside it. */
@Tag("database")
class ReleasesTest {
  private static final FiguresFixture FIGURES = new FiguresFixture();
  private static final ReleasesFixture RELEASES = new ReleasesFixture(FIGURES);
  private static final String INDICATOR = "cases.detected";
  private static final ToldSteps STEPS = new ToldSteps();

  @AfterAll
  static void close() {
    FIGURES.close();
  }

  private static UnitId province(String code) {
    return FIGURES.unit(Level.PROVINCE, code, "2026-01-31");
  }

  private static UnitId commune(String code) {
    return FIGURES.unit(Level.COMMUNE, code, "2026-01-31");
  }

  private static Report report(String code, String amount) {
    return FIGURES.report(
        "police.monthly", commune(code), "police:2026-02", INDICATOR + "=" + amount);
  }

  private static void approve(Report report, int version, int height) {
    var about = new ToldSteps.About(report.reportForm(), report.unit(), report.period(), version);
    for (int level = 1; level <= height; level++) {
      FIGURES.record(Stream.of(STEPS.next(about, new Deed.Approve(level), height)));
    }
  }

  private static Optional<BigDecimal> value(Release release, UnitId unit) {
    Figures figures = FIGURES.figures();
    return figures
        .answer(release.question(INDICATOR, new TreeMap<>(), unit, release.period().window()))
        .getFirst()
        .outcome()
        .number();
  }

  private static Releases.Answer made(Releases.Wish wish, SubmissionId submission) {
    return ReleasesFixture.everywhere(
        () -> RELEASES.releases().make(wish, submission, ReleasesFixture.by("an")));
  }

  @Test
  void whoDoesNotAnswerForItsUnitNeitherDoesAnythingNorStandsInTheLogAsIfTheyHad() {
    Release release =
        RELEASES.published(RELEASES.wish(province("01"), "police:2026-02", INDICATOR));
    int told = RELEASES.audit.search(Audit.Search.newest(1_000)).lines().size();
    var withdraw = new Releases.Act(Release.Deed.WITHDRAWN, "not mine");
    try (var _ = Scoped.enter(new Scope.Within(Set.of(province("44"))))) {
      assertThatThrownBy(() ->
              RELEASES
                  .releases()
                  .act(release.code(), withdraw, RELEASES.submission(), ReleasesFixture.by("la")))
          .isInstanceOf(OutsideScopeException.class);
      assertThatThrownBy(() ->
              RELEASES
                  .releases()
                  .make(
                      RELEASES.wish(province("01"), "police:2026-02", INDICATOR),
                      RELEASES.submission(),
                      ReleasesFixture.by("la")))
          .isInstanceOf(OutsideScopeException.class);
    }
    assertThat(RELEASES.audit.search(Audit.Search.newest(1_000)).lines()).hasSize(told);
  }

  @Test
  void whatIsRefusedStandsInTheLogAsRefused() {
    Release made = RELEASES.made(RELEASES.wish(province("01"), "police:2026-02", INDICATOR));
    refused(RELEASES.act(made, Release.Deed.PUBLISHED, "", "an"), "four-eyes");
    Event last = RELEASES.audit.head().orElseThrow().event();
    assertThat(last.kind()).isEqualTo(Event.Kind.REFUSED);
    assertThat(last.subject()).isEqualTo(made.code());
    assertThat(last.words().terms()).contains("four-eyes");
  }

  @Test
  void aReleaseHoldsItsFiguresWhateverIsCorrectedLater() {
    UnitId unit = commune("00004");
    Report first = report("00004", "10");
    FIGURES.record(first);
    approve(first, 1, 2);
    Release release = RELEASES.made(RELEASES.wish(unit, "police:2026-02", INDICATOR));
    assertThat(value(release, unit)).contains(BigDecimal.TEN);
    FIGURES.correct(report("00004", "25"), 1);
    approve(first, 2, 2);
    Release later = RELEASES.made(RELEASES.wish(unit, "police:2026-02", INDICATOR));
    assertThat(value(later, unit)).contains(BigDecimal.valueOf(25));
    Release again = RELEASES.releases().find(release.code()).orElseThrow();
    assertThat(again).isEqualTo(release);
    assertThat(value(again, unit)).contains(BigDecimal.TEN);
  }

  @Test
  void onlyWhatIsApprovedIsReleased() {
    UnitId unit = commune("00008");
    FIGURES.record(report("00008", "7"));
    Release release = RELEASES.made(RELEASES.wish(unit, "police:2026-02", INDICATOR));
    assertThat(value(release, unit)).isEmpty();
    assertThat(release.indicators().getFirst().coverage().approved()).contains(0L);
  }

  @Test
  void theSameSubmissionMakesOneRelease() {
    var submission = RELEASES.submission();
    var wish = RELEASES.wish(province("44"), "police:2026-02", INDICATOR);
    FIGURES.follow();
    var one = made(wish, submission);
    var two = made(wish, submission);
    assertThat(two).isEqualTo(one);
  }

  @Test
  void beforePublicationOnlyMakersAndThoseNamedReadIt() {
    var wish = RELEASES.wish(province("44"), "police:2026-02", INDICATOR);
    var named =
        new Releases.Wish(
            wish.name(),
            wish.unit(),
            wish.period(),
            wish.basis(),
            wish.indicators(),
            wish.publication(),
            List.of(
                new Release.Early("role:inspector", LocalDate.of(2026, 11, 30)),
                new Release.Early("account:thu", LocalDate.of(2026, 11, 25))),
            Optional.empty());
    Release release = RELEASES.made(named);
    var inspector = new Reader("x", Set.of("inspector"), _ -> false);
    var thu = new Reader("thu", Set.of(), _ -> false);
    var stranger = new Reader("y", Set.of("commune-officer"), _ -> false);
    assertThat(reads(release, inspector, "2026-11-30")).isTrue();
    assertThat(reads(release, inspector, "2026-12-01")).isFalse();
    assertThat(reads(release, thu, "2026-11-25")).isTrue();
    assertThat(reads(release, thu, "2026-11-26")).isFalse();
    assertThat(reads(release, stranger, "2026-11-22")).isFalse();
    assertThat(reads(release, Reader.stranger(), "2026-11-22")).isFalse();
    assertThat(reads(release, ReleasesFixture.maker("m"), "2026-11-22")).isTrue();
    RELEASES.act(release, Release.Deed.PUBLISHED, "", "binh");
    assertThat(reads(release, stranger, "2026-11-22")).isTrue();
    assertThat(RELEASES.releases().list(stranger, ReleasesFixture.TODAY))
        .extracting(Release::code)
        .contains(release.code());
  }

  private static boolean reads(Release release, Reader reader, String day) {
    return RELEASES.releases().find(release.code(), reader, LocalDate.parse(day)).isPresent();
  }

  @Test
  void stepsFollowOneAnotherAndNobodyPublishesTheirOwn() {
    Release made = RELEASES.made(RELEASES.wish(province("44"), "police:2026-02", INDICATOR));
    refused(RELEASES.act(made, Release.Deed.PUBLISHED, "", "an"), "four-eyes");
    refused(RELEASES.act(made, Release.Deed.FINALISED, "", "binh"), "not-now");
    RELEASES.act(made, Release.Deed.PUBLISHED, "", "binh");
    assertThat(status(made)).isEqualTo(Release.Status.PROVISIONAL);
    refused(RELEASES.act(made, Release.Deed.PUBLISHED, "", "binh"), "not-now");
    RELEASES.act(made, Release.Deed.FINALISED, "", "binh");
    assertThat(status(made)).isEqualTo(Release.Status.FINAL);
    refused(RELEASES.act(made, Release.Deed.WITHDRAWN, " ", "binh"), "no-reason");
    RELEASES.act(made, Release.Deed.WITHDRAWN, "Sai địa giới", "binh");
    Release withdrawn = RELEASES.releases().find(made.code()).orElseThrow();
    assertThat(withdrawn.status()).isEqualTo(Release.Status.WITHDRAWN);
    assertThat(withdrawn.steps())
        .extracting(Release.Step::deed)
        .containsExactly(Release.Deed.PUBLISHED, Release.Deed.FINALISED, Release.Deed.WITHDRAWN);
    assertThat(withdrawn.indicators()).isEqualTo(made.indicators());
    assertThat(withdrawn.vintage()).isEqualTo(made.vintage());
  }

  private static Release.Status status(Release release) {
    return RELEASES.releases().find(release.code()).orElseThrow().status();
  }

  private static void refused(Releases.Answer answer, String code) {
    assertThat(answer).isInstanceOf(Releases.Answer.Refused.class);
    assertThat(((Releases.Answer.Refused) answer).refusals())
        .extracting(ReleaseRefusal::code)
        .containsExactly(code);
  }

  @Test
  void badWishesAreRefusedWithTheirReasons() {
    var wish = RELEASES.wish(province("44"), "police:2026-02", INDICATOR);
    refused(make(RELEASES.wish(province("44"), "police:2026-02")), "indicators");
    refused(
        make(RELEASES.wish(province("44"), "police:2026-02", "cases.imagined")), "no-indicator");
    refused(make(RELEASES.wish(province("44"), "police:2027", INDICATOR)), "not-over");
    refused(make(ReleasesFixture.revising(wish, "1999-01")), "unknown");
    Release made = RELEASES.made(wish);
    refused(make(ReleasesFixture.revising(wish, made.code())), "not-standing");
  }

  private static Releases.Answer make(Releases.Wish wish) {
    FIGURES.follow();
    return made(wish, RELEASES.submission());
  }

  @Test
  void theTriangleSaysWhatChangedAFigure() {
    UnitId unit = province("11");
    String one = "03127";
    Report first = report(one, "4");
    FIGURES.record(first);
    approve(first, 1, 2);
    Releases.Wish wish = RELEASES.wish(unit, "police:2026-02", INDICATOR);
    Release old = RELEASES.published(wish);
    FIGURES.correct(report(one, "9"), 1);
    approve(first, 2, 2);
    Release revised = RELEASES.published(ReleasesFixture.revising(wish, old.code()));
    Release same = RELEASES.published(wish);
    assertThat(revised.mark()).isEqualTo("(R)");
    assertThat(status(old)).isEqualTo(Release.Status.REVISED);
    Window window = wish.period().window();
    Triangle triangle =
        RELEASES
            .releases()
            .triangle(
                new Releases.Sought(INDICATOR, unit, window),
                ReleasesFixture.maker("m"),
                ReleasesFixture.TODAY);
    assertThat(triangle.rows())
        .extracting(row -> row.release().code())
        .containsExactly(old.code(), revised.code(), same.code());
    assertThat(triangle.rows().get(0).difference()).isEmpty();
    assertThat(triangle.rows().get(1).difference()).contains(BigDecimal.valueOf(5));
    assertThat(triangle.rows().get(1).reasons())
        .extracting(Triangle.Reason::kind)
        .containsExactlyInAnyOrder(Triangle.Kind.CORRECTED, Triangle.Kind.APPROVED);
    assertThat(triangle.rows().get(2).difference().orElseThrow()).isZero();
    assertThat(triangle.rows().get(2).reasons()).isEmpty();
  }
}
