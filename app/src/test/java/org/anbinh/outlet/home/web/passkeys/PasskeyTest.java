package org.anbinh.outlet.home.web.passkeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.Session;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.access.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passkey lets its owner in, and nobody who has seen, copied, found or forged an answer. */
@Tag("database")
class PasskeyTest {
  private static final String SIGN_IN = "/sign-in/passkey?back=%2Faccount";
  private final RunningSystem system = RunningSystem.shared();

  /** Browsers offer passkeys for names only, not for addresses. */
  private String address(String path) {
    return system.address(path).replace("127.0.0.1", "localhost");
  }

  private Page browser(String language, String theme, int width) {
    Page page = system.pageOfStranger(language, theme, width);
    page.context()
        .addCookies(
            List.of(
                new Cookie("lang", language).setUrl(address("/")),
                new Cookie("theme", theme).setUrl(address("/"))));
    return page;
  }

  private void signIn(Page page, String name) {
    page.navigate(address("/sign-in?back=%2Faccount%2Fpasskeys"));
    page.locator("#name").fill(name);
    page.locator("#password").fill(People.SENTENCE);
    page.locator(".sign-in button").click();
  }

  private static void add(Page page, String name) {
    page.locator("#name").fill(name);
    page.locator("form[data-passkey] button").click();
    assertThat(page.locator("#passkeys")).containsText(name);
  }

  private void leave(Page page) {
    page.locator(".leave button").click();
    assertThat(page).hasURL(address("/sign-in"));
  }

  private void show(Page page) {
    page.navigate(address(SIGN_IN));
    page.locator("form[data-passkey] button").click();
  }

  private static void assertRefused(Page page) {
    assertThat(page.locator("[role=alert]")).containsText("could not be confirmed");
  }

  private List<String> words(String account) {
    var search = new Audit.Search(Optional.empty(), Optional.empty(), "", "", "", account, 0, 100);
    return system.part(Audit.class).search(search).lines().stream()
        .map(line -> line.event().words().key())
        .toList();
  }

  private List<Event> newest() {
    return system.part(Audit.class).search(Audit.Search.newest(5)).lines().stream()
        .map(line -> line.event())
        .toList();
  }

  @Test
  void anOwnerSignsInWithoutNameAndPasswordAndWithBothFactors() {
    Account account = People.somebody(system, "ha.khoa.mot", "inspector");
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    assertThat(page.locator("main")).containsText("Your role needs a second factor");
    new VirtualDevice(page);
    add(page, "office phone");
    page.navigate(address("/registers"));
    assertThat(page).hasURL(address("/registers"));
    leave(page);

    show(page);
    assertThat(page).hasURL(address("/account"));
    assertThat(page.locator(".who")).hasText(account.name());
    page.navigate(address("/account/passkeys"));
    assertThat(page.locator("#passkeys")).containsText("Last used to sign in");
    leave(page);

    signIn(page, account.name());
    assertThat(page.locator("main")).containsText("asks for its passkey after the password");
    page.navigate(address("/account"));
    assertThat(page).hasURL(address("/sign-in?back=%2Faccount"));
    page.context().close();
    assertThat(words(account.name()))
        .contains("passkeys.audit.added", "access.audit.signed-in.passkey");
  }

  @Test
  void anAnswerThatWasSeenOnceIsOfNoUse() throws Exception {
    Account account = People.somebody(system, "ha.khoa.hai", "inspector");
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    new VirtualDevice(page);
    add(page, "key");
    leave(page);
    page.navigate(address(SIGN_IN));
    var cookies = new ArrayList<String>();
    page.context().cookies(address("/")).forEach(each -> cookies.add(each.name + "=" + each.value));
    var sent = new ArrayList<String>();
    page.onRequest(request -> remember(request, sent));
    page.locator("form[data-passkey] button").click();
    assertThat(page).hasURL(address("/account"));
    page.context().close();
    assertThat(sent).hasSize(1);

    HttpResponse<String> replayed = post(String.join("; ", cookies), sent.getFirst());
    assertThat(replayed.statusCode()).isEqualTo(422);
    assertThat(replayed.headers().allValues("Set-Cookie"))
        .noneMatch(each -> each.startsWith("session="));
    assertThat(newest()).anyMatch(each -> each.words().key().equals("passkeys.audit.unasked"));

    HttpResponse<String> fresh = get(String.join("; ", cookies));
    String asked =
        fresh.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("passkey="))
            .findFirst()
            .orElseThrow();
    cookies.removeIf(each -> each.startsWith("passkey="));
    cookies.add(asked.substring(0, asked.indexOf(';')));
    assertThat(post(String.join("; ", cookies), sent.getFirst()).statusCode()).isEqualTo(422);
    assertThat(words(account.name())).contains("passkeys.audit.challenge");
  }

  private static void remember(Request request, List<String> sent) {
    if (request.method().equals("POST") && request.url().contains("/sign-in/passkey")) {
      sent.add(request.postData());
    }
  }

  private HttpResponse<String> post(String cookies, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address("/sign-in/passkey")))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> get(String cookies) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address("/sign-in/passkey")))
                .header("Cookie", cookies)
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  @Test
  void aCopiedKeyIsNoticedByItsCounterAndRefused() {
    Account account = People.somebody(system, "ha.khoa.ba", "inspector");
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    var device = new VirtualDevice(page);
    add(page, "key");
    leave(page);
    JsonObject copy = device.key().deepCopy();
    show(page);
    assertThat(page).hasURL(address("/account"));
    leave(page);
    device.takeOnly(copy);
    show(page);
    assertRefused(page);
    page.navigate(address("/account"));
    assertThat(page).hasURL(address("/sign-in?back=%2Faccount"));
    page.context().close();
    assertThat(words(account.name())).contains("passkeys.audit.counter");
  }

  @Test
  void anAnswerThatAPageOfAnotherOriginGotIsRefused() throws Exception {
    Account account = People.somebody(system, "ha.khoa.bon", "inspector");
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    new VirtualDevice(page);
    add(page, "key");
    leave(page);
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<h1>win</h1>".getBytes(UTF_8));
          exchange.close();
        });
    other.start();
    try {
      page.navigate(address(SIGN_IN));
      String challenge = page.locator("form[data-passkey]").getAttribute("data-challenge");
      String csrf = page.locator("form[data-passkey] input[name='_csrf']").getAttribute("value");
      page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
      @SuppressWarnings("unchecked")
      var caught = (Map<String, String>) page.evaluate(PHISHING, challenge);
      String cookies =
          String.join(
              "; ",
              page.context().cookies(address("/")).stream()
                  .map(each -> each.name + "=" + each.value)
                  .toList());
      var body = new StringBuilder("_csrf=" + java.net.URLEncoder.encode(csrf, UTF_8));
      caught.forEach((name, value) -> body.append('&').append(name).append('=').append(value));
      assertThat(post(cookies, body.toString()).statusCode()).isEqualTo(422);
    } finally {
      other.stop(0);
    }
    page.context().close();
    assertThat(words(account.name())).contains("passkeys.audit.origin");
  }

  private static final String PHISHING =
      """
      async (challenge) => {
        const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
        const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
        const key = await navigator.credentials.get({publicKey: {challenge: bytes(challenge), rpId: "localhost", userVerification: "required"}});
        return {credential: text(key.rawId), client: text(key.response.clientDataJSON), authenticator: text(key.response.authenticatorData), signature: text(key.response.signature), user: text(key.response.userHandle)};
      }
      """;

  @Test
  void aRemovedKeyAndOneThatSaysItIsAnothersAreRefused() {
    Account account = People.somebody(system, "ha.khoa.nam", "commune-officer");
    Account other = People.somebody(system, "ha.khoa.sau", "commune-officer");
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    var device = new VirtualDevice(page);
    add(page, "key");
    leave(page);
    JsonObject key = device.key().deepCopy();
    JsonObject forged = key.deepCopy();
    forged.addProperty("userHandle", Base64.getEncoder().encodeToString(bytes(other.id())));
    forged.addProperty("signCount", 50);
    device.takeOnly(forged);
    show(page);
    assertRefused(page);
    assertThat(words(account.name())).contains("passkeys.audit.owner");

    key.addProperty("signCount", 60);
    device.takeOnly(key);
    show(page);
    assertThat(page).hasURL(address("/account"));
    page.navigate(address("/account/passkeys"));
    page.locator("#passkeys button.danger").click();
    assertThat(page.locator("main")).containsText("There is no passkey yet");
    leave(page);
    show(page);
    assertRefused(page);
    page.context().close();
    assertThat(words(account.name())).contains("passkeys.audit.removed");
    assertThat(newest()).anyMatch(each -> each.words().key().equals("passkeys.audit.unknown"));
  }

  private static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Test
  void nobodyAddsOrRemovesAKeyInABrowserThatWasLeftOpen() {
    Account account = People.somebody(system, "ha.khoa.bay", "commune-officer");
    Secret old = Secret.fresh();
    Instant begun = Instant.now().minusSeconds(3_600);
    system
        .part(Kept.class)
        .sessions()
        .begin(
            new Session(
                UUID.randomUUID(),
                account.id(),
                new Proof.Password(),
                begun,
                Instant.now(),
                "127.0.0.1",
                "test"),
            old);
    Page page = browser("en", "light", 1440);
    page.context().addCookies(List.of(new Cookie("session", old.text()).setUrl(address("/"))));
    page.navigate(address("/account/passkeys"));
    assertThat(page.locator("main")).containsText("within the last 10 minutes");
    assertThat(page.locator("form[data-passkey]")).hasCount(0);
    for (String path : List.of("", "/" + UUID.randomUUID() + "/remove")) {
      page.navigate(address("/account/passkeys"));
      Object status =
          page.evaluate(
              "async (path) => (await fetch('/account/passkeys' + path, {method: 'POST',"
                  + " body: new URLSearchParams({name: 'mine', _csrf:"
                  + " document.querySelector('[name=_csrf]').value})})).status",
              path);
      assertThat(status).isEqualTo(422);
    }
    page.context().close();
    assertThat(words(account.name())).doesNotContain("passkeys.audit.added");
  }

  @Test
  void addingAndRemovingAPasskeyEndsOtherSessions() {
    Account account = People.somebody(system, "ha.khoa.tam", "commune-officer");
    Page other = browser("en", "light", 1440);
    signIn(other, account.name());
    assertThat(other).hasURL(address("/account/passkeys"));
    Page page = browser("en", "light", 1440);
    signIn(page, account.name());
    new VirtualDevice(page);
    add(page, "key");
    other.navigate(address("/account"));
    assertThat(other).hasURL(address("/sign-in?back=%2Faccount"));
    other.context().close();
    page.locator("#passkeys button.danger").click();
    assertThat(page.locator("main")).containsText("There is no passkey yet");
    assertThat(system.part(Kept.class).sessions().of(account.id())).hasSize(1);
    page.context().close();
  }

  @Test
  void whoStopsOrHasNoKeyIsToldWhatToDo() {
    Page page = browser("en", "light", 1440);
    var device = new VirtualDevice(page);
    device.ownerIsThere(false);
    show(page);
    assertThat(page.locator("[data-passkey-said=cancelled]")).isVisible();
    assertThat(page.locator("form[data-passkey] button")).isEnabled();
    page.navigate(system.address(SIGN_IN));
    assertThat(page.locator("main")).containsText("Browsers offer no passkeys under the address");
    page.context().close();
    Page plain = system.pageWithoutScripts();
    plain.navigate(address(SIGN_IN));
    assertThat(plain.locator("[data-passkey-none]")).isVisible();
    assertThat(plain.locator("form[data-passkey]")).isHidden();
    plain.context().close();
  }

  @Test
  void theDemonstrationHasNoneAndSaysSo() {
    Page page = system.page("national-analyst", "en", "light", 1440);
    page.navigate(system.address("/account/passkeys"));
    assertThat(page.locator("main")).containsText("have no passkeys");
    page.context().close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} px")
  @CsvSource({"vi, light, 1440", "vi, dark, 360", "en, light, 360", "en, dark, 1440"})
  void everyPageCanBeUsedByEveryone(String language, String theme, int width) {
    var found = new ArrayList<String>();
    Account account = People.somebody(system, "khoa." + language + "." + theme, "commune-officer");
    Page page = browser(language, theme, width);
    new VirtualDevice(page);
    signIn(page, account.name());
    look(page, "none", found);
    page.keyboard().press("Tab");
    page.locator("#name").focus();
    page.keyboard().type("Khóa USB dự phòng của phòng nghiệp vụ");
    page.keyboard().press("Enter");
    assertThat(page.locator("#passkeys li")).hasCount(1);
    look(page, "one", found);
    leave(page);
    page.navigate(address(SIGN_IN));
    look(page, "enter", found);
    page.locator("form[data-passkey] button").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(address("/account"));
    page.context().close();
    assertThat(found).isEmpty();
  }

  private static void look(Page page, String name, List<String> found) {
    Accessible.violations(page).forEach(each -> found.add(name + ": " + each));
    Object wide =
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    if (Boolean.TRUE.equals(wide)) {
      found.add(name + " is wider than its window");
    }
    Optional.ofNullable(System.getProperty("anbinh.pictures"))
        .ifPresent(folder ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                        Path.of(folder, "passkey-" + name + page.viewportSize().width + ".png"))));
  }
}
