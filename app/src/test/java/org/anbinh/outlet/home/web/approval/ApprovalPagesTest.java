package org.anbinh.outlet.home.web.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report goes up its ladder in the pages, without a script being needed. */
@Tag("database")
class ApprovalPagesTest {
  private static final String PROVINCE = "province%3A44%3A2025-07-01";
  private static final String FORM = "form=police.monthly";

  private final RunningSystem system = RunningSystem.shared();

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/" + name + ".png")));
  }

  /** The address of the first report of the matrix that is in a state. */
  private String first(Page page, String state) {
    page.navigate(system.address("/reports-due?" + FORM + "&unit=" + PROVINCE));
    return page.locator("td.state." + state + " a").first().getAttribute("href");
  }

  private static void deed(Page page, String deed) {
    page.locator("form.deed:has(input[name=deed][value=" + deed + "]) button").click();
  }

  private void follow() throws InterruptedException {
    assertThat(
            system
                .part(Mart.class)
                .awaitPosition(system.part(Ledger.class).latest(), Duration.ofSeconds(60)))
        .isTrue();
  }

  private Page as(String role) {
    return system.page(role, "vi", "light", 1440);
  }

  @Test
  void a_report_is_sent_back_and_in_the_end_both_levels_approve() throws InterruptedException {
    Page province = as("provincial-reviewer");
    String report = first(province, "late");
    province.navigate(system.address(report));
    Page nation = as("national-analyst");
    nation.navigate(system.address(report));
    nation.locator("form[action='/reports-due/nothing'] button").click();
    assertThat(nation.locator(".state-name")).hasText("Đã nộp, tạm tính");

    province.navigate(system.address(report));
    province.locator("#reason").selectOption("incomplete");
    province.locator("#words").fill("Thiếu số lượt tuyên truyền");
    deed(province, "returned");
    assertThat(province.locator(".notice.warn")).containsText("Thiếu số lượt tuyên truyền");
    shot(province, "approval-returned-vi");

    String unit = report.replaceAll(".*unit=([^&]*).*", "$1");
    province.navigate(system.address("/switch?back=/&unit=" + unit));
    assertThat(province.locator("#agenda")).containsText("bị trả lại");
    shot(province, "approval-today-vi");

    nation.navigate(system.address(report));
    deed(nation, "handed-in");
    follow();
    String period = report.replaceAll(".*period=([^&]*).*", "$1");
    String figure =
        "/figures?indicator=tips.received&basis=then&unit="
            + unit
            + "&from="
            + period
            + "-01&until="
            + java.time.LocalDate.parse(period + "-01").plusMonths(1);
    province.navigate(system.address(figure));
    assertThat(province.locator("#answer")).containsText("tạm tính");
    shot(province, "approval-figure-provisional-vi");

    approve(province, unit, period, 1);
    assertThat(province.locator(".notice[role=status]")).containsText("Đã duyệt");
    approve(nation, unit, period, 2);
    assertThat(nation.locator(".notice.bad")).containsText("Nhờ người khác duyệt");
    province.navigate(system.address(report));
    assertThat(province.locator(".state-name")).hasText("Đã duyệt một cấp");
    province.context().close();
    nation.context().close();
  }

  private void approve(Page page, String unit, String period, int level) {
    page.navigate(
        system.address("/reports-due/check?" + FORM + "&unit=" + unit + "&level=" + level));
    page.locator("input[name=report][value*='" + period + "@']").check();
    page.locator("form:has(input[name=report]) button.main").click();
  }

  @Test
  void what_the_nation_approves_last_is_provisional_no_more() throws InterruptedException {
    Page nation = as("national-analyst");
    String report = first(nation, "checked");
    nation.navigate(system.address(report));
    deed(nation, "approved");
    assertThat(nation.locator(".state-name")).hasText("Đã duyệt các cấp");
    follow();
    String unit = report.replaceAll(".*unit=([^&]*).*", "$1");
    String period = report.replaceAll(".*period=([^&]*).*", "$1");
    nation.navigate(
        system.address(
            "/figures?only=approved&indicator=tips.received&basis=then&unit="
                + unit
                + "&from="
                + period
                + "-01&until="
                + java.time.LocalDate.parse(period + "-01").plusMonths(1)));
    assertThat(nation.locator("#answer")).not().containsText("tạm tính");
    shot(nation, "approval-figure-approved-vi");
    nation.context().close();
  }

  @Test
  void a_second_person_sees_what_the_first_did_and_a_stranger_is_shown_nothing_to_do() {
    Page one = as("provincial-reviewer");
    Page other = as("provincial-reviewer");
    String report = first(one, "handed-in");
    one.navigate(system.address(report));
    other.navigate(system.address(report));
    deed(one, "approved");
    deed(other, "taken-back");
    assertThat(other.locator(".notice.bad")).containsText("Đã duyệt một cấp");
    assertThat(other.locator(".state-name")).hasText("Đã duyệt một cấp");
    Page inspector = as("inspector");
    inspector.navigate(system.address(report));
    assertThat(inspector.locator("form.deed")).hasCount(0);
    one.context().close();
    other.context().close();
    inspector.context().close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360"})
  void every_page_can_be_used_by_everyone(String language, String theme, int width) {
    Page page = system.page(language, theme, width);
    var found = new ArrayList<String>();
    var walk =
        List.of(
            "/reports-due",
            "/reports-due?" + FORM + "&unit=" + PROVINCE,
            "/reports-due/check?" + FORM + "&unit=" + PROVINCE,
            first(page, "returned"),
            first(page, "checked"),
            first(page, "approved"));
    for (int n = 0; n < walk.size(); n++) {
      page.navigate(system.address(walk.get(n)));
      shot(page, "approval-" + n + "-" + language + "-" + theme + "-" + width);
      Accessible.violations(page).forEach(each -> found.add(page.url() + ": " + each));
      if (Boolean.TRUE.equals(
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
        found.add(page.url() + " is wider than its window");
      }
    }
    page.context().close();
    assertThat(found).isEmpty();
  }

  @Test
  void nonsense_gets_words_and_no_failure_of_ours() {
    Page page = system.page();
    for (String path :
        List.of(
            "/reports-due?form=no-such",
            "/reports-due?unit=nowhere&page=x",
            "/reports-due/report?form=police.monthly&unit=x&period=y",
            "/reports-due/check?form=no-such",
            "/api/approvals?form=x&unit=y&period=z")) {
      var answer = page.navigate(system.address(path));
      assertThat(answer).isNotNull();
      assertThat(answer.status()).as(path).isLessThan(500);
    }
    page.context().close();
  }
}
