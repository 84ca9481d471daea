package org.anbinh.outlet.home.web.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.PlainPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases are made, published and read in the browser, and papers of them are written. */
@Tag("looks")
class PaperPagesTest {
  private final RunningSystem system = RunningSystem.shared();

  private Paper paper(String template, String unit, Language language) {
    Release release = SomeRelease.of(system);
    return Scoped.call(
        new Scope.Everything(),
        () ->
            system
                .part(Papers.class)
                .write(new Papers.Wish(release, template, UnitId.parse(unit), language)));
  }

  @ParameterizedTest
  @CsvSource({
    "national-conference, nation:VN:",
    "national-periodic, nation:VN:",
    "provincial-conference, province:44:2025-07-01",
    "provincial-periodic, province:44:2025-07-01",
    "commune-sheet, commune:19360:2025-07-01"
  })
  void everyTemplateFillsInBothLanguagesWithTheSameFigures(String template, String unit) {
    Paper vi = paper(template, unit, Language.VI);
    Paper en = paper(template, unit, Language.EN);
    assertThat(vi.code()).isEqualTo(en.code());
    assertThat(vi.figures()).hasSizeGreaterThan(5);
    assertThat(en.figures())
        .extracting(PaperFigure::mark)
        .containsExactlyElementsOf(vi.figures().stream().map(PaperFigure::mark).toList());
    assertThat(en.figures())
        .extracting(each -> each.outcome().number())
        .containsExactlyElementsOf(
            vi.figures().stream().map(each -> each.outcome().number()).toList());
    for (Paper each : List.of(vi, en)) {
      assertThat(PlainPaper.of(each)).doesNotContain("{").doesNotContain("null");
      assertThat(each.figures()).allSatisfy(figure -> assertThat(figure.text()).isNotBlank());
    }
  }

  @Test
  void everyFigureThatWasAskedCanBeRecomputedFromItsName() {
    Paper paper = SomeRelease.paper(system);
    List<PaperFigure.Asked> asked =
        paper.figures().stream()
            .flatMap(each ->
                Stream.of(each)
                    .filter(PaperFigure.Asked.class::isInstance)
                    .map(PaperFigure.Asked.class::cast))
            .limit(12)
            .toList();
    assertThat(asked).hasSize(12);
    Scoped.run(
        new Scope.Everything(),
        () ->
            asked.forEach(each ->
                assertThat(
                        system
                            .part(Figures.class)
                            .passport(new FigureId(each.id().value()))
                            .figure()
                            .outcome()
                            .number())
                    .isEqualTo(each.outcome().number())));
  }

  @Test
  void whatIsDerivedAgreesWithTheFiguresItNames() {
    Paper paper = SomeRelease.paper(system);
    assertThat(paper.figures())
        .filteredOn(PaperFigure.Derived.class::isInstance)
        .isNotEmpty()
        .allSatisfy(each -> {
          var derived = (PaperFigure.Derived) each;
          assertThat(derived.of()).allSatisfy(mark -> assertThat(paper.figure(mark)).isPresent());
          if (derived.operation() == PaperFigure.Operation.DIFFERENCE
              && derived.outcome().number().isPresent()) {
            var numbers =
                derived.of().stream()
                    .map(mark -> paper.figure(mark).orElseThrow().outcome().number().orElseThrow())
                    .toList();
            assertThat(
                    numbers.stream()
                        .skip(1)
                        .reduce(numbers.getFirst(), java.math.BigDecimal::subtract))
                .isEqualByComparingTo(derived.outcome().number().get());
          }
        });
  }

  @Test
  void aReleaseIsPreviewedMadeAndPublishedBySomebodyElse() {
    Page maker = system.page();
    maker.navigate(system.address("/releases/new"));
    maker.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Tháng 1/2026");
    maker.locator("#unit").fill("VN");
    maker.locator("#period").fill("police:2026-01");
    maker.locator("input[name=template][value=commune-sheet]").check();
    maker.locator("button[value=preview]").click();
    assertThat(maker.locator("table")).containsText("Số vụ phát hiện");
    maker.locator("button[value=make]").click();
    assertThat(maker.locator("h1")).containsText("Tháng 1/2026");
    assertThat(maker.locator(".lead")).containsText("Đã lập, chưa công bố");
    String release = maker.url();
    Page officer = system.page("commune-officer", "vi", "light", 1440);
    Response hidden = officer.navigate(release);
    assertThat(hidden.status()).isEqualTo(404);
    maker.locator("button[value=published]").click();
    assertThat(maker.locator("[role=alert]")).containsText("Người lập không tự công bố");
    Page publisher = system.page("registrar", "vi", "light", 1440);
    Response early = publisher.navigate(release);
    assertThat(early.status()).isEqualTo(200);
    publisher.locator("button[value=published]").click();
    assertThat(publisher.locator(".lead")).containsText("Sơ bộ");
    assertThat(officer.navigate(release).status()).isEqualTo(200);
    assertThat(officer.locator("button[value=withdrawn]")).hasCount(0);
  }

  @Test
  void aWrongWishIsToldWithWhatToDo() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/releases/new"));
    page.locator("#name").fill("Thử");
    page.locator("#period").fill("tháng giêng");
    page.locator("button[value=preview]").click();
    Locator alert = page.locator("[role=alert]");
    assertThat(alert).containsText("Chưa rõ kỳ số liệu");
    assertThat(alert).containsText("Chưa chọn văn bản nào");
    assertThat(page.locator("#name")).hasValue("Thử");
  }

  @Test
  void aFigureOfAPaperOpensItsPassportAndAComputedOneSaysFromWhat() {
    Release release = SomeRelease.of(system);
    Page page = system.page();
    page.navigate(
        system.address("/releases/" + release.code() + "/papers/commune-sheet?unit=19360"));
    assertThat(page.locator(".paper h1")).containsText("Phòng, chống ma túy");
    page.locator(".paper p.said a.fig[href^='/passports/']").first().click();
    assertThat(page.locator("#passport[open]")).isVisible();
    page.keyboard().press("Escape");
    page.navigate(system.address("/releases/" + release.code() + "/papers/national-periodic"));
    page.locator(".paper a.fig[href^='/p/']").first().click();
    assertThat(page.locator("#passport-matter")).containsText("Tính từ");
  }

  @Test
  void whatAnEditorWritesStandsInThePaperAndIsKeptByLanguage() {
    Release release = SomeRelease.of(system);
    String address =
        system.address("/releases/" + release.code() + "/papers/national-periodic?unit=nation:VN:");
    Page page = system.page();
    page.navigate(address);
    page.locator("#text-situation summary").click();
    page.locator("#words-situation")
        .fill("Tình hình cơ bản ổn định.\n\nĐịa bàn biên giới phức tạp.");
    page.locator("#text-situation button.main").click();
    assertThat(page.locator("#text-situation p.said"))
        .hasText(new String[] {"Tình hình cơ bản ổn định.", "Địa bàn biên giới phức tạp."});
    Page english = system.page("en", "light", 1440);
    english.navigate(address);
    assertThat(english.locator("#text-situation")).containsText("Nothing written yet");
    Page reader = system.page("commune-officer", "vi", "light", 1440);
    reader.navigate(address);
    assertThat(reader.locator("#text-situation")).containsText("cơ bản ổn định");
    assertThat(reader.locator("#text-situation textarea")).hasCount(0);
  }

  @Test
  void aPaperOfAnotherLevelIsRefusedWithItsReason() {
    Release release = SomeRelease.of(system);
    Page page = system.page("en", "light", 1440);
    Response answer =
        page.navigate(
            system.address("/releases/" + release.code() + "/papers/commune-sheet?unit=44"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(page.locator("main")).containsText(Pattern.compile("is made for these levels"));
    assertThat(page.navigate(system.address("/p/00000000/1")).status()).isEqualTo(404);
  }
}
