package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registers browsed, kept as views, taken out and brought in again; files mended in their page. */
@Tag("database")
class RegisterPagesTest {
  private static final int ROWS = 5_000;
  private static final int WRONG = 12;
  private static final Pattern COUNT = Pattern.compile("(Hơn )?[\\d.]+ bản ghi.*");

  private final RunningSystem system = RunningSystem.shared();

  @Test
  void fiveThousandRowsWithTwelveErrorsAreMendedInPlaceAndRecorded() {
    Page page = system.page();
    handIn(page, "5000.csv", rows(WRONG));
    assertThat(page.locator("#issues")).hasText(WRONG + " dòng cần sửa");
    Locator wrong = page.locator("#mend input[aria-invalid=true]");
    assertThat(wrong).hasCount(WRONG);
    for (int i = 0; i < WRONG; i++) {
      wrong.nth(i).fill(i == WRONG - 1 ? "mặt trăng" : "inland");
    }
    check(page);
    assertThat(page.locator("#issues")).hasText("1 dòng cần sửa");
    page.locator("#mend input[aria-invalid=true]").fill("sea");
    check(page);
    assertThat(page.locator("#mend")).hasCount(0);
    page.locator("button[value=all]").click();
    assertThat(page.locator(".headline")).containsText("Đã ghi vào lô");
    page.navigate(system.address("/registers/case?text=lon-04999"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.context().close();
  }

  @Test
  void withoutScriptsAFileIsMendedToo() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/imports"));
    page.selectOption("#register", "case");
    page.locator("#file").setInputFiles(payload("khong-script.csv", HEADING + row("KS-1", "moon")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tệp")).click();
    page.waitForURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
    for (int i = 0; i < 20 && page.locator("#mend").count() == 0; i++) {
      page.waitForTimeout(200);
      page.reload();
    }
    page.locator("#mend input[aria-invalid=true]").fill("sea");
    check(page);
    page.locator("button[value=all]").click();
    for (int i = 0; i < 20 && !page.content().contains("Đã ghi vào lô"); i++) {
      page.waitForTimeout(200);
      page.reload();
    }
    assertThat(page.locator(".headline")).containsText("Đã ghi vào lô");
    page.context().close();
  }

  @Test
  void issuesAreFilteredByKindAndLeadToTheirRow() {
    Page page = system.page();
    handIn(
        page,
        "hai-loai.csv",
        HEADING + row("HL-1", "moon") + row("HL-2", "sea") + row("HL-2", "sea"));
    page.getByText("Chỉ xem loại này").last().click();
    assertThat(page).hasURL(Pattern.compile(".*kind=.*"));
    assertThat(page.locator(".mend-row")).hasCount(1);
    page.locator(".each tbody a").first().click();
    assertThat(page.locator(".mend-row input")).hasCount(11);
    page.context().close();
  }

  @Test
  void aRegisterIsFilteredSortedAndShownInTheColumnsChosen() {
    Page page = system.page();
    page.navigate(system.address("/registers/case"));
    assertThat(page.locator("#count")).hasText(COUNT);
    page.locator("details.question > summary").first().click();
    page.locator("details.question details summary").first().click();
    page.selectOption("[id='field.seizures.substance']", "heroin");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lọc").setExact(true))
        .click();
    page.locator("details.question > summary").nth(1).click();
    page.locator("[id='show.seizures.substance']").check();
    page.getByText("Hiện các cột đã chọn").click();
    int column = page.locator("thead th").count() - 3;
    for (String text : page.locator("tbody td:nth-child(" + (column + 1) + ")").allInnerTexts()) {
      assertThat(text).contains("Heroin");
    }
    page.locator("thead th a").first().click();
    assertThat(page.locator("thead th").first()).hasAttribute("aria-sort", "ascending");
    List<String> numbers = page.locator("tbody th").allInnerTexts();
    assertThat(numbers).isSorted();
    page.context().close();
  }

  @Test
  void aViewIsKeptByNameInTheBrowserAndForgotten() {
    Page page = system.page();
    page.navigate(system.address("/registers/case?field.agency=customs&sort=-recorded"));
    page.locator("details.question > summary").nth(1).click();
    page.locator("#view-name").fill("Hải quan <mới>");
    page.getByText("Lưu khung nhìn").click();
    page.navigate(system.address("/registers/case"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hải quan <mới>")).click();
    assertThat(page).hasURL(Pattern.compile(".*field.agency=customs.*sort=-recorded.*"));
    page.locator(".views button").click();
    assertThat(page.locator(".views")).hasCount(0);
    page.context().close();
  }

  @Test
  void whatIsTakenOutChangedAndBroughtInAgainRecordsOnlyTheChange() {
    Page page = system.page();
    page.navigate(system.address("/registers/case?sort=subject&field.route=inland"));
    var download =
        page.waitForDownload(() -> page.getByText("Xuất các bản ghi này ra Excel").click());
    assertThat(download.suggestedFilename()).endsWith(".xlsx");
    Path file = download.path();
    page.navigate(system.address("/imports?register=case"));
    page.locator("#file")
        .setInputFiles(new FilePayload("ra-vao.xlsx", "application/octet-stream", bytes(file)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(page.locator("dl.facts dd").nth(1)).hasText("0");
    assertThat(page.locator("dl.facts dd").nth(2)).hasText("0");
    assertThat(page.locator("dl.facts dd").nth(3)).not().hasText("0");
    page.context().close();
  }

  @Test
  void recordingTwiceByTheBackButtonRecordsOnce() {
    Page page = system.page();
    page.navigate(system.address("/registers/case"));
    page.locator("tbody th a").nth(4).click();
    page.locator("a.button.main").click();
    page.locator("[id='v.officersHurt']").fill("9");
    page.locator("#reason").fill("Bổ sung");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem lại trước khi ghi"))
        .click();
    page.locator("button[value=record]").click();
    String done = page.locator("[role=status]").innerText();
    page.goBack();
    page.locator("button[value=record]").click();
    assertThat(page.locator("[role=status]")).hasText(done);
    page.context().close();
  }

  @Test
  void aDraftWithAddedRowsComesBackWhole() {
    Page page = system.page();
    page.navigate(system.address("/registers/case/new"));
    page.locator("button[value='add.seizures']").click();
    page.locator("[id='v.number']").fill("NHAP-01");
    page.locator("[id='v.seizures.2.quantity']").fill("8");
    page.navigate(system.address("/registers"));
    page.navigate(system.address("/registers/case/new"));
    page.locator("[data-draft-take]").click();
    assertThat(page.locator("[id='v.seizures.2.quantity']")).hasValue("8");
    assertThat(page.locator("[id='v.number']")).hasValue("NHAP-01");
    page.context().close();
  }

  @Test
  void nothingToReportIsAReport() {
    Page page = system.pageWithoutScripts();
    page.navigate(
        system.address(
            "/registers/report/new?v.reportForm=police.monthly&v.period=2026-03&v.unit=00004"));
    page.locator("button[value=nothing]").click();
    assertThat(page.locator("ins").last()).containsText("Không phát sinh");
    page.locator("button[value=record]").click();
    assertThat(page.locator("[role=status]")).containsText("Đã ghi vào lô");
    page.context().close();
  }

  @Test
  void aFormOfTheBenchmarkIsNotOffered() {
    Page page = system.page();
    page.navigate(system.address("/registers/report/new"));
    assertThat(page.content()).doesNotContain("decade.monthly");
    page.navigate(system.address("/imports"));
    assertThat(page.content()).doesNotContain("decade.monthly");
    page.context().close();
  }

  @Test
  void filtersThatCannotBeUnderstoodSayWhatToDo() {
    Page page = system.page("en", "light", 1440);
    for (String query :
        List.of("vintage=x", "from=yesterday", "unit=nowhere", "after=nothing", "sort=none")) {
      assertThat(page.navigate(system.address("/registers/case?" + query)).status()).isEqualTo(200);
    }
    page.navigate(system.address("/registers/case?vintage=x"));
    assertThat(page.locator("[role=alert]")).containsText("is no batch number");
    page.context().close();
  }

  private static final String HEADING =
      "number,agency,detectedBy,place,occurredOn,route,offence,organisedRing,armsUsed,officersKilled,officersHurt\n";

  private static String row(String number, String route) {
    return number + ",police,01,00004,2026-01-05," + route + ",249,0,0,0,0\n";
  }

  private static String rows(int wrong) {
    var text = new StringBuilder(HEADING);
    for (int i = 0; i < ROWS; i++) {
      text.append(
          row(
              "LON-%05d".formatted(i),
              i % (ROWS / wrong) == 7 && i / (ROWS / wrong) < wrong ? "moon" : "inland"));
    }
    return text.toString();
  }

  private void handIn(Page page, String name, String text) {
    page.navigate(system.address("/imports"));
    page.selectOption("#register", "case");
    page.locator("#file").setInputFiles(payload(name, text));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi tệp")).click();
    assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
  }

  private static FilePayload payload(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Path file) {
    try {
      return java.nio.file.Files.readAllBytes(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra lại")).click();
  }
}
