package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the map, as they do it. */
@Tag("looks")
class MapPageTest {
  private static final String YEAR = "/map?from=2025-01-01&until=2026-01-01";
  private static final String YEAR_BEFORE = "/map?from=2024-01-01&until=2025-01-01";
  private static final int MOST_BYTES = 150_000;

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void theMapOfAYearHasTheUnitsOfThatYear() {
    Page page = system.page();
    page.navigate(system.address(YEAR));
    assertThat(page.locator("#answer-table tbody tr")).hasCount(34);
    assertThat(page.locator(".areas a.area")).hasCount(34);
    page.navigate(system.address(YEAR_BEFORE));
    assertThat(page.locator("#answer-table tbody tr")).hasCount(63);
    assertThat(page.locator(".areas a.area")).hasCount(63);
    page.context().close();
  }

  @Test
  void bothArchipelagosStandOnEveryMapWithTheProvinceOfItsDay() {
    Page page = system.page();
    for (String path : List.of(YEAR, YEAR_BEFORE, YEAR + "&unit=11", YEAR + "&unit=48")) {
      page.navigate(system.address(path));
      assertThat(page.locator(".inset")).hasCount(2);
      assertThat(page.locator(".inset").nth(0)).containsText("Hoàng Sa");
      assertThat(page.locator(".inset").nth(0)).containsText("Đà Nẵng");
      assertThat(page.locator(".inset").nth(1)).containsText("Trường Sa");
      assertThat(page.locator(".inset").nth(1)).containsText("Khánh Hòa");
    }
    page.context().close();
  }

  @Test
  void aProvinceIsOpenedByTheKeyboardAndItsCommuneOpensThePassport() {
    Page page = system.page();
    page.navigate(system.address(YEAR));
    page.locator(".areas a[data-area='11']").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*unit=province%3A11%3A.*"));
    assertThat(page.locator(".crumbs")).containsText("Việt Nam");
    page.locator(".areas a.fig").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog.passport")).containsText("Cách trích dẫn");
    page.context().close();
  }

  @Test
  void withoutScriptsYearsProvincesAndOrdersAreLinks() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address(YEAR));
    page.locator(".years a", new Page.LocatorOptions().setHasText("2024")).click();
    assertThat(page.locator("#answer-table tbody tr")).hasCount(63);
    page.locator("#answer-table tbody th a", new Page.LocatorOptions().setHasText("Quảng Bình"))
        .click();
    assertThat(page.locator(".years a[aria-current]")).hasText("2024");
    page.locator(".years a", new Page.LocatorOptions().setHasText("2025")).click();
    assertThat(page.locator(".crumbs [aria-current]")).hasText("Tỉnh Quảng Trị");
    page.locator("#answer-table thead a").first().click();
    assertThat(page.locator("#answer-table thead th").first())
        .hasAttribute("aria-sort", "ascending");
    page.context().close();
  }

  @Test
  void theSliderLeadsToTheYearItIsPutOn() {
    Page page = system.page();
    page.navigate(system.address(YEAR));
    page.locator(".years input[type=range]").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page).hasURL(Pattern.compile(".*from=2024-01-01.*"));
    assertThat(page.locator("#answer-table tbody tr")).hasCount(63);
    assertThat(page.locator("#from")).hasValue("01/01/2024");
    page.context().close();
  }

  @Test
  void theLegendCountsEveryUnitOnceAndWhatIsMissingIsHatched() {
    Page page = system.page();
    page.navigate(system.address(YEAR));
    int counted = 0;
    for (Locator row : page.locator(".legend tbody tr").all()) {
      if (row.locator("rect[class^='loose']").count() == 0) {
        counted += Integer.parseInt(row.locator("td.n").innerText());
      }
    }
    assertThat(counted).isEqualTo(34);
    assertThat(page.locator(".areas path.absent").first()).hasAttribute("fill", "url(#absent)");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantiles", "equal", "natural", "own&bounds=2;%205;%2010"})
  void everyWayToMakeClassesIsInTheAddress(String classes) {
    Page page = system.page();
    page.navigate(system.address(YEAR + "&unit=11&classes=" + classes));
    assertThat(page.locator("[data-answered]")).isVisible();
    assertThat(page.locator(".legend tbody tr").first()).isVisible();
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({
    "unit=00004, unit",
    "unit=quang+binh, unit",
    "unit=nowhere, unit",
    "level=village, level",
    "level=district, level",
    "classes=best, classes",
    "classes=own&bounds=a, bounds",
    "classes=own&bounds=1;2;3;4;5, bounds",
    "sort=worst, sort",
    "indicator=none, indicator",
    "palette=pink, palette",
    "filter.sex=male, slices",
    "filter.agency=nobody, slices",
    "vintage=99999999, vintage",
    "per=100000&indicator=tests.positive.share, per"
  })
  void whatCannotBeDrawnIsSaidBesideTheFormAndNeverAnError(String asked, String field) {
    Page page = system.page();
    int status = page.navigate(system.address(YEAR + "&" + asked)).status();
    assertThat(status).isEqualTo(200);
    assertThat(page.locator(".notice.bad a[href='#" + field + "']")).isVisible();
    page.context().close();
  }

  @Test
  void aFigureForInhabitantsStandsBesideTheFigureAndTheInhabitants() {
    Page page = system.page();
    page.navigate(system.address(YEAR + "&per=100000"));
    Locator row = page.locator("#answer-table tbody tr[data-area='11']");
    BigDecimal count = number(row.locator("td").nth(1));
    BigDecimal heads = number(row.locator("td").nth(2));
    BigDecimal rate = number(row.locator("td").nth(0).locator("a"));
    assertThat(rate)
        .isEqualByComparingTo(
            count.multiply(new BigDecimal(100_000)).divide(heads, 2, RoundingMode.HALF_UP));
    assertThat(page.locator(".notes")).containsText("NQ202/2025/QH15");
    assertThat(page.locator(".headline")).containsText("số dân: 112.093.848");
    assertThat(page.locator(".notes")).containsText("là tổng số dân các tỉnh, thành phố");
    row.locator("td").nth(0).locator("a").click();
    assertThat(page.locator("dialog.passport")).containsText("Cách trích dẫn");
    page.context().close();
  }

  @Test
  void whereNobodyKnowsTheInhabitantsNothingIsCountedForThem() {
    Page page = system.page();
    page.navigate(system.address(YEAR_BEFORE + "&per=100000"));
    Locator joined = page.locator("#answer-table tbody tr[data-area='44'] td");
    assertThat(joined.first()).containsText("chưa có số dân");
    assertThat(joined.nth(2)).hasText("chưa có số dân");
    Locator unchanged = page.locator("#answer-table tbody tr[data-area='11'] td");
    assertThat(unchanged.nth(2)).hasText("653.422");
    assertThat(page.locator(".areas path:not(.absent)")).hasCount(1);
    assertThat(page.locator(".notes")).containsText("Đơn vị không đổi địa bàn");
    page.navigate(system.address(YEAR_BEFORE + "&per=100000&level=district"));
    assertThat(page.locator(".notes")).containsText("Không tính được trên 100.000 dân");
    page.context().close();
  }

  private static BigDecimal number(Locator cell) {
    return new BigDecimal(cell.innerText().strip().replace(".", "").replace(',', '.'));
  }

  @Test
  void aWindowThatIsNoYearIsKeptAndLedThroughTheYears() {
    Page page = system.page();
    page.navigate(system.address("/map?from=2025-01-01&until=2025-10-01"));
    assertThat(page.locator(".years a[aria-current]")).hasText("2025");
    assertThat(page.locator(".years label")).containsText("30/09/2025");
    page.locator(".years a", new Page.LocatorOptions().setHasText("2024")).click();
    assertThat(page.locator("#answer-title ~ .lead")).containsText("30/09/2024");
    page.navigate(system.address("/map?from=2001-01-01&until=2001-07-01"));
    assertThat(page.locator(".years a[aria-current]")).containsText("2001");
    assertThat(page.locator(".years input")).hasValue("0");
    page.context().close();
  }

  @Test
  void aMapOfManyUnitsStandsBeforeItsShapesWhichBrowsersKeep() {
    Page page = system.page();
    Response shapes =
        page.waitForResponse(
            each -> each.url().contains("/map/shapes"),
            () -> page.navigate(system.address(YEAR + "&level=commune")));
    assertThat(shapes.headers().get("cache-control")).contains("immutable");
    assertThat(page.locator(".ground[data-drawn]")).isVisible();
    assertThat(page.locator(".areas path[d]")).hasCount(3319);
    assertThat(page.locator(".inset")).hasCount(2);
    page.locator(".areas a.fig").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog.passport")).containsText("Cách trích dẫn");
    page.context().close();
  }

  @Test
  void withoutScriptsAMapOfManyUnitsIsAPictureBesideItsTable() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address(YEAR + "&level=commune"));
    assertThat(page.locator("img.ground")).hasAttribute("alt", Pattern.compile(".*Số vụ.*"));
    assertThat(page.evaluate("document.querySelector('img.ground').naturalWidth > 0"))
        .isEqualTo(true);
    assertThat(page.locator("#answer-table tbody tr")).hasCount(200);
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {YEAR, YEAR_BEFORE})
  void everyGateIsInTheListAndThoseNotDrawnSayWhy(String year) {
    Page page = system.page();
    page.navigate(system.address(year));
    assertThat(page.locator(".gates tbody tr")).hasCount(88);
    int silent =
        page.locator(".gates tbody tr")
            .filter(new Locator.FilterOptions().setHasText("không vẽ"))
            .count();
    assertThat(page.locator("svg.ground .gate")).hasCount(88 - silent);
    assertThat(page.locator("#answer-table tbody tr[data-area='11']")).containsText("Lào");
    page.context().close();
  }

  @Test
  void aFormerCommuneThatBecamePartOfABorderCommuneSaysWhatIsUnsure() {
    Page page = system.page();
    page.navigate(system.address(YEAR_BEFORE + "&unit=11&level=commune"));
    assertThat(page.locator("#answer-table")).containsText("Lào?");
    page.context().close();
  }

  @Test
  void theMapOfTheNationIsLight() throws IOException {
    Page page = system.page();
    for (String path : List.of(YEAR, YEAR_BEFORE, YEAR + "&level=commune")) {
      byte[] body = page.request().get(system.address(path)).body();
      var packed = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(packed)) {
        zip.write(body);
      }
      assertThat(packed.size()).as(path).isLessThan(MOST_BYTES);
    }
    page.context().close();
  }

  @Test
  void everyFileOfAMapCanBeTakenAway() throws IOException {
    Page page = system.page();
    String question = YEAR.substring("/map".length());
    APIResponse svg = page.request().get(system.address("/map.svg" + question));
    assertThat(svg.text()).contains("<svg", "Hoàng Sa", "Trường Sa").doesNotContain("style=");
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                page.request().get(system.address("/map.png" + question)).body()));
    assertThat(picture.getWidth()).isEqualTo(1600);
    String csv = page.request().get(system.address("/map.csv" + question)).text();
    assertThat(csv.lines()).hasSize(35);
    assertThat(page.request().get(system.address("/map.xlsx" + question)).body())
        .startsWith('P', 'K');
    assertThat(page.request().get(system.address("/map.png?unit=nowhere")).status()).isEqualTo(400);
    page.context().close();
  }

  @Test
  void boundariesAreRefusedWithReasonsUsedAndTakenOutOfUse() {
    Page page = system.page();
    page.navigate(system.address("/map/boundaries"));
    send(page, "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"99\"}]}");
    assertThat(page.locator(".notice.bad")).isVisible();
    assertThat(page.locator("tbody")).containsText("features[0].geometry");
    send(
        page,
        "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"01\",\"geometry\":{\"type\":"
            + "\"Polygon\",\"coordinates\":[[[105,20],[106,20],[106,21],[105,21],[105,20]]]}}]}");
    assertThat(page.locator("[role=status]")).containsText("Đã ghi 1 hình");
    assertThat(page.locator("tbody")).containsText("33");
    page.navigate(system.address(YEAR));
    assertThat(page.locator("figcaption")).containsText("Phép thử");
    assertThat(page.locator(".areas a.area")).hasCount(1);
    page.navigate(system.address("/map/boundaries"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thôi dùng")).click();
    assertThat(page.locator(".empty")).isVisible();
    page.context().close();
  }

  private static void send(Page page, String file) {
    page.fill("#day", "2025-07-01");
    page.fill("#source", "Phép thử");
    page.setInputFiles(
        "#file",
        new FilePayload(
            "ranh-gioi.geojson", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    page.locator("button[value=take]").click();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360", "vi, dark, 1440", "en, light, 360"})
  void theMapCanBeUsedByEveryone(String language, String theme, int width) {
    var found = new ArrayList<String>();
    Page page = system.page(language, theme, width);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        found.add(page.url() + ": " + message.text());
      }
    });
    for (String path :
        List.of(
            YEAR,
            YEAR_BEFORE,
            YEAR + "&unit=11",
            YEAR + "&unit=quang+binh",
            YEAR + "&level=commune&per=100000&palette=ember",
            "/map/boundaries")) {
      page.navigate(system.address(path));
      Accessible.violations(page).forEach(each -> found.add(path + ": " + each));
      Object wide =
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");
      if (Boolean.TRUE.equals(wide)) {
        found.add(path + " is wider than its window");
      }
    }
    page.context().close();
    assertThat(found).isEmpty();
  }
}
