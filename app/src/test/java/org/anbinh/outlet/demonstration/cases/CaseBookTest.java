package org.anbinh.outlet.demonstration.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.HalfMonths;
import org.anbinh.register.cases.DrugCase;
import org.junit.jupiter.api.Test;

class CaseBookTest {
  private static final LocalDate START = LocalDate.of(2014, 8, 16);
  private static final LocalDate DIRECTIVE = LocalDate.of(2019, 8, 16);
  private static final LocalDate FIVE_YEARS = LocalDate.of(2024, 8, 16);
  private static final Set<String> SYNTHETIC =
      Set.of("methamphetamine", "mdma", "ketamine", "synthetic-cannabinoid", "other-synthetic");

  private final Territory territory = Territories.bundled().current();
  private final CaseBook book = new CaseBook(new Geography(territory));

  @Test
  void fiveYearsOfTheDirectiveAreThePublishedOnesFromSingleRecords() {
    Map<String, BigDecimal> sums = sums(new Window(DIRECTIVE, FIVE_YEARS));

    assertThat(sums).containsEntry("cases.detected", new BigDecimal("122066"));
    assertThat(sums).containsEntry("persons.arrested", new BigDecimal("186950"));
    assertThat(sums.get("seized.mass heroin")).isEqualByComparingTo("3080");
    assertThat(sums.get("seized.mass synthetic")).isEqualByComparingTo("14513.48");
    assertThat(sums.get("seized.tablets synthetic")).isEqualByComparingTo("12036388");
    assertThat(sums.get("seized.mass cannabis")).isEqualByComparingTo("3244.16");
    assertThat(sums).containsEntry("cases.prosecuted", new BigDecimal("114463"));
    assertThat(sums).containsEntry("defendants.prosecuted", new BigDecimal("165129"));
    assertThat(sums).containsEntry("01 cases.detected", new BigDecimal("17891"));
    assertThat(sums).containsEntry("01 persons.arrested", new BigDecimal("27146"));
    assertThat(sums.get("01 seized.mass")).isEqualByComparingTo("3600");
  }

  @Test
  void fiveYearsBeforeAreThoseFromWhichThePublishedChangesFollow() {
    Map<String, BigDecimal> sums = sums(new Window(START, DIRECTIVE));

    assertThat(sums).containsEntry("cases.detected", new BigDecimal("100193"));
    assertThat(sums).containsEntry("persons.arrested", new BigDecimal("153301"));
    assertThat(sums).containsEntry("cases.prosecuted", new BigDecimal("86400"));
    assertThat(sums).containsEntry("defendants.prosecuted", new BigDecimal("118000"));
    assertThat(sums).containsEntry("01 cases.detected", new BigDecimal("13514"));
    assertThat(sums).containsEntry("01 persons.arrested", new BigDecimal("17445"));
    assertThat(sums.get("01 seized.mass")).isEqualByComparingTo("1000");
  }

  private Map<String, BigDecimal> sums(Window window) {
    var sums = new HashMap<String, BigDecimal>();
    for (Window half : HalfMonths.between(window.from(), window.until())) {
      for (DrugCase each : book.of(half, province -> true)) {
        String province =
            territory
                .ancestor(territory.get(each.place()), Level.PROVINCE, each.occurredOn())
                .orElseThrow()
                .code();
        each.readings(statement -> {
          assertThat(window.encloses(statement.cell().window())).isTrue();
          BigDecimal amount = ((Reading.Amount) statement.reading()).value();
          String measure = statement.cell().key().measure();
          String substance = statement.cell().key().slice().codes().getOrDefault("substance", "");
          List<String> keys =
              List.of(
                  measure,
                  province + " " + measure,
                  measure + " " + (SYNTHETIC.contains(substance) ? "synthetic" : substance));
          keys.forEach(key -> sums.merge(key, amount, BigDecimal::add));
        });
      }
    }
    return sums;
  }
}
