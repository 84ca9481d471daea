package org.anbinh.outlet.home.web.figures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.anbinh.outlet.home.web.RunningSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commonest tasks with figures, from the first page on, as a person would do them. */
@Tag("looks")
class FigureWalksTest {
  private static final String YEAR =
      "indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&basis=today";

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void aFigureIsTakenAwayAsAWorkbookAndOpened() throws IOException {
    Page page = system.page();
    page.navigate(system.address("/figures?" + YEAR + "&by=province"));
    String whole = page.locator(".headline a.fig").innerText().replace(".", "");
    List<Row> rows = downloaded(page, page.locator("#answer .tools a[href*='.xlsx']"));
    assertThat(rows.get(1).getCellText(0)).isEqualTo("Việt Nam");
    assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).hasToString(whole);
    page.context().close();
  }

  @Test
  void aComparisonIsTakenAwayAsAWorkbookAndOpened() throws IOException {
    Page page = system.page();
    page.navigate(system.address("/compare?" + YEAR + "&by=province"));
    Locator first = page.locator("#answer-table tbody tr").first();
    String figure = first.locator("a.fig").nth(1).innerText().replace(".", "");
    List<Row> rows = downloaded(page, page.locator("#answer .tools a[href*='.xlsx']"));
    assertThat(rows).hasSize(36);
    assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).hasToString(figure);
    assertThat(
            rows.get(1)
                .getCellAsNumber(4)
                .orElseThrow()
                .subtract(rows.get(1).getCellAsNumber(1).orElseThrow()))
        .isEqualByComparingTo(rows.get(1).getCellAsNumber(7).orElseThrow());
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "svg", "png"})
  void aComparisonIsTakenAwayInEveryForm(String ending) throws IOException {
    Page page = system.page("en", "light", 1440);
    page.navigate(system.address("/compare?" + YEAR));
    Download file =
        page.waitForDownload(
            () -> page.locator("#answer .tools a[href*='/compare." + ending + "']").click());
    assertThat(file.suggestedFilename()).endsWith("." + ending).contains("compare.cases");
    assertThat(Files.size(file.path())).isGreaterThan(200);
    page.context().close();
  }

  private static List<Row> downloaded(Page page, Locator link) throws IOException {
    Download file = page.waitForDownload(link::click);
    try (InputStream in = Files.newInputStream(file.path());
        var book = new ReadableWorkbook(in)) {
      return book.getFirstSheet().read();
    }
  }

  @Test
  void aNameOfSeveralUnitsIsChosenAndTheRestOfTheQuestionStays() {
    Page page = system.pageWithoutScripts();
    page.navigate(
        system.address(
            "/figures?indicator=persons.arrested&unit=tan+thanh&from=2025-07-01&until=2026-01-01"
                + "&step=month&basis=today"));
    Locator choices = page.locator(".notice.bad .instead a");
    assertThat(choices.nth(1)).isVisible();
    choices.first().click();
    assertThat(page.locator(".notice.bad")).hasCount(0);
    assertThat(page.locator("main #unit")).hasValue(Pattern.compile("(Xã|Phường) Tân Th[aà]nh.*"));
    assertThat(page.locator("#step")).hasValue("month");
    assertThat(page.locator("#indicator")).hasValue("persons.arrested");
    assertThat(page.locator("#from")).hasValue("01/07/2025");
    page.context().close();
  }

  @Test
  void twoMapsAreComparedByTheForm() {
    Page page = system.pageWithoutScripts();
    page.navigate(
        system.address(
            "/compare?indicator=cases.detected&unit=province:44:2025-07-01&from=2025-01-01"
                + "&until=2026-01-01&basis=today"));
    page.selectOption("#with", "same");
    page.locator("details:has(> div #withBasis) > summary").click();
    page.selectOption("#withBasis", "2025-06-30");
    page.locator("[data-ask]").click();
    assertThat(page.locator("#sentence")).containsText("địa giới ngày 30/06/2025");
    assertThat(page.locator("#withBasis")).isVisible();
    page.context().close();
  }

  @Test
  void twoVantagePointsAreComparedByTheForm() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/compare?" + YEAR));
    page.selectOption("#with", "same");
    page.locator("details:has(> div #withVintage) > summary").click();
    page.locator("#withVintage").fill("1");
    page.locator("[data-ask]").click();
    assertThat(page.locator("#sentence")).containsText("lô 1");
    page.locator("#withVintage").fill("999999");
    page.locator("[data-ask]").click();
    assertThat(page.locator(".notice.bad a").first()).hasAttribute("href", "#withVintage");
    assertThat(page.locator(".notice.bad")).containsText("lô 999999 chưa được ghi");
    page.context().close();
  }

  @Test
  void whatIsLeftOutIsShownInTheForm() {
    Page page = system.pageWithoutScripts();
    page.navigate(
        system.address("/compare?indicator=cases.detected&from=2025-01-01&until=2026-01-01"));
    assertThat(page.locator("#basis")).hasValue("today");
    assertThat(page.locator("#with")).hasValue("previous");
    assertThat(page.locator("figure .hint")).containsText("Tính trên địa giới hiện nay");
    page.context().close();
  }

  @Test
  void aBaseThatEndsBeforeItBeginsIsRefusedAtItsField() {
    Page page = system.page("en", "light", 1440);
    page.navigate(
        system.address(
            "/compare?" + YEAR + "&with=window&withFrom=2025-01-01&withUntil=2024-01-01"));
    assertThat(page.locator(".notice.bad a")).hasAttribute("href", "#withUntil");
    assertThat(page.locator(".notice.bad")).containsText("must be later than the first day");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/figures?" + YEAR, "/compare?" + YEAR, "/published"})
  void everyFigureOpensItsPassportInPlace(String path) {
    Page page = system.page();
    page.navigate(system.address(path));
    Locator figure = page.locator("main a.fig").first();
    figure.click();
    assertThat(page.locator("dialog.passport #cite")).isVisible();
    assertThat(page).hasURL(system.address(path));
    page.keyboard().press("Escape");
    assertThat(figure).isFocused();
    page.context().close();
  }

  @Test
  void withoutScriptsThePassportIsAPage() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/compare?" + YEAR));
    page.locator("main a.fig").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/passports/.*"));
    assertThat(page.locator("main")).containsText("lô");
    page.context().close();
  }

  @Test
  void theLateReportsOfAProvinceAreFoundFromTheFirstPage() {
    Page page = system.page();
    page.navigate(system.address("/"));
    page.keyboard().press("u");
    page.keyboard().type("tinh quang tri");
    page.keyboard().press("Enter");
    assertThat(page.locator("#here")).hasValue("Tỉnh Quảng Trị");
    Locator late = page.locator("#agenda li.late").first();
    late.locator("> p a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/today/reports.*"));
    assertThat(page.locator("main tbody tr").first()).isVisible();
    page.context().close();
  }

  @Test
  void aTermOfTheQuestionIsExplainedInPlace() {
    Page page = system.page();
    page.navigate(system.address("/figures?" + YEAR));
    page.locator("[popovertarget=term-basis-ask]").click();
    assertThat(page.locator("#term-basis-ask")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#term-basis-ask")).isHidden();
    page.context().close();
  }
}
