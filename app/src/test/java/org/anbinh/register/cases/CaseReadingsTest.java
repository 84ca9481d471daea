package org.anbinh.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;
import org.junit.jupiter.api.Test;

class CaseReadingsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  private static final UnitId PLACE = UnitId.parse("commune:00004:2025-07-01");
  private static final UnitId ELSEWHERE = UnitId.parse("commune:00013:");

  @Test
  void aCaseStatesWhatItAddsToTheFigures() {
    assertThat(
            statements(List.of(seizure("1500", "g", "0")), 0, false).stream()
                .map(CaseReadingsTest::written))
        .containsExactly(
            "cases.detected|agency=police;offence=250;route=air 2025-08-01/2025-08-02 1",
            "persons.arrested|age=18-29;agency=police;nationality=VN;offence=250;route=air;sex=male"
                + " 2025-08-01/2025-08-02 2",
            "seized.mass|agency=police;form=powder;route=air;substance=heroin 2025-08-01/2025-08-02 1.5",
            "cases.prosecuted|agency=police;offence=250 2025-09-03/2025-09-04 1",
            "defendants.prosecuted|agency=police;offence=250 2025-09-03/2025-09-04 2");
  }

  @Test
  void cakesAreCountedAndTheirMassStandsBeside() {
    assertThat(
            statements(List.of(seizure("3", "cake", "1")), 1, true).stream()
                .map(CaseReadingsTest::written))
        .contains(
            "seized.cakes|agency=police;form=powder;route=air;substance=heroin 2025-08-01/2025-08-02 3",
            "seized.weighed|agency=police;form=powder;route=air;substance=heroin 2025-08-01/2025-08-02 1",
            "officers.killed|agency=police 2025-08-01/2025-08-02 1",
            "cases.armed|agency=police;route=air 2025-08-01/2025-08-02 1")
        .noneMatch(written -> written.startsWith("seized.mass"));
  }

  @Test
  void everyStatementCarriesThePlaceOnBothMaps() {
    assertThat(statements(List.of(seizure("1", "kg", "0")), 0, false))
        .allSatisfy(each -> {
          assertThat(each.cell().unit()).isEqualTo(PLACE);
          assertThat(each.elsewhere()).contains(ELSEWHERE);
        });
  }

  @Test
  void aCaseProsecutedInTwoStepsIsOneCase() {
    List<String> written =
        statements(
                aCase("inland", Optional.empty()),
                List.of(
                    new DrugCase.Step("prosecuted", LocalDate.of(2025, 10, 1), 1),
                    new DrugCase.Step("prosecuted", LocalDate.of(2025, 9, 3), 2)))
            .stream()
            .map(CaseReadingsTest::written)
            .toList();
    assertThat(written)
        .containsOnlyOnce("cases.prosecuted|agency=police;offence=250 2025-09-03/2025-09-04 1")
        .contains(
            "defendants.prosecuted|agency=police;offence=250 2025-09-03/2025-09-04 2",
            "defendants.prosecuted|agency=police;offence=250 2025-10-01/2025-10-02 1")
        .filteredOn(each -> each.startsWith("cases.prosecuted"))
        .hasSize(1);
  }

  @Test
  void atAGateCasesPersonsAndSeizuresAreCountedByGate() {
    assertThat(statements(aCase("land-border", Optional.of("lao-bao")), List.of()))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.cell().key().slice().codes()).containsEntry("gate", "lao-bao"));
  }

  private static DrugCase aCase(String route, Optional<String> gate) {
    return new DrugCase(
        "1",
        "police",
        UnitId.parse("province:01:"),
        PLACE,
        DAY,
        route,
        "250",
        Optional.empty(),
        gate.map(_ -> "LA"),
        gate,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        0,
        0,
        List.of(new DrugCase.Persons("male", "18-29", "VN", 2)),
        List.of(seizure("3", "cake", "1")),
        List.of());
  }

  private static List<Statement> statements(DrugCase like, List<DrugCase.Step> steps) {
    var drugCase =
        new DrugCase(
            like.number(),
            like.agency(),
            like.detectedBy(),
            like.place(),
            like.occurredOn(),
            like.route(),
            like.offence(),
            like.placeElsewhere(),
            like.borderCountry(),
            like.gate(),
            like.origin(),
            like.destination(),
            like.organisedRing(),
            like.armsUsed(),
            like.officersKilled(),
            like.officersHurt(),
            like.persons(),
            like.seizures(),
            steps);
    var statements = new ArrayList<Statement>();
    drugCase.readings(statements::add);
    return statements;
  }

  private static String written(Statement statement) {
    BigDecimal amount = ((Reading.Amount) statement.reading()).value();
    Window window = statement.cell().window();
    return statement.cell().key()
        + " "
        + window
        + " "
        + amount.stripTrailingZeros().toPlainString();
  }

  private static DrugCase.Seizure seizure(String quantity, String unit, String weighed) {
    return new DrugCase.Seizure(
        "heroin",
        "powder",
        new BigDecimal(quantity),
        unit,
        Optional.of(new BigDecimal(weighed)).filter(mass -> mass.signum() > 0),
        Optional.empty());
  }

  private static List<Statement> statements(
      List<DrugCase.Seizure> seizures, int killed, boolean armed) {
    var drugCase =
        new DrugCase(
            "1",
            "police",
            UnitId.parse("province:01:"),
            PLACE,
            DAY,
            "air",
            "250",
            Optional.of(ELSEWHERE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            armed,
            killed,
            0,
            List.of(new DrugCase.Persons("male", "18-29", "VN", 2)),
            seizures,
            List.of(new DrugCase.Step("prosecuted", LocalDate.of(2025, 9, 3), 2)));
    var statements = new ArrayList<Statement>();
    drugCase.readings(statements::add);
    return statements;
  }
}
