package org.anbinh.outlet.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Ledger;
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
          "/registers/case?field.agency=customs&sort=-recorded&vintage=9&show.seizures.substance=1",
          "/registers/case?vintage=x&kept=unnamed",
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
    var walk = new ArrayList<>(WALK);
    try (var _ = Scoped.everything("a test looks for what to show")) {
      walk.add("/imports/" + imported(system));
    }
    walk.add("/registers/case?field.retracted=yes");
    try (var _ = Scoped.everything("a test looks for what to show")) {
      walk.add("/registers/case/retract?subject=" + someCase(system));
    }
    for (String path : walk) {
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

  private static String someCase(RunningSystem system) {
    var question =
        new Browse(
            "case",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Browse.Sort.NEWEST,
            Optional.empty(),
            1,
            new Vintage(Long.MAX_VALUE));
    String subject = system.part(Ledger.class).browse(question).entries().getFirst().subject();
    return URLEncoder.encode(subject, UTF_8);
  }

  /** A file with rows that can be mended in its page. */
  private static UUID imported(RunningSystem system) {
    String file =
        """
        number,agency,detectedBy,place,occurredOn,route,offence,organisedRing,armsUsed,officersKilled,officersHurt
        AX-1,police,01,00004,2026-01-05,moon,249,0,0,0,0
        AX-2,police,01,00004,2026-01-05,sea,249,0,0,0,0
        AX-2,police,01,00004,2026-01-05,sea,249,0,0,0,0
        """;
    Imports imports = system.part(Imports.class);
    var order = new ImportOrder("case", ImportMode.ALL, true, "", Writing.ASK, "", "axe");
    UUID id = imports.handIn(order, "axe.csv", new ByteArrayInputStream(file.getBytes(UTF_8))).id();
    for (int i = 0; i < 100 && !imports.get(id).state().settled(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    return id;
  }
}
