package org.anbinh.ground.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anbinh.ground.language.Labels;
import org.junit.jupiter.api.Test;

class CarriedCatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.carried();

  @Test
  void everyFormAsksOnlyForMeasuresThatExist() {
    assertThat(CATALOGUE.forms()).hasSizeGreaterThanOrEqualTo(7);
    for (ReportForm form : CATALOGUE.forms()) {
      assertThat(form.cells()).as(form.id()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(form.cells()).allSatisfy(cell -> CATALOGUE.measure(cell.measure()));
    }
  }

  @Test
  void noFormAsksForACodeAndForOneBelowItOfTheSameMeasure() {
    for (ReportForm form : CATALOGUE.forms()) {
      for (CellKey wide : form.cells()) {
        for (CellKey narrow : form.cells()) {
          assertThat(!wide.equals(narrow) && isWithin(narrow, wide))
              .as("%s: %s is counted in %s already", form.id(), narrow, wide)
              .isFalse();
        }
      }
    }
  }

  private static boolean isWithin(CellKey narrow, CellKey wide) {
    return narrow.measure().equals(wide.measure())
        && wide.slice().codes().entrySet().stream()
            .allMatch(entry ->
                CATALOGUE
                    .codeList(entry.getKey())
                    .withDescendants(entry.getValue())
                    .contains(narrow.slice().codes().getOrDefault(entry.getKey(), "")));
  }

  @Test
  void syntheticDrugsHoldTheirKinds() {
    assertThat(CATALOGUE.codeList("substance").withDescendants("synthetic"))
        .contains("synthetic", "methamphetamine", "mdma", "ketamine", "other-synthetic")
        .doesNotContain("heroin", "cannabis");
  }

  @Test
  void theUseOfDrugsIsAnOffenceFromTheFirstOfJuly2025() {
    CodeList offences = CATALOGUE.codeList("offence");
    assertThat(offences.on(LocalDate.of(2025, 6, 30)))
        .noneMatch(code -> code.code().equals("256a"));
    assertThat(offences.on(LocalDate.of(2025, 7, 1))).anyMatch(code -> code.code().equals("256a"));
  }

  @Test
  void nationalitiesAreTheCodesOfCountries() {
    assertThat(CATALOGUE.codeList("nationality").codes())
        .isEqualTo(CATALOGUE.codeList("country").codes());
  }

  @Test
  void caseReportsWereQuarterlyAndAreMonthlySinceTheReform() {
    assertThat(CATALOGUE.coverageForms("cases.detected").stream().map(ReportForm::id))
        .isEqualTo(List.of("police.quarterly", "police.monthly"));
    assertThat(CATALOGUE.coverageForm("cases.detected").orElseThrow().id())
        .isEqualTo("police.monthly");
    assertThat(CATALOGUE.coverageForm("officers.killed")).isEmpty();
  }

  @Test
  void coverageIsCountedOnlyByFormsThatAskForTheMeasure() {
    for (Measure measure : CATALOGUE.measures()) {
      for (ReportForm form : CATALOGUE.coverageForms(measure.id())) {
        assertThat(form.cells().stream().map(CellKey::measure))
            .as("%s asks for %s", form.id(), measure.id())
            .contains(measure.id());
      }
    }
  }

  @Test
  void theFormForMeasuringSpeedHasFortyCellsAndNoEnd() {
    ReportForm form = CATALOGUE.findForm("decade.monthly").orElseThrow();
    assertThat(form.cells()).hasSize(40);
    assertThat(form.due().until()).isEmpty();
  }

  @Test
  void everyUnitAndKindHasItsWords() {
    Labels labels = Labels.carried();
    for (Measure measure : CATALOGUE.measures()) {
      assertThat(labels.find("unit." + measure.unit())).as(measure.unit()).isPresent();
    }
    for (MeasureKind kind : MeasureKind.values()) {
      assertThat(labels.find("catalogue.kind." + kind.name().toLowerCase(Locale.ROOT))).isPresent();
    }
    for (ReportForm form : CATALOGUE.forms()) {
      assertThat(labels.find("catalogue.body." + form.body())).isPresent();
      assertThat(labels.find("calendar." + form.calendar())).isPresent();
    }
  }
}
