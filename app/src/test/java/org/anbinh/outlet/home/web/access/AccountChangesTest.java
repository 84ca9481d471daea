package org.anbinh.outlet.home.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.PersonalToken;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.passwords.PasswordRules;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of sessions and passwords when something about an account is changed. */
@Tag("database")
class AccountChangesTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Origin HERE = new Origin("127.0.0.1", "test", Optional.empty(), "");

  private static Secret signIn(Account account, String password) {
    return switch (SYSTEM.part(SignIn.class).withPassword(account.name(), password, HERE)) {
      case SignIn.Answer.In in -> in.session();
      case SignIn.Answer.Wrong _,
          SignIn.Answer.Wait _,
          SignIn.Answer.CodeNeeded _,
          SignIn.Answer.PasskeyNeeded _ ->
          throw new AssertionError(account.name());
    };
  }

  private static Optional<Actor> present(Secret session) {
    SYSTEM.part(Presence.class).forget();
    return SYSTEM.part(Presence.class).inSession(session).map(Presence.Present::actor);
  }

  private static Administration.By administrator() {
    Actor actor = present(SYSTEM.signedIn("administrator")).orElseThrow();
    return new Administration.By(actor, HERE);
  }

  @Test
  void changingThePasswordAsksForTheOldOneAndEndsAllOtherSessions() {
    Account account = People.somebody(SYSTEM, "do.mat.khau", "commune-officer");
    Secret elsewhere = signIn(account, People.SENTENCE);
    Actor actor = present(signIn(account, People.SENTENCE)).orElseThrow();
    var chosen = new OwnAccount.Chosen("nắng lên trên đồng muối", "nắng lên trên đồng muối");
    OwnAccount own = SYSTEM.part(OwnAccount.class);
    assertThatThrownBy(() -> own.change(actor, "not this one", chosen, HERE))
        .isInstanceOf(RefusedException.class);
    assertThat(present(elsewhere)).isPresent();
    Secret fresh = own.change(actor, People.SENTENCE, chosen, HERE).session();
    assertThat(present(elsewhere)).isEmpty();
    assertThat(present(fresh)).isPresent();
    assertThat(present(signIn(account, "nắng lên trên đồng muối"))).isPresent();
  }

  @Test
  void aNewPasswordEndsTokensAndForgetsDevicesToo() {
    Account account = People.somebody(SYSTEM, "khoa.cu", "commune-officer");
    Kept kept = SYSTEM.part(Kept.class);
    Secret token = token(account, true);
    Secret device = Secret.fresh();
    kept.sessions().rememberDevice(device, account.id());
    Actor actor = present(signIn(account, People.SENTENCE)).orElseThrow();
    assertThat(SYSTEM.part(Presence.class).withToken(token)).isPresent();
    var chosen = new OwnAccount.Chosen("mây trôi qua núi xanh", "mây trôi qua núi xanh");
    SYSTEM.part(OwnAccount.class).change(actor, People.SENTENCE, chosen, HERE);
    assertThat(SYSTEM.part(Presence.class).withToken(token)).isEmpty();
    assertThat(kept.sessions().knowsDevice(device, account.id())).isFalse();
  }

  private static Secret token(Account account, boolean strong) {
    var token = Secret.fresh();
    Instant now = Instant.now();
    SYSTEM
        .part(Kept.class)
        .tokens()
        .add(
            new PersonalToken(
                UUID.randomUUID(),
                account.id(),
                "test",
                Set.of(Right.REGISTERS_READ),
                strong,
                now.minusSeconds(60),
                now.plusSeconds(600)),
            token);
    return token;
  }

  @Test
  void aTokenMadeAfterAPasswordAloneHasNothingOfRolesThatNeedMore() {
    Account account = People.somebody(SYSTEM, "token.yeu", "national-analyst");
    Presence presence = SYSTEM.part(Presence.class);
    assertThat(presence.withToken(token(account, false)).orElseThrow().may(Right.REGISTERS_READ))
        .isFalse();
    assertThat(presence.withToken(token(account, true)).orElseThrow().may(Right.REGISTERS_READ))
        .isTrue();
  }

  @Test
  void whatIsClosedStaysClosedWhateverItsOwnerHadBegun() {
    Account account = People.somebody(SYSTEM, "dong.giua.chung", "commune-officer");
    Actor actor = present(signIn(account, People.SENTENCE)).orElseThrow();
    SYSTEM.part(Administration.class).close(administrator(), account.id(), "left the office");
    var chosen = new OwnAccount.Chosen("sông chảy về biển đông", "sông chảy về biển đông");
    OwnAccount own = SYSTEM.part(OwnAccount.class);
    assertThatThrownBy(() -> own.change(actor, People.SENTENCE, chosen, HERE))
        .isInstanceOf(RefusedException.class);
    assertThat(SYSTEM.part(Kept.class).accounts().find(account.id()).orElseThrow().state())
        .isEqualTo(Account.State.CLOSED);
  }

  @Test
  void anAdministratorOfAProvinceGrantsNothingBeyondIt() {
    Account account = People.somebody(SYSTEM, "tinh.quan.tri", "commune-officer");
    Account other = People.somebody(SYSTEM, "nguoi.duoc.giao", "commune-officer");
    UnitId province = UnitId.parse("province:44:2025-07-01");
    Grant own = grant(account, "administrator", province);
    var actor = new Actor(account, List.of(own), own.role().rights(), new Proof.Password());
    var by = new Administration.By(actor, HERE);
    Administration administration = SYSTEM.part(Administration.class);
    UnitId nation = SYSTEM.part(Territories.class).current().nation().id();
    assertThatThrownBy(() -> administration.grant(by, grant(other, "national-analyst", nation)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("beyond-reach");
    Grant given = SYSTEM.part(Kept.class).grants().of(other.id()).getFirst();
    assertThatThrownBy(() ->
            administration.end(by, other.id(), given.id(), LocalDate.now(ZoneOffset.UTC), "no"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("beyond-reach");
    administration.grant(by, grant(other, "provincial-reviewer", province));
    assertThat(SYSTEM.part(Kept.class).grants().of(other.id()))
        .extracting(Grant::unit)
        .contains(province);
  }

  @Test
  void aGrantGivenByMistakeIsTakenBackTheSameDay() {
    Account account = People.somebody(SYSTEM, "giao.nham", "commune-officer");
    Administration administration = SYSTEM.part(Administration.class);
    UnitId province = UnitId.parse("province:44:2025-07-01");
    administration.grant(administrator(), grant(account, "provincial-reviewer", province));
    Grant given =
        SYSTEM.part(Kept.class).grants().of(account.id()).stream()
            .filter(each -> each.unit().equals(province))
            .findFirst()
            .orElseThrow();
    LocalDate begun = given.effective().from().orElseThrow();
    administration.end(administrator(), account.id(), given.id(), begun, "wrong person");
    assertThat(SYSTEM.part(Membership.class).on(account.id(), begun))
        .extracting(Grant::unit)
        .doesNotContain(province);
  }

  private static Grant grant(Account account, String role, UnitId unit) {
    return new Grant(
        UUID.randomUUID(),
        account.id(),
        SYSTEM.part(Roles.class).get(role),
        unit,
        Optional.empty(),
        Span.since(LocalDate.of(2026, 11, 1)),
        "test",
        "test",
        Optional.empty());
  }

  @Test
  void closingAnAccountEndsItsSessionsAndItIsLetInNoMore() {
    Account account = People.somebody(SYSTEM, "dong.tai.khoan", "commune-officer");
    Secret session = signIn(account, People.SENTENCE);
    SYSTEM.part(Administration.class).close(administrator(), account.id(), "left the office");
    assertThat(present(session)).isEmpty();
    assertThat(SYSTEM.part(SignIn.class).withPassword(account.name(), People.SENTENCE, HERE))
        .isInstanceOf(SignIn.Answer.Wrong.class);
  }

  @Test
  void anAdministratorEndsEverySessionOfSomebody() {
    Account account = People.somebody(SYSTEM, "thoat.het", "commune-officer");
    List<Secret> sessions =
        List.of(signIn(account, People.SENTENCE), signIn(account, People.SENTENCE));
    SYSTEM.part(Administration.class).signOutEverywhere(administrator(), account.id());
    for (Secret session : sessions) {
      assertThat(present(session)).isEmpty();
    }
    assertThat(SYSTEM.part(Kept.class).sessions().of(account.id())).isEmpty();
  }

  @Test
  void signingInAndFailingToStandsInTheLogWithItsKind() {
    Account account = People.somebody(SYSTEM, "vao.so", "commune-officer");
    signIn(account, People.SENTENCE);
    SYSTEM.part(SignIn.class).withPassword(account.name(), "wrong sentence", HERE);
    List<Event> told =
        SYSTEM.part(Audit.class).search(Audit.Search.newest(200)).lines().stream()
            .map(Line::event)
            .filter(each -> each.subject().equals(account.name()))
            .toList();
    assertThat(told)
        .extracting(Event::kind)
        .contains(Event.Kind.SIGNED_IN, Event.Kind.SIGN_IN_REFUSED);
    assertThat(told.toString()).doesNotContain(People.SENTENCE).doesNotContain("wrong sentence");
  }

  @Test
  void anAnswerDoesNotTellWhetherANameExists() {
    Account account = People.somebody(SYSTEM, "co.that", "commune-officer");
    Page page = SYSTEM.pageOfStranger("vi", "light", 1440);
    String known = answered(page, account.name());
    assertThat(answered(page, "khong.co.ai")).isEqualTo(known);
    assertThat(known).contains("không khớp");
    page.context().close();
  }

  private static String answered(Page page, String name) {
    page.navigate(SYSTEM.address("/sign-in"));
    page.locator("#name").fill(name);
    page.locator("#password").fill("một câu sai hoàn toàn");
    page.locator(".sign-in button").click();
    page.locator("[role=alert]").waitFor();
    page.locator("#name").fill("");
    return page.locator("main").innerText();
  }

  @Test
  void passwordsAreTypedUnseenMayBePastedAndMayBeLong() {
    Page page = SYSTEM.pageOfStranger("en", "light", 1440);
    page.navigate(SYSTEM.address("/sign-in"));
    var field = page.locator("#password");
    assertThat(field.getAttribute("type")).isEqualTo("password");
    assertThat(field.getAttribute("autocomplete")).isEqualTo("current-password");
    assertThat(field.getAttribute("maxlength")).as("no short limit").isEqualTo("400");
    Object prevented =
        field.evaluate(
            "field => !field.dispatchEvent(new ClipboardEvent('paste', {cancelable: true, bubbles:"
                + " true}))");
    assertThat(prevented).as("pasting is prevented").isEqualTo(false);
    page.context().close();
    String sentence = "a long sentence that somebody remembers, with 64 letters and more to it";
    assertThat(sentence).hasSizeGreaterThan(64);
    assertThat(SYSTEM.part(PasswordRules.class).fault(sentence, List.of("tran.thi.hoa"))).isEmpty();
  }
}
