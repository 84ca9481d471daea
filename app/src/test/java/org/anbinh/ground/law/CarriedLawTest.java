package org.anbinh.ground.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.junit.jupiter.api.Test;

class CarriedLawTest {
  private static final Law LAW = Law.carried();
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  @Test
  void policeCourtsAndProcuracyCutTheirYearsDifferently() {
    assertThat(LAW.calendars())
        .containsExactly(
            new StatisticalCalendar("courts", MonthDay.of(10, 1)),
            new StatisticalCalendar("police", MonthDay.of(12, 15)),
            new StatisticalCalendar("procuracy", MonthDay.of(12, 1)));
    assertThat(LAW.periods().parse("police:2025").window())
        .isEqualTo(new Window(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 15)));
  }

  @Test
  void everyParameterAnswersDifferentlyOnlyOnDaysThatCarryAProvision() {
    for (Parameter<?> parameter : LAW.list()) {
      LocalDate day = LocalDate.of(2013, 12, 30);
      Object before = parameter.on(day);
      for (LocalDate last = LocalDate.of(2027, 6, 1); day.isBefore(last); ) {
        day = day.plusDays(1);
        Object answer = parameter.on(day);
        if (!answer.equals(before)) {
          assertThat(parameter.provisions().stream().map(Provision::from))
              .as(parameter.id())
              .contains(day);
        }
        before = answer;
      }
    }
  }

  @Test
  void theDayBeforeAProvisionTheOlderRuleStandsAndOnItsDayTheNewOne() {
    for (Parameter<?> parameter : LAW.list()) {
      InForce<?> before = new InForce.NotYet<>();
      for (Provision<?> provision : parameter.provisions()) {
        assertThat((Object) parameter.on(provision.from().minusDays(1))).isEqualTo(before);
        InForce<?> now = parameter.on(provision.from());
        assertThat(by(now)).isSameAs(provision);
        assertThat(by(parameter.on(provision.from().plusDays(1)))).isSameAs(provision);
        before = now;
      }
    }
  }

  private static Provision<?> by(InForce<?> answer) {
    return switch (answer) {
      case InForce.Value<?> value -> value.by();
      case InForce.Repealed<?> repealed -> repealed.by();
      case InForce.NotYet<?> _ -> throw new AssertionError("nothing in force");
    };
  }

  @Test
  void everyProvisionNamesItsInstrument() {
    assertThat(LAW.list())
        .hasSizeGreaterThan(30)
        .allSatisfy(parameter -> {
          assertThat(parameter.provisions())
              .allSatisfy(each -> {
                assertThat(each.source().instrument()).isNotBlank();
                assertThat(each.source().sure()).isNotNull();
              });
        });
    assertThat(LAW.breaks())
        .allSatisfy(each -> assertThat(each.source().instrument()).isNotBlank());
  }

  @Test
  void whatNobodyReviewedForAYearIsListed() {
    LocalDate newest =
        LAW.list().stream().map(Parameter::lastReviewed).max(LocalDate::compareTo).orElseThrow();
    assertThat(LAW.stale(newest)).isEmpty();
    assertThat(LAW.stale(newest.plusYears(1))).isEmpty();
    assertThat(LAW.stale(newest.plusYears(1).plusDays(1))).hasSameSizeAs(LAW.list());
  }

  @Test
  void deathForTransportWasAbolishedOnTheFirstOfJuly2025() {
    Parameter<String> death = LAW.get("sentence/death-250", String.class);
    assertThat(death.on(REFORM.minusDays(1))).isInstanceOf(InForce.Value.class);
    assertThat(death.on(REFORM)).isInstanceOf(InForce.Repealed.class);
    assertThat(death.on(LocalDate.of(2017, 12, 31))).isInstanceOf(InForce.NotYet.class);
  }

  @Test
  void aCakeHasNoExactFactorAndAKilogramHasOne() {
    assertThat(conversion("conversion/cake-gram"))
        .isEqualTo(new Conversion.Between(new BigDecimal(333), new BigDecimal(385)));
    assertThat(conversion("conversion/kilogram-gram"))
        .isEqualTo(new Conversion.Exact(new BigDecimal(1000)));
    assertThat(conversion("conversion/litre-kilogram"))
        .isEqualTo(new Conversion.Convention(BigDecimal.ONE));
    assertThat(conversion("conversion/ats-tablet-milligram"))
        .isEqualTo(new Conversion.Between(new BigDecimal(90), new BigDecimal(300)));
  }

  private static Conversion conversion(String id) {
    return switch (LAW.get(id, Conversion.class).on(REFORM)) {
      case InForce.Value<Conversion>(Conversion value, var by) -> value;
      case InForce.Repealed<Conversion> _, InForce.NotYet<Conversion> _ ->
          throw new AssertionError(id + " is not in force");
    };
  }

  @Test
  void theScheduleGroupsFollowTheDecreeOfTheDay() {
    Parameter<CodeSet> groups = LAW.get("substance/schedule-groups", CodeSet.class);
    assertThat(groups.on(LocalDate.of(2026, 1, 18)))
        .extracting(answer -> ((InForce.Value<CodeSet>) answer).value().codes())
        .isEqualTo(List.of("I", "II", "III", "IV"));
    assertThat(groups.on(LocalDate.of(2026, 1, 19)))
        .extracting(answer -> ((InForce.Value<CodeSet>) answer).value().codes().size())
        .isEqualTo(8);
  }

  @Test
  void offencesOfLawAndOfCatalogueAreTheSameAndOneBeginsWithItsArticle() {
    List<Code> codes = Catalogue.carried().codeList("offence").codes();
    for (Code code : codes) {
      if (!code.code().equals("not-stated")) {
        Parameter<Label> offence = LAW.get("offence/" + code.code(), Label.class);
        assertThat(code.name().vi()).endsWith(offence.title().vi());
        assertThat(code.name().en()).endsWith(offence.title().en());
        code.validity()
            .from()
            .ifPresent(from -> assertThat(offence.provisions().getFirst().from()).isEqualTo(from));
      }
    }
    assertThat(LAW.list().stream().filter(each -> each.id().startsWith("offence/")))
        .hasSize(codes.size() - 1);
  }

  @Test
  void aSeriesCrossesABreakOnlyWhenDaysLieOnBothSides() {
    assertThat(ids("cases.detected", LocalDate.of(2025, 1, 1), REFORM)).isEmpty();
    assertThat(ids("cases.detected", REFORM, LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(ids("cases.detected", LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 2)))
        .containsExactlyInAnyOrder("reform-2025", "offence-256a");
    assertThat(ids("court.sentenced", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
        .contains("death-penalty-transport", "regional-courts");
  }

  private static List<String> ids(String measure, LocalDate from, LocalDate until) {
    return LAW.breaks(measure, new Window(from, until)).stream().map(Law.Break::id).toList();
  }

  @Test
  void breaksTouchMeasuresThatExist() {
    Catalogue catalogue = Catalogue.carried();
    for (Law.Break each : LAW.breaks()) {
      for (String measure : each.measures()) {
        assertThat(catalogue.measures())
            .as("%s touches %s", each.id(), measure)
            .anyMatch(known ->
                measure.endsWith("*")
                    ? known.id().startsWith(measure.substring(0, measure.length() - 1))
                    : known.id().equals(measure));
      }
    }
  }

  @Test
  void aValueIsNotGivenAsWhatItIsNot() {
    assertThatThrownBy(() -> LAW.get("calendar/police", String.class))
        .hasMessage("The law parameter calendar/police holds MonthDay, not String");
    assertThatThrownBy(() -> LAW.get("calendar/army", MonthDay.class))
        .hasMessage("There is no law parameter \"calendar/army\"");
  }

  @Test
  void aFileThatBreaksARuleIsRefusedWithItsPlace() {
    String good = TEXT;
    refused(
        good.replace("unit: code", "unit: furlong"), "law/a.yaml, line 2: \"furlong\" is no unit");
    refused(good.replace("type: code", "type: color"), "law/a.yaml, line 3: \"color\" is no type");
    refused(good.replace("lastReviewed: 2026-11-22", ""), "line 1: \"lastReviewed\" is missing");
    refused(good.replace("instrument: \"1/2020\"", "article: \"1\""), "\"instrument\" is missing");
    refused(
        good.replace("sureness: read", "sureness: certain"), "line 9: \"certain\" does not say");
    refused(good.replace("2020-01-01", "1/1/2020"), "line 6: \"1/1/2020\" is no day");
    refused(good.replace("value: x", "repeals: false"), "sets a value or repeals it");
    refused(good.replace("title:", "titel:"), "\"titel\" is not known here");
    refused(good + "unit: day\n", "law/a.yaml, line 10: \"unit\" stands here twice");
    assertThat(read(good).list()).hasSize(1);
  }

  private static final String TEXT =
      """
      title: {vi: "a", en: "a"}
      unit: code
      type: code
      lastReviewed: 2026-11-22
      provisions:
        - from: 2020-01-01
          value: x
          instrument: "1/2020"
          sureness: read
      """;

  private static Law read(String text) {
    Document document = Documents.parse("law/a.yaml", "a", text);
    return LawFiles.read(List.of(document));
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadDocumentException.class)
        .hasMessageContaining(message);
  }
}
