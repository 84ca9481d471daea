package org.anbinh.outlet.home.web.factors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.factors.Device;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.access.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A password alone opens nothing that needs more, and no code works twice. */
@Tag("database")
class SecondFactorTest {
  private final RunningSystem system = RunningSystem.shared();

  private Account somebody(String name, String role) {
    return People.somebody(system, name, role);
  }

  private void signIn(Page page, String name) {
    page.navigate(system.address("/sign-in?back=%2Faccount"));
    page.locator("#name").fill(name);
    page.locator("#password").fill(People.SENTENCE);
    page.locator(".sign-in button").click();
  }

  private void type(Page page, String code) {
    page.locator("#code").fill(code);
    page.locator("form.sign-in button").click();
  }

  private Device enrol(Page page) {
    page.navigate(system.address("/account/second-factor"));
    var device = new Device(page.locator("#key").textContent());
    type(page, device.next());
    return device;
  }

  @Test
  void aRoleThatNeedsItWaitsUntilItIsThereAndNoCodeWorksTwice() {
    Account account = somebody("ngo.thanh.tra", "inspector");
    Page page = system.pageOfStranger("en", "light", 1440);
    signIn(page, account.name());
    page.navigate(system.address("/registers"));
    assertThat(page).hasURL(system.address("/account/second-factor"));
    assertThat(page.locator("main")).containsText("Your role needs a second factor");
    Device device = enrol(page);
    assertThat(page.locator(".codes li")).hasCount(10);
    List<String> recovery = page.locator(".codes li").allTextContents();
    assertThat(recovery).doesNotHaveDuplicates();
    assertThat(recovery).allMatch(each -> each.strip().matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
    assertThat(kept(account)).as("hashes of 32 bytes, and nothing else").isEqualTo(10);
    page.navigate(system.address("/registers"));
    assertThat(page).hasURL(system.address("/registers"));

    page.locator(".leave button").click();
    signIn(page, account.name());
    assertThat(page.locator("h1")).hasText("Enter your code");
    page.navigate(system.address("/registers"));
    assertThat(page).hasURL(system.address("/sign-in?back=%2Fregisters"));
    page.navigate(system.address("/sign-in/code?back=%2Fregisters"));
    String code = device.next();
    type(page, code);
    assertThat(page).hasURL(system.address("/registers"));

    page.locator(".leave button").click();
    signIn(page, account.name());
    type(page, code);
    assertThat(page.locator("[role=alert]")).containsText("used already");
    type(page, recovery.getFirst().strip());
    assertThat(page).hasURL(system.address("/account"));
    page.locator(".leave button").click();
    signIn(page, account.name());
    type(page, recovery.getFirst().strip());
    assertThat(page.locator("[role=alert]")).containsText("used already");
    type(page, recovery.getLast().strip().toUpperCase(java.util.Locale.ROOT));
    assertThat(page).hasURL(system.address("/account"));
    page.context().close();
    assertThat(words(account))
        .contains("factors.audit.enrolled", "factors.audit.wrong", "factors.audit.recovery-used");
  }

  private @Nullable Integer kept(Account account) {
    return new JdbcTemplate(system.part(DataSource.class))
        .queryForObject(
            "select count(*)::int from access.recovery_code where account = ? and length(hash) = 32",
            Integer.class,
            account.id());
  }

  private List<String> words(Account account) {
    var search =
        new Audit.Search(Optional.empty(), Optional.empty(), "", "", "", account.name(), 0, 100);
    return system.part(Audit.class).search(search).lines().stream()
        .map(line -> line.event().words().key())
        .toList();
  }

  @Test
  void guessingCodesIsSlowedDown() {
    Account account = somebody("do.doan.ma", "commune-officer");
    Page page = system.pageOfStranger("en", "light", 1440);
    signIn(page, account.name());
    assertThat(page).hasURL(system.address("/account"));
    enrol(page);
    page.locator(".leave button").click();
    signIn(page, account.name());
    for (int i = 0; i < 5; i++) {
      type(page, "00000" + i);
      assertThat(page.locator("[role=alert]")).containsText("wrong");
    }
    type(page, "000009");
    assertThat(page.locator("[role=alert]")).containsText("Wait");
    page.context().close();
  }

  @Test
  void aDeviceIsGivenUpWithACodeOnly() {
    Account account = somebody("vu.doi.may", "inspector");
    Page page = system.pageOfStranger("en", "light", 1440);
    signIn(page, account.name());
    Device device = enrol(page);
    page.navigate(system.address("/account/second-factor"));
    page.locator("#code-off").fill("nothing");
    page.locator("button.danger").click();
    assertThat(page.locator("[role=alert]")).containsText("wrong");
    page.locator("#code-off").fill(device.next());
    page.locator("button.danger").click();
    assertThat(page.locator("main")).containsText("Your role needs a second factor");
    page.navigate(system.address("/registers"));
    assertThat(page).hasURL(system.address("/account/second-factor"));
    page.context().close();
  }

  @Test
  void theDemonstrationIsExemptAndSaysSo() {
    Page page = system.page("national-analyst", "en", "light", 1440);
    page.navigate(system.address("/account/second-factor"));
    assertThat(page.locator("main")).containsText("exempt");
    page.context().close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360"})
  void everyPageCanBeUsedByEveryone(String language, String theme, int width) {
    var found = new ArrayList<String>();
    Account account = somebody("nguoi.dung." + language, "inspector");
    Page page = system.pageOfStranger(language, theme, width);
    signIn(page, account.name());
    page.navigate(system.address("/account/second-factor"));
    look(page, "offer", found);
    enrol(page);
    look(page, "recovery", found);
    page.navigate(system.address("/account/second-factor"));
    look(page, "on", found);
    page.context().clearCookies();
    page.context()
        .addCookies(
            List.of(
                new com.microsoft.playwright.options.Cookie("lang", language)
                    .setUrl(system.address("/")),
                new com.microsoft.playwright.options.Cookie("theme", theme)
                    .setUrl(system.address("/"))));
    signIn(page, account.name());
    look(page, "code", found);
    page.context().close();
    assertThat(found).isEmpty();
  }

  private static void look(Page page, String name, List<String> found) {
    Accessible.look(page, name, found);
    Optional.ofNullable(System.getProperty("anbinh.pictures"))
        .ifPresent(folder ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                        Path.of(folder, "factor-" + name + page.viewportSize().width + ".png"))));
  }
}
