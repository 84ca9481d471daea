package org.anbinh.outlet.home.web.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Invitation;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.provider.ProviderSignIn;
import org.anbinh.ground.provider.Providers;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.access.People;
import org.anbinh.outlet.home.web.provider.TestProvider.Lie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider lets in whom an account was bound to, and nobody else. */
@Tag("database")
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
    page.locator("#provider").click();
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

    for (Lie lie : List.of(Lie.NONCE, Lie.ISSUER, Lie.AUDIENCE, Lie.EXPIRED, Lie.SIGNATURE)) {
      TestProvider.lie(lie);
      Page liar = begin("%2Fregisters");
      atProvider(liar, "subject-17", "one");
      assertThat(liar.locator("[role=alert]")).containsText("could not be confirmed");
      liar.context().close();
    }
  }

  private static String invitation(String name) {
    Page page = SYSTEM.page("administrator", "en", "light", 1440);
    page.navigate(SYSTEM.address("/accounts"));
    page.locator("#name").fill(name);
    page.locator("#full-name").fill("Người Được Mời");
    page.locator("section form button").click();
    String link = page.locator(".secret").textContent();
    page.context().close();
    return link;
  }

  private static Page accepting(String link) {
    Page page = SYSTEM.pageOfStranger("en", "light", 360);
    page.navigate(link);
    page.locator("form[action='/invitation/provider'] button").click();
    page.locator("#onward").click();
    atProvider(page, "subject-19", "three");
    return page;
  }

  @Test
  void anInvitationIsAcceptedBySigningInAtTheProvider() {
    String link = invitation("moi.qua.vneid");
    Page page = accepting(link);
    assertThat(page.locator(".who")).hasText("moi.qua.vneid");
    page.navigate(link);
    assertThat(page.locator("main")).containsText("cannot be used");
    page.context().close();

    Page again = begin("%2Faccount");
    atProvider(again, "subject-19", "three");
    assertThat(again).hasURL(SYSTEM.address("/account"));
    assertThat(again.locator(".who")).hasText("moi.qua.vneid");
    again.context().close();

    String another = invitation("moi.nguoi.khac");
    Page taken = accepting(another);
    assertThat(taken.locator("[role=alert]")).containsText("is bound to another account");
    taken.navigate(another);
    assertThat(taken.locator("form[action='/invitation'] button")).isVisible();
    var found = new ArrayList<String>();
    look(taken, found);
    assertThat(found).isEmpty();
    taken.context().close();
    assertThat(words("moi.qua.vneid"))
        .contains(
            "provider.audit.bound", "access.audit.accepted", "access.audit.signed-in.provider");
  }

  @Test
  void whoIsLetInAgainChoosesAPasswordAndIsNotSentToTheProvider() {
    Account account = People.somebody(SYSTEM, "vao.lai.sau.mat", "commune-officer");
    Secret link = Secret.fresh();
    SYSTEM
        .part(Kept.class)
        .invitations()
        .add(new Invitation(account.id(), "test", Instant.now().plusSeconds(600), false), link);
    Page page = SYSTEM.pageOfStranger("en", "light", 1440);
    page.navigate(SYSTEM.address("/invitation?link=" + link.text()));
    assertThat(page.locator("form[action='/invitation'] button")).isVisible();
    assertThat(page.locator("form[action='/invitation/provider']")).hasCount(0);
    page.context().close();
    ProviderSignIn provider = SYSTEM.part(Providers.class).signIn().orElseThrow();
    assertThat(provider.toAccept(link, SYSTEM.address("/sign-in/provider/return"))).isEmpty();
  }

  private static List<String> words(String account) {
    var search = new Audit.Search(Optional.empty(), Optional.empty(), "", "", "", account, 0, 100);
    return SYSTEM.part(Audit.class).search(search).lines().stream()
        .map(line -> line.event().words().key())
        .toList();
  }

  private static void remember(Request request, List<String> returned) {
    if (request.url().startsWith(SYSTEM.address("/sign-in/provider/return"))) {
      returned.add(request.url());
    }
  }

  @Test
  void whatTheProviderSignsNeverReachesTheBrowserAndTheWayThereIsProtected() {
    bound("cao.khong.lo", "commune-officer", "subject-20", "four").context().close();
    Page page = SYSTEM.pageOfStranger("en", "light", 1440);
    page.navigate(SYSTEM.address("/sign-in?back=%2Faccount"));
    var seen = new ArrayList<String>();
    page.onRequest(request -> seen.add(request.url() + " " + request.postData()));
    page.onResponse(response -> seen.add(response.headers().toString()));
    page.locator("#provider").click();
    assertThat(page.locator("input[name='username']")).isVisible();
    assertThat(seen)
        .anyMatch(each ->
            each.contains("state=")
                && each.contains("nonce=")
                && each.contains("code_challenge_method=S256"));
    atProvider(page, "subject-20", "four");
    assertThat(page).hasURL(SYSTEM.address("/account"));
    assertThat(seen).noneMatch(each -> each.contains("eyJ") || each.contains("access_token"));
    assertThat(page.content()).doesNotContain("eyJ");
    assertThat(page.context().cookies()).noneMatch(each -> each.value.contains("eyJ"));
    page.context().close();
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
    Accessible.violations(page).forEach(each -> found.add(page.url() + ": " + each));
  }
}
