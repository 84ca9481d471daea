package org.anbinh.outlet.home.web.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.files.Zipped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers are taken away as files, and anybody has them checked. */
@Tag("looks")
class PaperFilesTest {
  private final RunningSystem system = RunningSystem.shared();

  private Paper paper(String template, String unit) {
    Release release = SomeRelease.of(system);
    return Scoped.call(
        new Scope.Everything(),
        () ->
            system
                .part(Papers.class)
                .write(new Papers.Wish(release, template, UnitId.parse(unit), Language.VI)));
  }

  private byte[] file(Paper paper, PaperFormat format) {
    return system.part(PaperFiles.class).write(paper, format, "https://anbinh.example.vn");
  }

  private static FilePayload payload(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static void send(Page page, String name, byte[] bytes) {
    page.setInputFiles("#file", payload(name, bytes));
    page.click("main button.main");
  }

  @ParameterizedTest
  @CsvSource({
    "national-conference, nation:VN:",
    "provincial-conference, province:44:2025-07-01",
    "provincial-periodic, province:44:2025-07-01",
    "commune-sheet, commune:19360:2025-07-01",
    "party-report, province:44:2025-07-01"
  })
  void everyTemplateIsGenuineInEveryFormatAndTheLedgerSaysSo(String template, String unit) {
    Paper paper = paper(template, unit);
    for (PaperFormat format : PaperFormat.values()) {
      byte[] file = file(paper, format);
      PaperCheck check =
          Scoped.call(new Scope.Everything(), () -> system.part(PaperFiles.class).check(file));
      assertThat(check).isInstanceOf(PaperCheck.Compared.class);
      var compared = (PaperCheck.Compared) check;
      assertThat(compared.lines())
          .as(template + " " + format)
          .allSatisfy(each -> assertThat(each.printed()).isEqualTo(PaperCheck.Print.SAME))
          .allSatisfy(each -> assertThat(each.record()).isEqualTo(PaperCheck.Recorded.SAME));
      assertThat(compared.genuine()).isTrue();
    }
  }

  @Test
  void aPaperOfThePartyHasItsOwnHeadingAndNumber() {
    Heading heading = paper("party-report", "province:44:2025-07-01").heading();
    assertThat(heading.nation()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(heading.motto()).isEmpty();
    assertThat(heading.body()).isEqualTo("ĐẢNG ỦY CÔNG AN TỈNH QUẢNG\u00a0TRỊ");
    assertThat(heading.number()).startsWith("Số ").endsWith("-BC/ĐU").doesNotContain(":");
  }

  @Test
  void aStrangerHasAFileCheckedAndOneDigitIsFound() {
    Paper paper = SomeRelease.paper(system);
    byte[] file = file(paper, PaperFormat.DOCX);
    try (Page page = system.pageOfStranger("vi", "light", 1280)) {
      page.navigate(system.address("/verify"));
      send(page, "bao-cao.docx", file);
      assertThat(page.locator("[role=status].notice")).containsText("Nguyên vẹn");
      assertThat(Accessible.violations(page)).isEmpty();
      byte[] edited = Zipped.otherDigit(paper, file);
      send(page, "bao-cao.docx", edited);
      assertThat(page.locator("[role=alert].notice")).containsText("Không nguyên vẹn");
      assertThat(page.locator(".badge.bad").first()).hasText("Bị sửa trong tệp");
      assertThat(Accessible.violations(page)).isEmpty();
    }
  }

  @Test
  void whatIsNoPaperGetsAnAnswer() {
    try (Page page = system.pageOfStranger("en", "dark", 360)) {
      page.navigate(system.address("/verify"));
      send(page, "letter.docx", "no document".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("[role=alert].notice")).containsText("neither DOCX nor PDF");
      assertThat(Accessible.violations(page)).isEmpty();
      APIResponse large =
          page.request()
              .post(
                  system.address("/api/papers/verify"),
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/octet-stream")
                      .setData(new byte[20_000_001]));
      assertThat(large.status()).isEqualTo(200);
      assertThat(large.text()).contains("too-large");
    }
  }

  @Test
  void theKeyOfPapersIsToldToEverybodyAndStandsOnHealth() {
    String key = system.part(PaperFiles.class).publicKey();
    try (Page page = system.pageOfStranger("vi", "light", 1280)) {
      APIResponse told = page.request().get(system.address("/api/papers/key"));
      assertThat(told.status()).isEqualTo(200);
      assertThat(told.text()).contains("Ed25519", key);
      page.navigate(system.address("/verify"));
      assertThat(page.locator("main")).containsText(key);
    }
    try (Page page = system.page("vi", "light", 1280)) {
      page.navigate(system.address("/health"));
      assertThat(page.locator("main")).containsText(key);
    }
  }

  @Test
  void aPaperIsTakenAwayFromItsPage() {
    Paper paper = SomeRelease.paper(system);
    String address = "/releases/" + paper.edition().release() + "/papers/national-periodic";
    try (Page page = system.page("vi", "light", 1280)) {
      page.navigate(system.address(address));
      for (PaperFormat format : PaperFormat.values()) {
        String link = page.locator("a[href*='/file." + format.ending() + "']").getAttribute("href");
        APIResponse response = page.request().get(system.address(link));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("content-disposition"))
            .contains(PaperFiles.name(paper, format));
        PaperCheck check =
            Scoped.call(
                new Scope.Everything(), () -> system.part(PaperFiles.class).check(response.body()));
        assertThat(check).isInstanceOf(PaperCheck.Compared.class);
      }
      assertThat(page.request().get(system.address(address + "/file.odt")).status()).isEqualTo(404);
    }
  }
}
