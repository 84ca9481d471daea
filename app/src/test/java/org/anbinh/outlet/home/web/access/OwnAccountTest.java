package org.anbinh.outlet.home.web.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Recovery;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.Session;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.factors.Device;
import org.anbinh.ground.factors.Enrolment;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords are changed by who knows them; sessions end when they should; two let in again. */
@Tag("database")
class OwnAccountTest {
  private static final Origin ORIGIN = new Origin("127.0.0.1", "test", Optional.empty(), "");
  private static final String LONG =
      "Một câu thật dài, gồm hơn sáu mươi bốn chữ, mà không ai khác nghĩ ra được: trăng trên sông.";

  private final RunningSystem system = RunningSystem.shared();

  private Page signedIn(String name, String password) {
    Page page = system.pageOfStranger("en", "light", 1440);
    page.navigate(system.address("/sign-in?back=%2Faccount"));
    page.locator("#name").fill(name);
    page.locator("#password").fill(password);
    page.locator(".sign-in button").click();
    return page;
  }

  private static void change(Page page, String current, String fresh) {
    page.locator("#current").fill(current);
    page.locator("#password").fill(fresh);
    page.locator("#again").fill(fresh);
    page.locator("form[action='/account/password'] button").click();
  }

  private void assertOut(Page page) {
    page.navigate(system.address("/account"));
    assertThat(page).hasURL(system.address("/sign-in?back=%2Faccount"));
  }

  @Test
  void aPasswordIsChangedWithTheCurrentOneAndEveryOtherSessionEnds() {
    Account account = People.somebody(system, "doi.mat.khau", "commune-officer");
    Page other = signedIn(account.name(), People.SENTENCE);
    Page page = signedIn(account.name(), People.SENTENCE);
    change(page, "not the current one", LONG);
    assertThat(page.locator("[role=alert]")).containsText("current password is wrong");
    change(page, People.SENTENCE, LONG);
    assertThat(page).hasURL(system.address("/account"));
    assertOut(other);
    page.locator(".leave button").click();
    page.context().close();
    other.context().close();
    Page again = signedIn(account.name(), LONG);
    assertThat(again).hasURL(system.address("/account"));
    again.context().close();
  }

  @Test
  void passwordsAreTypedUnseenAndProgramsThatKeepThemMayFillThemIn() {
    Account account = People.somebody(system, "o.mat.khau", "commune-officer");
    Page page = signedIn(account.name(), People.SENTENCE);
    for (String field : List.of("current", "password", "again")) {
      assertThat(page.locator("#" + field)).hasAttribute("type", "password");
      assertThat(page.locator("#" + field))
          .hasAttribute(
              "autocomplete", field.equals("current") ? "current-password" : "new-password");
    }
    page.locator("#password").focus();
    page.keyboard().insertText(LONG); // as a paste does: the whole at once, without keys
    assertThat(page.locator("#password")).hasValue(LONG);
    page.context().close();
  }

  @Test
  void anAdministratorEndsSessionsAndClosingAnAccountEndsThemToo() {
    Account account = People.somebody(system, "het.phien", "commune-officer");
    var by = new Administration.By(administrator("quan.tri.mot"), ORIGIN);
    Page page = signedIn(account.name(), People.SENTENCE);
    system.part(Administration.class).signOutEverywhere(by, account.id());
    assertOut(page);
    page.context().close();
    Page again = signedIn(account.name(), People.SENTENCE);
    system.part(Administration.class).close(by, account.id(), "left");
    assertOut(again);
    again.context().close();
    Page closed = signedIn(account.name(), People.SENTENCE);
    assertThat(closed.locator("[role=alert]")).containsText("do not belong together");
    closed.context().close();
  }

  @Test
  void whoLostOnlyAPasswordIsStillAskedForTheSecondFactor() {
    Account account = People.somebody(system, "mat.mat.khau", "inspector");
    var actor = new Actor(account, List.of(), Set.of(Right.SIGNED_IN), new Proof.Password());
    Enrolment enrolment = system.part(Enrolment.class);
    var device = new Device(enrolment.offer(actor).orElseThrow().key());
    enrolment.confirm(actor, device.next(), ORIGIN);
    Administration administration = system.part(Administration.class);
    var first = new Administration.By(administrator("quan.tri.bon"), ORIGIN);
    var second = new Administration.By(administrator("quan.tri.nam"), ORIGIN);
    administration.askRecovery(first, account.id(), "forgot it over the holidays", true);
    Recovery asked =
        administration.waiting().stream()
            .filter(each -> each.account().equals(account.id()))
            .findFirst()
            .orElseThrow();
    Secret link = administration.confirmRecovery(second, asked.id());
    Page page = system.pageOfStranger("en", "light", 1440);
    page.navigate(system.address("/invitation?link=" + link.text()));
    page.locator("#password").fill(LONG);
    page.locator("#again").fill(LONG);
    page.locator("form[action='/invitation'] button").click();
    assertThat(page).hasURL(system.address("/sign-in/code?back=%2F"));
    assertThat(system.part(Kept.class).sessions().of(account.id())).isEmpty();
    page.locator("#code").fill(device.next());
    page.locator("main form button").first().click();
    assertThat(page.locator(".who")).hasText(account.name());
    page.context().close();
    assertThat(system.part(SignIn.class).withPassword(account.name(), LONG, ORIGIN))
        .isInstanceOf(SignIn.Answer.CodeNeeded.class);
    assertThat(system.part(SignIn.class).withPassword(account.name(), People.SENTENCE, ORIGIN))
        .isInstanceOf(SignIn.Answer.Wrong.class);
  }

  @Test
  void whoSignedInLongAgoNeitherMakesTokensNorEndsSessionsNorBindsAProvider() {
    Account account = People.somebody(system, "ngoi.lau", "commune-officer");
    Secret old = Secret.fresh();
    UUID session = UUID.randomUUID();
    Instant begun = Instant.now().minusSeconds(3_600);
    system
        .part(Kept.class)
        .sessions()
        .begin(
            new Session(
                session,
                account.id(),
                new Proof.Password(),
                begun,
                Instant.now(),
                "127.0.0.1",
                "test"),
            old);
    Page page = system.pageOfStranger("en", "light", 1440);
    page.context()
        .addCookies(List.of(new Cookie("session", old.text()).setUrl(system.address("/"))));
    page.navigate(system.address("/account"));
    assertThat(page.locator("main")).containsText("within the last 10 minutes");
    assertThat(page.locator("form[action='/account/tokens']")).hasCount(0);
    assertThat(page.locator("form[action='/account/sessions/end']")).hasCount(0);
    for (String path :
        List.of(
            "/account/tokens",
            "/account/sessions/end",
            "/account/sessions/" + session + "/end",
            "/account/provider",
            "/account/provider/off")) {
      page.navigate(system.address("/account/second-factor"));
      Object status =
          page.evaluate(
              "async (path) => (await fetch(path, {method: 'POST', body: new URLSearchParams({"
                  + "name: 'mine', days: '9', right: 'registers-read',"
                  + " _csrf: document.querySelector('[name=_csrf]').value})})).status",
              path);
      assertThat(status).as(path).isEqualTo(422);
    }
    assertThat(system.part(Kept.class).tokens().of(account.id())).isEmpty();
    assertThat(system.part(Kept.class).sessions().of(account.id())).hasSize(1);
    page.navigate(system.address("/account"));
    page.locator("a[href^='/sign-in?back']").first().click();
    page.locator("#name").fill(account.name());
    page.locator("#password").fill(People.SENTENCE);
    page.locator(".sign-in button").click();
    assertThat(page.locator("form[action='/account/tokens']")).hasCount(1);
    page.locator("form[action='/account/sessions/end'] button").click();
    assertThat(system.part(Kept.class).sessions().of(account.id())).isEmpty();
    page.context().close();
  }

  private Actor administrator(String name) {
    Account account = People.somebody(system, name, "administrator");
    return new Actor(
        account,
        List.of(),
        Set.of(Right.SIGNED_IN, Right.ACCOUNTS_MANAGE),
        new Proof.PasswordAndCode());
  }

  @Test
  void whoLostADeviceIsLetInAgainByTwoAdministratorsAndHasNothingOfBefore() {
    Account account = People.somebody(system, "mat.thiet.bi", "inspector");
    var actor = new Actor(account, List.of(), Set.of(Right.SIGNED_IN), new Proof.Password());
    Enrolment enrolment = system.part(Enrolment.class);
    var device = new Device(enrolment.offer(actor).orElseThrow().key());
    enrolment.confirm(actor, device.next(), ORIGIN);
    Administration administration = system.part(Administration.class);
    var first = new Administration.By(administrator("quan.tri.hai"), ORIGIN);
    var second = new Administration.By(administrator("quan.tri.ba"), ORIGIN);
    administration.askRecovery(first, account.id(), "phone fell into the river", false);
    Recovery asked =
        administration.waiting().stream()
            .filter(each -> each.account().equals(account.id()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> administration.confirmRecovery(first, asked.id()))
        .isInstanceOf(RefusedException.class);
    Secret link = administration.confirmRecovery(second, asked.id());
    assertThat(system.part(SignIn.class).withPassword(account.name(), People.SENTENCE, ORIGIN))
        .as("until the link is used, nothing is weaker than before")
        .isInstanceOf(SignIn.Answer.CodeNeeded.class);
    system.part(OwnAccount.class).accept(link, new OwnAccount.Chosen(LONG, LONG), ORIGIN);
    assertThat(system.part(Kept.class).sessions().of(account.id())).hasSize(1);
    Page page = signedIn(account.name(), LONG);
    page.navigate(system.address("/registers"));
    assertThat(page).hasURL(system.address("/account/second-factor"));
    page.context().close();
  }
}
