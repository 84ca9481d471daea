package org.anbinh.outlet.home.web.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.FirstAdministrator;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.factors.Device;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, who is not, and what they may do. */
@Tag("database")
class AccessPagesTest {
  private static final String SENTENCE = "mưa rơi trên mái ngói cũ";
  private final RunningSystem system = RunningSystem.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(system.address(path)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return http.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void aStrangerIsAskedToSignInAndComesBackToWhatWasAskedFor() {
    Page page = system.pageOfStranger("vi", "light", 1440);
    page.navigate(system.address("/figures?indicator=cases.detected"));
    assertThat(page)
        .hasURL(system.address("/sign-in?back=%2Ffigures%3Findicator%3Dcases.detected"));
    page.locator("button[value='demo.national-analyst']").click();
    assertThat(page).hasURL(system.address("/figures?indicator=cases.detected"));
    page.locator(".leave button").click();
    assertThat(page).hasURL(system.address("/sign-in"));
    page.navigate(system.address("/registers"));
    assertThat(page.locator("h1")).hasText("Đăng nhập");
    page.context().close();
  }

  @Test
  void programsAreToldWhatIsMissing() throws IOException, InterruptedException {
    HttpResponse<String> nobody = send("GET", "/api/indicators");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(nobody.body()).contains("figures.read");
    String session = "session=" + system.signedIn("auditor").text();
    assertThat(send("GET", "/api/indicators", "Cookie", session).statusCode()).isEqualTo(403);
    assertThat(send("GET", "/api/indicators", "Authorization", "Bearer guessed").statusCode())
        .isEqualTo(401);
    String analyst = "session=" + system.signedIn("national-analyst").text();
    assertThat(
            send(
                    "POST",
                    "/api/imports/00000000-0000-0000-0000-000000000000/cancel",
                    "Cookie",
                    analyst)
                .statusCode())
        .as("a form of another site")
        .isEqualTo(403);
  }

  @Test
  void aRoleOpensItsOwnPagesOnly() {
    Page page = system.page("administrator", "en", "light", 1440);
    page.navigate(system.address("/registers"));
    assertThat(page.locator("h1")).hasText("Your account may not do this");
    assertThat(page.locator("main")).containsText("reading registers");
    page.navigate(system.address("/accounts"));
    assertThat(page.locator("table")).containsText("demo.auditor");
    page.context().close();
    Page officer = system.page("commune-officer", "en", "light", 1440);
    officer.navigate(system.address("/accounts"));
    assertThat(officer.locator("main")).containsText("managing accounts");
    officer.context().close();
  }

  /** As it was before the first one: those whom other tests made have left. */
  private void withoutAdministrators() {
    Kept kept = system.part(Kept.class);
    Presence presence = system.part(Presence.class);
    var by =
        new Administration.By(
            presence.inSession(system.signedIn("administrator")).orElseThrow().actor(),
            new Origin("127.0.0.1", "test", Optional.empty(), ""));
    kept.grants().list().stream()
        .filter(grant -> grant.role().code().equals("administrator"))
        .map(Grant::account)
        .distinct()
        .flatMap(id -> kept.accounts().find(id).stream())
        .filter(each -> !each.demonstration() && each.state() != Account.State.CLOSED)
        .forEach(each -> system.part(Administration.class).close(by, each.id(), "left"));
  }

  @Test
  void signingOutIsInSightOnEveryPage() {
    for (int width : new int[] {360, 1440}) {
      Page page = system.page("national-analyst", "vi", "light", width);
      for (String path :
          List.of("/", "/account", "/registers", "/figures", "/map", "/reports-due", "/help")) {
        page.navigate(system.address(path));
        Locator leave = page.locator("form[action='/sign-out'] button");
        if (!leave.isVisible()) {
          page.locator("header summary").first().click();
        }
        assertThat(leave).isVisible();
      }
      page.context().close();
    }
  }

  @Test
  void theFirstAdministratorInvitesSomebodyWhoSignsInWithAPassword() {
    withoutAdministrators();
    String link = system.part(FirstAdministrator.class).secret().orElseThrow().text();
    Page page = system.pageOfStranger("en", "light", 1440);
    page.navigate(system.address("/first-administrator?link=" + link));
    page.locator("#name").fill("tran.quan.tri");
    page.locator("#full-name").fill("Trần Quản Trị");
    page.locator("#password").fill(SENTENCE);
    page.locator("#again").fill(SENTENCE);
    page.locator(".sign-in button").click();
    assertThat(page.locator(".who")).hasText("tran.quan.tri");
    assertThat(system.part(FirstAdministrator.class).secret()).isEmpty();
    assertThat(system.part(Audit.class).search(Audit.Search.newest(50)).lines())
        .extracting(Line::event)
        .anySatisfy(event -> {
          assertThat(event.kind()).isEqualTo(Event.Kind.GRANT_GIVEN);
          assertThat(event.subject()).isEqualTo("tran.quan.tri");
          assertThat(event.words().terms().getFirst()).isEqualTo("administrator");
        });
    page.navigate(system.address("/accounts"));
    var device = new Device(page.locator("#key").textContent());
    page.locator("#code").fill(device.next());
    page.locator("form.sign-in button").click();
    assertThat(page.locator(".codes li")).hasCount(10);

    page.navigate(system.address("/accounts"));
    page.locator("#name").fill("le.van.moi");
    page.locator("#full-name").fill("Lê Văn Mới <b>");
    page.locator("section form button").click();
    String invitation = page.locator(".secret").textContent();
    page.locator("#role").selectOption("national-analyst");
    page.locator("#unit").fill("VN");
    page.locator("#reason").fill("decision 7");
    page.locator("form[action$='/grants'] button.main").click();
    assertThat(page.locator("table").first()).containsText("national analyst");
    page.context().close();

    Page invited = system.pageOfStranger("en", "light", 1440);
    invited.navigate(invitation);
    invited.locator("#password").fill("password1234");
    invited.locator("#again").fill("password1234");
    invited.locator(".sign-in button").click();
    assertThat(invited.locator("[role=alert]")).containsText("known from breaches");
    invited.locator("#password").fill(SENTENCE);
    invited.locator("#again").fill(SENTENCE);
    invited.locator(".sign-in button").click();
    assertThat(invited.locator(".who")).hasText("le.van.moi");
    invited.navigate(invitation);
    assertThat(invited.locator("main")).containsText("cannot be used");

    invited.locator(".leave button").click();
    signIn(invited, "le.van.moi", "not the password");
    String known = invited.locator("[role=alert]").textContent();
    signIn(invited, "nobody.at.all", "not the password");
    assertThat(invited.locator("[role=alert]")).hasText(known.strip());
    signIn(invited, "LE.van.moi ", SENTENCE);
    assertThat(invited.locator(".who")).hasText("le.van.moi");
    invited.context().close();
  }

  private void signIn(Page page, String name, String password) {
    page.navigate(system.address("/sign-in"));
    page.locator("#name").fill(name);
    page.locator("#password").fill(password);
    page.locator(".sign-in button").click();
  }

  @Test
  void aTokenHasTheRightsThatWereChosenAndNoOthers() throws IOException, InterruptedException {
    Page page = system.page("national-analyst", "en", "light", 1440);
    page.navigate(system.address("/account"));
    page.locator("#token-name").fill("monthly table");
    page.locator("input[value='figures.read']").check();
    page.locator("form[action='/account/tokens'] button").click();
    String token = "Bearer " + page.locator(".secret").textContent();
    assertThat(send("GET", "/api/indicators", "Authorization", token).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/imports", "Authorization", token).statusCode()).isEqualTo(403);
    Locator end =
        page.locator(
            "form[action$='/end'] button.danger",
            new Page.LocatorOptions().setHasText("monthly table"));
    end.click();
    assertThat(end).hasCount(0);
    assertThat(send("GET", "/api/indicators", "Authorization", token).statusCode()).isEqualTo(401);
    page.context().close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "en, dark, 360"})
  void everyPageCanBeUsedByEveryone(String language, String theme, int width) {
    var found = new ArrayList<String>();
    Page stranger = system.pageOfStranger(language, theme, width);
    look(stranger, "/sign-in", found);
    look(stranger, "/invitation?link=nothing", found);
    stranger.context().close();
    Page page = system.page("administrator", language, theme, width);
    look(page, "/account", found);
    look(page, "/accounts", found);
    String one =
        page.locator("tbody a", new Page.LocatorOptions().setHasText("demo.commune-officer"))
            .getAttribute("href");
    look(page, one, found);
    look(page, "/registers", found);
    page.context().close();
    assertThat(found).isEmpty();
  }

  private void look(Page page, String path, List<String> found) {
    page.navigate(system.address(path));
    Accessible.look(page, path, found);
    Optional.ofNullable(System.getProperty("anbinh.pictures"))
        .ifPresent(folder ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                        java.nio.file.Path.of(
                            folder,
                            path.replaceAll("\\W+", "_") + page.viewportSize().width + ".png"))));
  }
}
