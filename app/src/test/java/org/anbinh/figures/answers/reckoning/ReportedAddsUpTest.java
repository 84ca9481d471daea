package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.register.cases.DrugCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As reported, every reading lies in some unit, also one dated after its unit ended. */
@Tag("database")
class ReportedAddsUpTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final FiguresFixture FIXTURE = new FiguresFixture();

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void aStepAfterTheMergerLiesWithTheSuccessor() {
    UnitId old = wholeCommune();
    UnitId now =
        FIXTURE.territory().restate(old, REFORM, Level.COMMUNE, refuse()).getFirst().unit();
    FIXTURE.record(prosecuted("merged", old, "2025-03-03", "2025-09-09"));
    String after = "2025-09-01/2025-10-01";
    assertThat(number(FIXTURE.question("cases.prosecuted", now, after, "reported"))).isEqualTo("1");
    UnitId province =
        FIXTURE
            .territory()
            .ancestor(FIXTURE.territory().get(now), Level.PROVINCE, REFORM)
            .orElseThrow()
            .id();
    assertThat(number(FIXTURE.question("cases.prosecuted", province, after, "reported")))
        .isEqualTo("1");
    String before = "2025-03-01/2025-04-01";
    assertThat(number(FIXTURE.question("cases.detected", old, before, "reported"))).isEqualTo("1");
  }

  @Test
  void provincesAddUpToTheNationInEveryWindow() {
    var random = new SplittableRandom(20250701);
    for (int batch = 0; batch < 4; batch++) {
      var contents = new ArrayList<Content>();
      for (int n = 0; n < 60; n++) {
        LocalDate day = LocalDate.of(2024, 10, 1).plusDays(random.nextInt(420));
        LocalDate step = day.plusDays(random.nextInt(400));
        contents.add(
            prosecuted(
                "r" + batch + "-" + n, commune(random, day), day.toString(), step.toString()));
      }
      FIXTURE.record(contents.toArray(Content[]::new));
      for (int n = 0; n < 25; n++) {
        LocalDate from = LocalDate.of(2024, 10, 1).plusDays(random.nextInt(500));
        String window = from + "/" + from.plusDays(1 + random.nextInt(400));
        Question nation =
            FIXTURE.question("cases.prosecuted", FIXTURE.nation(), window, "reported");
        assertThat(sum(nation.by(Optional.of(Level.PROVINCE))))
            .as("provinces in %s", window)
            .isEqualByComparingTo(sum(nation));
      }
    }
  }

  @Test
  void ofDividedCommunesWhatWasStatedAfterTheirEndIsSaidToBeMissing() {
    UnitId divided =
        FIXTURE.territory().on(REFORM.minusDays(1), Level.COMMUNE).stream()
            .map(Unit::id)
            .filter(each -> pieces(each).size() > 1)
            .filter(each -> pieces(each).getFirst().share() instanceof Piece.Share.Unknown)
            .findFirst()
            .orElseThrow();
    FIXTURE.record(prosecuted("divided", divided, "2025-02-02", "2027-02-02"));
    Question piece =
        FIXTURE.question(
            "cases.prosecuted",
            pieces(divided).getFirst().unit(),
            "2027-02-01/2027-03-01",
            "reported");
    assertThat(FIXTURE.outcome(piece))
        .isInstanceOfSatisfying(
            Outcome.Absent.class,
            absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.CANNOT_BE_RESTATED));
  }

  private static BigDecimal sum(Question question) {
    List<Figure> figures = FIXTURE.figures().answer(question);
    return figures.stream()
        .flatMap(each -> each.outcome().number().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String number(Question question) {
    return FIXTURE.outcome(question).number().map(BigDecimal::toPlainString).orElse("none");
  }

  private static UnitId commune(SplittableRandom random, LocalDate day) {
    List<Unit> communes = FIXTURE.territory().on(day, Level.COMMUNE);
    return communes.get(random.nextInt(communes.size())).id();
  }

  /** A commune that was merged whole into another. */
  private static UnitId wholeCommune() {
    return FIXTURE.territory().on(REFORM.minusDays(1), Level.COMMUNE).stream()
        .map(Unit::id)
        .filter(each -> pieces(each).size() == 1 && !pieces(each).getFirst().unit().equals(each))
        .findFirst()
        .orElseThrow();
  }

  private static List<Piece> pieces(UnitId commune) {
    return FIXTURE.territory().restate(commune, REFORM, Level.COMMUNE, refuse());
  }

  private static Piece.Method refuse() {
    return Piece.Method.REFUSE;
  }

  private static DrugCase prosecuted(String number, UnitId place, String day, String step) {
    DrugCase plain = FIXTURE.drugCase(number, place, day);
    return new DrugCase(
        plain.number(),
        plain.agency(),
        plain.detectedBy(),
        plain.place(),
        plain.occurredOn(),
        plain.route(),
        plain.offence(),
        plain.placeElsewhere(),
        plain.borderCountry(),
        plain.gate(),
        plain.origin(),
        plain.destination(),
        plain.organisedRing(),
        plain.armsUsed(),
        plain.officersKilled(),
        plain.officersHurt(),
        plain.persons(),
        plain.seizures(),
        List.of(new DrugCase.Step("prosecuted", LocalDate.parse(step), 1)));
  }
}
