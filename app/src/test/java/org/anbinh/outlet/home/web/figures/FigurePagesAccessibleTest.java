package org.anbinh.outlet.home.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of answer, and the passport opened in place, can be used by everyone. */
class FigurePagesAccessibleTest {
  private static final String NATION =
      "/figures?unit=VN&from=2025-01-01&until=2026-01-01&basis=today&indicator=";
  private static final List<String> WALK =
      List.of(
          NATION + "cases.detected",
          NATION + "cases.detected,persons.arrested&step=quarter",
          NATION + "cases.detected&by=province&step=quarter&chart=multiples",
          NATION + "cases.detected&by=province&step=quarter&rows=step&columns=unit",
          NATION + "cases.detected&dimension=offence",
          NATION + "cases.detected&vintage=x&known=y",
          "/compare?indicator=cases.detected&unit=province:44:2025-07-01&from=2025-07-01&until=2026-07-01",
          "/compare?indicator=cases.detected&unit=VN&from=2024-01-01&until=2025-01-01&with=years",
          "/published");

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360", "vi, dark, 360", "en, light, 1440"})
  void everyAnswerCanBeUsedByEveryone(String language, String theme, int width) {
    RunningSystem system = RunningSystem.shared();
    var found = new ArrayList<String>();
    Page page = system.page(language, theme, width);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        found.add(page.url() + ": " + message.text());
      }
    });
    for (String path : WALK) {
      page.navigate(system.address(path));
      look(page, path, found);
    }
    page.navigate(system.address(WALK.getFirst()));
    page.locator(".headline a.fig").click();
    page.locator("dialog.passport #cite").waitFor();
    look(page, "passport", found);
    page.context().close();
    assertThat(found).isEmpty();
  }

  private static void look(Page page, String path, List<String> found) {
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> found.add(path + ": " + rule.getId() + " at " + node.getHtml()));
    }
    if (Boolean.TRUE.equals(
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
      found.add(path + " is wider than its window");
    }
  }
}
