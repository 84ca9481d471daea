package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit one works for, search, words explained in place, and keys. */
@Tag("looks")
class FrameTest {
  private static final String TODAYS_QUANG_TRI = "province:44:2025-07-01";

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void aFormerNameLeadsToTheUnitOfTodayAndSaysWhy() {
    Page page = system.page();
    page.navigate(system.address("/help"));
    page.keyboard().press("u");
    page.keyboard().type("quang binh");
    page.keyboard().press("Enter");
    assertThat(page.locator("#here")).hasValue("Tỉnh Quảng Trị");
    assertThat(page.locator("main [role=status]")).containsText("Tỉnh Quảng Bình");
    assertThat(page.locator("main [role=status]")).containsText("202/2025/QH15");
    assertThat(page).hasURL(system.address("/help"));
    page.reload();
    assertThat(page.locator("#here")).hasValue("Tỉnh Quảng Trị");
    assertThat(page.locator("main [role=status]")).hasCount(0);
    page.context().close();
  }

  @Test
  void suggestionsAreChosenWithTheArrowKeys() {
    Page page = system.page();
    page.navigate(system.address("/"));
    Locator field = page.locator("#here");
    field.focus();
    page.keyboard().type("dien bien");
    assertThat(field).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", "here-0");
    assertThat(page.locator("#here-0")).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(page.locator("#here")).hasValue("Tỉnh Điện Biên");
    page.context().close();
  }

  @Test
  void escapeDropsAChoiceNotYetMade() {
    Page page = system.page();
    page.navigate(system.address("/"));
    page.locator("#here").focus();
    page.keyboard().type("dien bien");
    assertThat(page.locator("#here-list")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#here-list")).isHidden();
    assertThat(page.locator("#here")).hasValue("Việt Nam");
    page.context().close();
  }

  @Test
  void theUnitIsChosenWithoutScripts() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/help"));
    page.locator("#here").fill("phuong quang tri");
    page.locator(".here button").click();
    assertThat(page.locator("#here")).hasValue(Pattern.compile("Phường Quảng Trị, .*"));
    page.context().close();
  }

  @Test
  void aNameOfManyUnitsLeadsToAPageOnWhichToChoose() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/help"));
    page.locator("#here").fill("tan");
    page.locator(".here button").click();
    assertThat(page.locator("main ul.list li").nth(1)).isVisible();
    page.locator("main ul.list a").first().click();
    assertThat(page).hasURL(system.address("/help"));
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"/figures", "/compare"})
  void theUnitIsCarriedIntoTheQuestion(String path) {
    Page page = system.page();
    page.navigate(system.address("/switch?unit=" + TODAYS_QUANG_TRI + "&back=" + path));
    assertThat(page)
        .hasURL(Pattern.compile(".*" + path + "\\?unit=province:44:2025-07-01&by=commune"));
    assertThat(page.locator("main #unit")).hasValue(Pattern.compile("Tỉnh Quảng Trị.*"));
    page.navigate(system.address(path + "?unit=VN"));
    assertThat(page.locator("main #unit")).hasValue("Việt Nam");
    page.context().close();
  }

  @Test
  void theUnitIsCarriedIntoRegistersAndCanBeDroppedThere() {
    Page page = system.page();
    page.navigate(system.address("/switch?unit=" + TODAYS_QUANG_TRI + "&back=/registers"));
    page.locator("main a[href='/registers/case']").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/registers/case\\?unit=.*"));
    page.evaluate("location.href = '/registers/case'");
    assertThat(page).hasURL(Pattern.compile(".*/registers/case$"));
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({
    "//evil.example/x, /",
    "https://evil.example/, /",
    "/\\evil.example, /",
    "javascript:alert(1), /",
    "/switch?unit=VN&back=/, /",
    "/figures?unit=VN&from=2025-01-01, /figures?unit=VN&from=2025-01-01"
  })
  void onlyAddressesOfOurOwnAreLedBackTo(String back, String led) {
    assertThat(UnitSwitch.safe(back)).isEqualTo(led);
  }

  @ParameterizedTest
  @CsvSource({
    "quang binh, Tỉnh Quảng Bình",
    "vu phat hien, phát hiện",
    "lo, lô",
    "do bao phu, độ bao phủ"
  })
  void searchFindsWithoutDiacritics(String text, String found) {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/"));
    page.locator("#seek").fill(text);
    page.locator(".seek button").click();
    assertThat(page.locator("main")).containsText(found);
    page.context().close();
  }

  @Test
  void searchSaysWhatToDoWhenNothingIsFound() {
    Page page = system.page("en", "light", 1440);
    page.navigate(system.address("/search?text=qqqq"));
    assertThat(page.locator(".empty")).containsText("Check the spelling");
    page.context().close();
  }

  @Test
  void aWordIsExplainedInPlace() {
    Page page = system.page();
    page.navigate(system.address("/territory/44"));
    Locator meaning = page.locator("#term-succession");
    assertThat(meaning).isHidden();
    page.locator("[popovertarget=term-succession]").click();
    assertThat(meaning).isVisible();
    assertThat(meaning).containsText("nghị quyết");
    page.keyboard().press("Escape");
    assertThat(meaning).isHidden();
    page.context().close();
  }

  @Test
  void keysLeadThroughThePagesAndCanBeTurnedOff() {
    Page page = system.page();
    page.navigate(system.address("/help"));
    page.keyboard().press("?");
    assertThat(page.locator("dialog.keys")).containsText("Ctrl + Enter");
    page.keyboard().press("Escape");
    page.keyboard().press("/");
    assertThat(page.locator("#seek")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("g");
    page.keyboard().press("d");
    assertThat(page).hasURL(Pattern.compile(".*/territory"));
    page.navigate(system.address("/help/keyboard?keys=off"));
    page.keyboard().press("/");
    assertThat(page.locator("#seek")).not().isFocused();
    page.context().close();
  }

  @Test
  void lettersTypedIntoFieldsAreText() {
    Page page = system.page();
    page.navigate(system.address("/search"));
    page.locator("#text").focus();
    page.keyboard().type("g f ? / u");
    assertThat(page.locator("#text")).hasValue("g f ? / u");
    assertThat(page.locator("dialog.keys")).isHidden();
    page.context().close();
  }

  @Test
  void aUnitIsShownAsAFlowWithTheActsBetween() {
    Page page = system.page();
    page.navigate(system.address("/territory/" + TODAYS_QUANG_TRI));
    assertThat(page.locator(".flow svg a")).hasCount(3);
    assertThat(page.locator(".flow .act")).hasText("202/2025/QH15");
    page.locator(".flow svg a").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(Pattern.compile("Tỉnh Quảng (Bình|Trị)"));
    page.navigate(system.address("/territory/" + TODAYS_QUANG_TRI));
    page.locator("details.same summary").click();
    assertThat(page.locator("details.same tbody tr")).hasCount(2);
    assertThat(page.locator("details.same")).containsText("1.870.845");
    page.context().close();
  }

  @Test
  void todayShowsWhatIsLateAndLeadsToItsForm() {
    Page page = system.page();
    page.navigate(system.address("/switch?unit=" + TODAYS_QUANG_TRI + "&back=/"));
    assertThat(page.locator("h1")).hasText("Hôm nay");
    Locator late = page.locator("#agenda li.late").first();
    assertThat(late).containsText("Báo cáo tháng của công an cấp xã");
    late.locator("ul a").first().click();
    assertThat(page.locator("[id='v.reportForm']")).hasValue("police.monthly");
    assertThat(page.locator("[id='v.period']")).hasValue(Pattern.compile("20\\d\\d-\\d\\d"));
    page.context().close();
  }

  @Test
  void everyMissingReportStandsInAList() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/today/reports?form=police.monthly&unit=" + TODAYS_QUANG_TRI));
    assertThat(page.locator("main tbody tr").first()).isVisible();
    page.navigate(system.address("/today/reports?form=police.monthly&unit=VN&page=2"));
    assertThat(page.locator("main tbody tr")).hasCount(200);
    page.navigate(system.address("/today/reports?form=none"));
    assertThat(page.locator(".notice.bad")).containsText("none");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({
    "commune-officer, Phường Đồng Thuận, 1",
    "provincial-reviewer, Tỉnh, 40",
    "national-analyst, Việt Nam, 200"
  })
  void everybodyBeginsAtTheirOwnUnit(String role, String kind, int most) {
    Page page = system.page(role, "vi", "light", 1440);
    page.navigate(system.address("/"));
    String own = page.locator("#here").inputValue();
    assertThat(own).contains(kind);
    assertThat(page.locator("main .lead")).containsText(own);
    page.navigate(system.address("/today/reports"));
    assertThat(page.locator("#unit")).hasValue(own);
    assertThat(page.locator("main .lead")).containsText(own);
    assertThat(page.locator("main tbody tr").count()).isBetween(0, most);
    page.navigate(system.address("/reports-due"));
    assertThat(page.locator("#unit")).hasValue(own);
    page.context().close();
  }

  @Test
  void whoseReportsAreMissingIsChosenInAForm() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/today/reports"));
    page.selectOption("#form", "police.monthly");
    page.fill("#unit", "tinh quang tri");
    page.locator("main form button").click();
    assertThat(page.locator("main .lead")).containsText("Tỉnh Quảng Trị");
    page.fill("#unit", "nơi nào đó");
    page.locator("main form button").click();
    assertThat(page.locator(".notice.bad")).containsText("nơi nào đó");
    assertThat(page.locator("#unit")).hasValue("nơi nào đó");
    page.context().close();
  }

  @Test
  void daysAreTypedAsPeopleWriteThemAndFilesChosenInTheLanguageOfThePage() {
    Page page = system.page();
    page.navigate(system.address("/figures"));
    page.fill("#from", "1/7/2025");
    page.fill("#until", "31-12-2025");
    page.locator("[data-ask]").click();
    assertThat(page.locator("#answer .lead")).containsText("01/07/2025");
    assertThat(page.locator("#answer .lead")).containsText("30/12/2025");
    page.fill("#from", "hôm qua");
    page.locator("[data-ask]").click();
    assertThat(page.locator(".notice.bad")).containsText("hôm qua");
    assertThat(page.locator("#from")).hasValue("hôm qua");
    page.navigate(system.address("/registers/case?from=05/01/2026&until=2026-02-01"));
    assertThat(page.locator("#from")).hasValue("05/01/2026");
    assertThat(page.locator("#until")).hasValue("01/02/2026");
    page.navigate(system.address("/imports"));
    assertThat(page.locator("label.button[for=file]")).hasText("Chọn tệp");
    assertThat(page.locator(".chosen")).hasText("Chưa chọn tệp nào");
    page.context().close();
  }

  @Test
  void todayTellsOfDifferencesOnceTheyAreFound() {
    Page page = system.page();
    page.navigate(system.address("/"));
    assertThat(page.locator("#agenda li.differing").first()).isVisible();
    page.context().close();
  }
}
