package org.anbinh.outlet.home.web.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor finds what was done, verifies the chain, and takes a copy that is itself audited. */
@Tag("looks")
class AuditPageTest {
  private static final String DANGEROUS = "=cmd|'/c calc'!A1 <script>alert(1)</script>";
  private final RunningSystem system = RunningSystem.shared();
  private final Audit audit = system.part(Audit.class);

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360", "en, light, 1440", "vi, dark, 360"})
  void everybodyCanUseThePage(String language, String theme, int width) {
    record("lan", Event.Kind.EXPORTED, "case");
    record("", Event.Kind.SIGN_IN_REFUSED, DANGEROUS);
    Page page = system.page("auditor", language, theme, width);
    page.navigate(system.address("/audit"));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/audit-" + language + "-" + theme + "-" + width + ".png")));
    assertThat(Accessible.violations(page)).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
    page.context().close();
  }

  @Test
  void anAuditorFindsByAccountKindAndText() {
    record("lan", Event.Kind.EXPORTED, "found-by-text");
    record("minh", Event.Kind.EXPORTED, "found-by-text-too");
    Page page = system.page("auditor", "vi", "light", 1440);
    page.navigate(system.address("/audit?account=lan&kind=exported&text=FOUND-BY"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody")).containsText("found-by-text");
    page.navigate(system.address("/audit?from=yesterday"));
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .containsText("2026-11-22");
    page.context().close();
  }

  @Test
  void anAuditorVerifiesTheWholeChain() {
    record("lan", Event.Kind.EXPORTED, "verified");
    Page page = system.pageWithoutScripts("auditor");
    page.navigate(system.address("/audit"));
    page.locator("form[action='/audit/verify'] button").click();
    assertThat(page.locator("[role=status]").first()).containsText("nguyên vẹn");
    assertThat(page.locator("[role=status]").first())
        .containsText(audit.head().orElseThrow().hash());
    page.context().close();
  }

  @Test
  void anAuditorVerifiesAgainstALineThatWasKept() {
    Line kept = record("lan", Event.Kind.EXPORTED, "kept");
    Page page = system.pageWithoutScripts("auditor");
    page.navigate(system.address("/audit"));
    page.locator("#kept-number").fill(String.valueOf(kept.number()));
    page.locator("#kept-hash").fill(kept.hash());
    page.locator("form[action='/audit/verify'] button").click();
    assertThat(page.locator("[role=status]").first()).containsText("Chuỗi nguyên vẹn");
    page.locator("#kept-number").fill(String.valueOf(kept.number() + 100_000));
    page.locator("#kept-hash").fill(kept.hash());
    page.locator("form[action='/audit/verify'] button").click();
    assertThat(page.locator("[role=status]").first()).containsText("bị cắt bỏ");
    page.locator("#kept-number").fill("ba");
    page.locator("form[action='/audit/verify'] button").click();
    assertThat(page.locator("[role=alert]").first()).containsText("64");
    page.context().close();
  }

  @Test
  void aCopyIsItselfAuditedAndHarmlessInASpreadsheet() {
    record("", Event.Kind.SIGN_IN_REFUSED, DANGEROUS);
    Page page = system.page("auditor", "vi", "light", 1440);
    long before = audit.head().orElseThrow().number();
    APIResponse file = page.request().get(system.address("/audit/lines.csv?kind=sign-in-refused"));
    assertThat(file.text()).contains("'" + DANGEROUS).doesNotContain("," + DANGEROUS);
    var line = audit.head().orElseThrow();
    assertThat(line.number()).isGreaterThan(before);
    assertThat(line.event().kind()).isEqualTo(Event.Kind.EXPORTED);
    assertThat(line.event().words().terms()).containsExactly("?kind=sign-in-refused");
    page.context().close();
  }

  private Line record(String account, Event.Kind kind, String subject) {
    return audit.record(
        Event.of(
            kind,
            new Event.Source(account, "127.0.0.1", "3f2a"),
            "registers.export",
            subject,
            Event.Words.of("audit.words.exported", "?kind=exported")));
  }
}
