package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a unit, as people look for it. */
@Tag("looks")
class TerritoryWalkTest {
  private final RunningSystem system = RunningSystem.shared();

  @Test
  void whatBecameOfAnOldCommuneIsFoundFromTheSearchBoxWithoutDiacritics() {
    Page page = system.page();
    page.navigate(system.address("/"));
    Locator search = page.locator("header input[type=search]").first();
    search.fill("truc bach");
    search.press("Enter");
    page.locator("main a", new Page.LocatorOptions().setHasText("Trúc Bạch")).first().click();
    assertThat(page).hasURL(Pattern.compile(".*/territory/commune:00004:$"));
    assertThat(page.locator("[data-today]")).containsText("Phường Ba Đình, Thành phố Hà Nội");
    assertThat(page.locator("main")).containsText("1656/NQ-UBTVQH15");
    assertThat(page.locator("main")).containsText("Mã 00004 còn được dùng cho đơn vị khác");
    page.locator("[data-today] a").click();
    assertThat(page.locator("h1")).hasText("Phường Ba Đình");
    assertThat(page.locator(".flow svg")).containsText("Phường Trúc Bạch");
    page.context().close();
  }

  @Test
  void withoutScriptsTheWayIsTheSame() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/territory"));
    page.fill("#text", "con co");
    page.locator("main form button").click();
    page.locator("main td a, main th a", new Page.LocatorOptions().setHasText("Huyện Cồn Cỏ"))
        .click();
    assertThat(page.locator("[data-today]")).containsText("Đặc khu Cồn Cỏ");
    page.context().close();
  }

  @ParameterizedTest(name = "{0} became {1} by {2}")
  @CsvSource({
    "district:471:, Đặc khu Cồn Cỏ, 1680/NQ-UBTVQH15",
    "district:498:, Đặc khu Hoàng Sa, NQ-UBTVQH15",
    "district:576:, Đặc khu Trường Sa, ",
    "district:911:, Đặc khu Phú Quốc, ",
    "district:318:, Đặc khu Bạch Long Vĩ, NQ-UBTVQH15",
    "province:44:, Tỉnh Quảng Trị, 202/2025/QH15",
    "province:22:, Thành phố Quảng Ninh, "
  })
  void aUnitThatIsNoMoreLeadsToWhatStandsThereToday(String id, String today, String act) {
    Page page = system.page();
    page.navigate(system.address("/territory/" + id));
    assertThat(page.locator("[data-today]")).containsText(today);
    if (act != null) { // an abolished district has no picture of its own
      assertThat(page.locator(".flow svg")).containsText(act);
    }
    page.context().close();
  }

  @Test
  void aUnitLeadsToItsFiguresAndItsMapAndTellsWhoCountedItsPeople() {
    Page page = system.page();
    page.navigate(system.address("/territory/province:44:2025-07-01"));
    assertThat(page.locator("dl.facts")).containsText("NQ202/2025/QH15");
    page.locator("main .tools a", new Page.LocatorOptions().setHasText("Bản đồ")).click();
    assertThat(page.locator(".crumbs [aria-current]")).hasText("Tỉnh Quảng Trị");
    page.context().close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360"})
  void everyUnitCanBeReadByEveryone(String language, String theme, int width) {
    var found = new ArrayList<String>();
    Page page = system.page(language, theme, width);
    for (String unit : List.of("commune:00004:", "district:471:", "province:44:2025-07-01")) {
      page.navigate(system.address("/territory/" + unit));
      Accessible.violations(page).forEach(each -> found.add(unit + ": " + each));
      if (Boolean.TRUE.equals(
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
        found.add(unit + " is wider than its window");
      }
    }
    page.context().close();
    assertThat(found).isEmpty();
  }
}
