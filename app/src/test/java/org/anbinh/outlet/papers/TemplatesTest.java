package org.anbinh.outlet.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Documents;
import org.anbinh.outlet.papers.reading.TemplateFiles;
import org.junit.jupiter.api.Test;

/** Templates are data: those that are carried can be read, and a mistake is told with its line. */
class TemplatesTest {
  private static final TemplateFiles FILES =
      new TemplateFiles(Indicators.carried(Catalogue.carried()));

  private static final String GOOD =
      """
      name: {vi: "Mẫu", en: "Sample"}
      levels: [nation]
      heading:
        style: party
        body: {vi: "Ban", en: "Board"}
        symbol: BC
        place: {vi: "Hà Nội", en: "Hà Nội"}
        kind: {vi: "Báo cáo", en: "Report"}
        subject: {vi: "Việc", en: "Matter"}
      windows:
        before: {previous: main}
      figures:
        cases: {indicator: cases.detected}
        persons: {indicator: persons.arrested}
        more: {difference: [persons, cases]}
      body:
        - paragraph:
            - {vi: "Có {cases} vụ, {cases percent before}.", en: "{cases} cases, {cases percent before}."}
      signature:
        position: {vi: "Trưởng ban", en: "Head"}
      """;

  private static PaperTemplate read(String text) {
    return FILES.read(Documents.parse("papers/sample.yaml", "sample", text));
  }

  @Test
  void theCarriedTemplatesAreRead() {
    assertThat(FILES.carried())
        .extracting(PaperTemplate::id)
        .containsExactlyInAnyOrder(
            "national-conference",
            "provincial-conference",
            "national-periodic",
            "provincial-periodic",
            "commune-sheet",
            "party-report");
  }

  @Test
  void theReportOfThePartyIsNoPaperOfTheState() {
    PaperTemplate party =
        FILES.carried().stream()
            .filter(each -> each.id().equals("party-report"))
            .findFirst()
            .orElseThrow();
    assertThat(party.head().style()).isEqualTo(Heading.Style.PARTY);
    assertThat(party.signing().authority()).isPresent();
    assertThat(party.indicators()).contains("cases.detected", "communes.drugfree");
  }

  @Test
  void theNationalTemplateAsksForEveryFigureOfTheArticle() {
    PaperTemplate national =
        FILES.carried().stream()
            .filter(each -> each.id().equals("national-conference"))
            .findFirst()
            .orElseThrow();
    assertThat(national.indicators())
        .containsAll(
            List.of(
                "cases.detected",
                "persons.arrested",
                "seized.mass",
                "seized.tablets",
                "court.cases.accepted",
                "court.defendants.accepted",
                "users.managed",
                "addicts.filed",
                "post-rehabilitation.managed",
                "treatment.facilities",
                "treatment.persons",
                "training.persons",
                "cases.prosecuted",
                "defendants.prosecuted"));
  }

  @Test
  void aGoodTemplateIsRead() {
    PaperTemplate read = read(GOOD);
    assertThat(read.head().style()).isEqualTo(Heading.Style.PARTY);
    assertThat(read.figures().keySet()).containsExactly("cases", "persons", "more");
  }

  @Test
  void mistakesAreToldWithTheirLine() {
    wrong("indicator: cases.detected", "indicator: cases.imagined", "line 13", "no indicator");
    wrong("{previous: main}", "{previous: later}", "line 11", "no window");
    wrong("[persons, cases]", "[persons, others]", "line 15", "no figure");
    wrong("style: party", "style: grand", "line 4", "no heading");
    wrong("levels: [nation]", "levels: [hamlet]", "line 2", "no level");
    wrong("- paragraph:", "- paragraphs:", "line 17", "no piece");
    wrong("vi: \"Có {cases} vụ", "vi: \"Có {case} vụ", "line 18", "no figure");
    wrong("vi: \"Có {cases} vụ", "vi: \"Có {cases and more} vụ", "line 18", "is no place");
  }

  @Test
  void bothLanguagesSayTheSameFigures() {
    wrong("en: \"{cases} cases,", "en: \"Some cases,", "line 18", "only in Vietnamese: [cases]");
    wrong(
        "en: \"{cases} cases",
        "en: \"{cases} cases, {persons}",
        "line 18",
        "only in English: [persons]");
  }

  private static void wrong(String good, String bad, String place, String reason) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
        .isInstanceOf(BadDocumentException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }
}
