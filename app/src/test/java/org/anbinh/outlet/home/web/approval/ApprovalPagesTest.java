package org.anbinh.outlet.home.web.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report goes up its ladder in the pages, without a script being needed. */
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

  private static void deed(Page page, String deed, String author) {
    page.locator("#author-" + deed).fill(author);
    page.locator("form.deed:has(#author-" + deed + ") button").click();
  }

  private void follow() throws InterruptedException {
    assertThat(
            system
                .part(Mart.class)
                .awaitPosition(system.part(Ledger.class).latest(), Duration.ofSeconds(60)))
        .isTrue();
  }

  @Test
  void a_commune_hands_in_the_province_sends_back_and_both_levels_approve_in_the_end()
      throws InterruptedException {
    Page page = system.pageWithoutScripts();
    String report = first(page, "late");
    page.navigate(system.address(report));
    page.locator("#author-nothing").fill("commune");
    page.locator("form[action='/reports-due/nothing'] button").click();
    assertThat(page.locator(".state-name")).hasText("Đã nộp, tạm tính");

    page.locator("#reason").selectOption("incomplete");
    page.locator("#words").fill("Thiếu số lượt tuyên truyền");
    deed(page, "returned", "province");
    assertThat(page.locator(".notice.warn")).containsText("Thiếu số lượt tuyên truyền");
    shot(page, "approval-returned-vi");

    String unit = report.replaceAll(".*unit=([^&]*).*", "$1");
    page.navigate(system.address("/switch?back=/&unit=" + unit));
    assertThat(page.locator("#agenda")).containsText("bị trả lại");
    shot(page, "approval-today-vi");

    page.navigate(system.address(report));
    deed(page, "handed-in", "commune");
    follow();
    String period = report.replaceAll(".*period=([^&]*).*", "$1");
    String figure =
        "/figures?indicator=tips.received&basis=then&unit="
            + unit
            + "&from="
            + period
            + "-01&until="
            + java.time.LocalDate.parse(period + "-01").plusMonths(1);
    page.navigate(system.address(figure));
    assertThat(page.locator("#answer")).containsText("tạm tính");
    shot(page, "approval-figure-provisional-vi");

    approve(page, unit, 1, "commune");
    assertThat(page.locator(".notice.bad")).containsText("Nhờ người khác duyệt");
    approve(page, unit, 1, "province");
    assertThat(page.locator(".notice[role=status]")).containsText("Đã duyệt");
    approve(page, unit, 2, "nation");
    page.navigate(system.address(report));
    assertThat(page.locator(".state-name")).hasText("Đã duyệt các cấp");
    follow();
    page.navigate(system.address(figure));
    assertThat(page.locator("#answer")).not().containsText("tạm tính");
    page.navigate(system.address(figure + "&only=approved"));
    assertThat(page.locator("#answer .headline, #answer table").first()).containsText("0");
    page.context().close();
  }

  private void approve(Page page, String unit, int level, String author) {
    page.navigate(
        system.address("/reports-due/check?" + FORM + "&unit=" + unit + "&level=" + level));
    page.locator("input[name=report]").first().check();
    page.locator("#author").fill(author);
    page.locator("form:has(input[name=report]) button.main").click();
  }

  @Test
  void a_second_person_sees_what_the_first_did() {
    Page first = system.pageWithoutScripts();
    Page second = system.pageWithoutScripts();
    String report = first(first, "handed-in");
    first.navigate(system.address(report));
    second.navigate(system.address(report));
    deed(first, "approved", "one");
    deed(second, "taken-back", "two");
    assertThat(second.locator(".notice.bad")).containsText("Đã duyệt một cấp");
    assertThat(second.locator(".state-name")).hasText("Đã duyệt một cấp");
    first.context().close();
    second.context().close();
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
      for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
        rule.getNodes()
            .forEach(node -> found.add(page.url() + ": " + rule.getId() + " " + node.getHtml()));
      }
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
