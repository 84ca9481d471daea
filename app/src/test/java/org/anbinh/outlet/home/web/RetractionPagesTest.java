package org.anbinh.outlet.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An entry is taken back and put back in the pages, without a script being needed. */
@Tag("database")
class RetractionPagesTest {
  private final RunningSystem system = RunningSystem.shared();

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void follow(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/" + name + ".png")));
  }

  @Test
  void anEntryIsRetractedWithItsConsequenceReadAndPutBack() {
    Page page = system.pageWithoutScripts();
    page.navigate(system.address("/registers/case"));
    page.locator("tbody th a").first().click();
    String entry = page.url();
    assertThat(page.locator("dl.facts")).containsText("Đơn vị phát hiện");
    follow(page, "Rút lại");
    assertThat(page.locator(".lead")).containsText("không còn được tính");
    shot(page, "retract-vi");
    page.fill("#reason", "ghi trùng");
    press(page, "Rút lại bản ghi này");
    assertThat(page.locator(".notice.warn")).containsText("đã được rút lại");
    assertThat(page.locator(".notice.warn")).containsText("ghi trùng");
    shot(page, "retracted-vi");
    page.navigate(system.address("/registers/case?field.retracted=yes"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    shot(page, "retracted-browse-vi");
    page.navigate(entry);
    page.locator("a[href*='history']").first().click();
    assertThat(page.locator("thead .mark").first()).hasText("đã rút lại");
    shot(page, "retracted-history-vi");

    page.navigate(entry);
    follow(page, "Khôi phục");
    page.fill("#reason", "không trùng");
    press(page, "Khôi phục bản ghi này");
    assertThat(page.locator(".notice.warn")).hasCount(0);
    page.navigate(system.address("/registers/case?field.retracted=yes"));
    assertThat(page.locator("tbody tr")).hasCount(0);
    page.context().close();
  }

  @Test
  void anActionThatRemovesNothingIsRefusedAndNoFailureOfOurs() {
    Page page = system.page();
    page.navigate(system.address("/registers/case/new"));
    for (String action : new String[] {"remove.x", "remove.seizures", "remove.seizures.x"}) {
      page.evaluate(
          "action => { const b = document.querySelector('#entry-form button.main'); b.value = action; }",
          action);
      int status =
          page.waitForResponse(
                  "**/registers/case/form", () -> page.locator("#entry-form button.main").click())
              .status();
      assertThat(status).as(action).isEqualTo(400);
      page.navigate(system.address("/registers/case/new"));
    }
    page.context().close();
  }
}
