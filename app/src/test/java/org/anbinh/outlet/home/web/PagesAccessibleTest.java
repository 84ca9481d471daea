package org.anbinh.outlet.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages, light and dark, on a telephone and on a wide screen. */
class PagesAccessibleTest {
  private static final List<String> WALK =
      List.of(
          "/",
          "/today/reports?form=police.monthly&unit=province:44:2025-07-01",
          "/search?text=quang+binh",
          "/search?text=lo",
          "/switch?unit=tan&back=/",
          "/help",
          "/help/keyboard",
          "/health",
          "/figures?indicator=cases.detected&unit=VN&from=2024-01-01&until=2026-01-01&by=province&basis=today",
          "/figures?indicator=cases.detected&unit=VN&from=2024-01-01&until=2026-01-01&step=month&basis=today",
          "/figures?indicator=none&unit=nowhere&from=x&until=2026-01-01",
          "/compare?indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&by=province&basis=today",
          "/published",
          "/territory",
          "/territory?text=quang+tri",
          "/territory/44",
          "/territory/commune:19360:2025-07-01",
          "/registers",
          "/registers/case",
          "/registers/case/new",
          "/registers/report/new?v.reportForm=police.monthly",
          "/imports",
          "/no-such-page");

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360"})
  void everyPageCanBeUsedByEveryone(String language, String theme, int width) {
    RunningSystem system = RunningSystem.shared();
    var found = new ArrayList<String>();
    Page page = system.page(language, theme, width);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        found.add(page.url() + ": " + message.text());
      }
    });
    for (String path : WALK) {
      page.navigate(system.address(path));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
        rule.getNodes()
            .forEach(node -> found.add(path + ": " + rule.getId() + " at " + node.getHtml()));
      }
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
