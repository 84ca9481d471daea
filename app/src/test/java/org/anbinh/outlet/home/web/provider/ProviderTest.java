package org.anbinh.outlet.home.web.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.access.Account;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.access.People;
import org.anbinh.outlet.home.web.provider.TestProvider.Lie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A provider lets in whom an account was bound to, and nobody else. */
class ProviderTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static @org.jspecify.annotations.Nullable TestProvider provider;

  @BeforeAll
  static void start() {
    provider =
        TestProvider.start(SYSTEM.providerPort(), SYSTEM.address("/sign-in/provider/return"));
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
    }
  }

  @AfterEach
  void honestAgain() {
    TestProvider.lie(Lie.NONE);
    TestProvider.means("pwd");
  }

  private static void atProvider(Page page, String subject, String password) {
    page.locator("input[name='username']").fill(subject);
    page.locator("input[name='password']").fill(password);
    page.locator("button[type='submit']").click();
  }

  private static Page bound(String name, String role, String subject, String password) {
    Account account = People.somebody(SYSTEM, name, role);
    Page page = SYSTEM.pageOfStranger("en", "light", 1440);
    page.navigate(SYSTEM.address("/sign-in?back=%2Faccount%2Fprovider"));
    page.locator("#name").fill(account.name());
    page.locator("#password").fill(People.SENTENCE);
    page.locator(".sign-in button").click();
    page.locator("form[action='/account/provider'] button").click();
    page.locator("#onward").click();
    atProvider(page, subject, password);
    assertThat(page).hasURL(SYSTEM.address("/account/provider"));
    assertThat(page.locator("main")).containsText("This account can be entered with VNeID");
    return page;
  }

  private static Page begin(String back) {
    Page page = SYSTEM.pageOfStranger("en", "light", 1440);
    page.navigate(SYSTEM.address("/sign-in?back=" + back));
    page.locator("main a.button").click();
    return page;
  }

  @Test
  void whoWasBoundIsLetInAndNobodyElse() {
    Page page = bound("cao.lien.ket", "inspector", "subject-17", "one");
    page.context().close();

    TestProvider.means("pwd", "otp", "mfa");
    Page again = begin("%2Fregisters");
    var returned = new ArrayList<String>();
    again.onRequest(request -> remember(request, returned));
    atProvider(again, "subject-17", "one");
    assertThat(again).hasURL(SYSTEM.address("/registers"));
    assertThat(again.locator(".who")).hasText("cao.lien.ket");
    assertThat(returned).hasSize(1);
    again.navigate(returned.getFirst());
    assertThat(again.locator("[role=alert]")).containsText("was used");
    again.context().close();

    TestProvider.means("pwd");
    Page weak = begin("%2Fregisters");
    atProvider(weak, "subject-17", "one");
    assertThat(weak).hasURL(SYSTEM.address("/account/second-factor"));
    weak.context().close();

    Page stranger = begin("%2Fregisters");
    atProvider(stranger, "subject-18", "two");
    assertThat(stranger.locator("[role=alert]")).containsText("No account is bound");
    stranger.navigate(SYSTEM.address("/account"));
    assertThat(stranger).hasURL(SYSTEM.address("/sign-in?back=%2Faccount"));
    stranger.context().close();

    for (Lie lie : List.of(Lie.NONCE, Lie.ISSUER, Lie.AUDIENCE, Lie.EXPIRED)) {
      TestProvider.lie(lie);
      Page liar = begin("%2Fregisters");
      atProvider(liar, "subject-17", "one");
      assertThat(liar.locator("[role=alert]")).containsText("could not be confirmed");
      liar.context().close();
    }
  }

  private static void remember(Request request, List<String> returned) {
    if (request.url().startsWith(SYSTEM.address("/sign-in/provider/return"))) {
      returned.add(request.url());
    }
  }

  @Test
  void anAnswerOfAnotherBrowserIsNotTaken() {
    Page page = begin("%2Fregisters");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("provider"));
    atProvider(page, "subject-17", "one");
    assertThat(page.locator("[role=alert]")).containsText("not begun in this browser");
    page.context().close();
  }

  @Test
  void thePagesCanBeUsedByEveryone() {
    var found = new ArrayList<String>();
    for (String theme : List.of("light", "dark")) {
      Page page = SYSTEM.page("national-analyst", theme.equals("light") ? "vi" : "en", theme, 360);
      page.navigate(SYSTEM.address("/account/provider"));
      look(page, found);
      page.navigate(SYSTEM.address("/sign-in/provider/return?state=guessed&code=guessed"));
      look(page, found);
      page.context().close();
    }
    assertThat(found).isEmpty();
  }

  private static void look(Page page, List<String> found) {
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(rule ->
            rule.getNodes()
                .forEach(
                    node -> found.add(page.url() + ": " + rule.getId() + " " + node.getHtml())));
  }
}
