package org.anbinh.outlet.command;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.anbinh.AnBinh;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.language.Label;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.conference.Conference;
import org.anbinh.outlet.conference.Conferences;
import org.anbinh.outlet.demonstration.Demonstration;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.home.web.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped and started again while a conference goes on. */
class RestartedConferenceTest {
  private static final int PAGES = 5;

  @TempDir private static Path directory;

  private final int port = freePort();

  @BeforeAll
  static void application() {
    Server.application(AnBinh.class);
    PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Server start() {
    return Server.start(
        directory,
        port,
        true,
        Map.of("anbinh.gate.demonstration", "true", "anbinh.demonstration.scale", "small"));
  }

  private static Conferences.Doer doer() {
    return new Conferences.Doer(
        "an", new SubmissionId(UUID.randomUUID().toString()), LocalDate.now(Words.ZONE));
  }

  private static Conference done(Conferences.Answer answer) {
    return ((Conferences.Answer.Done) answer).conference();
  }

  private static Conference prepared(Server server) {
    Release release = SomeRelease.of(server::part);
    var plan =
        new Conferences.Plan(
            new Label("Hội nghị", "Conference"),
            release.unit(),
            LocalDate.now(Words.ZONE),
            release,
            Optional.empty(),
            IntStream.rangeClosed(1, 3)
                .mapToObj(
                    n -> new Conference.Point(n, Optional.of("Mục thứ " + n), Optional.empty()))
                .toList());
    return Scoped.call(
        new Scope.Everything(), () -> done(server.part(Conferences.class).make(plan, doer())));
  }

  private static void lead(Server server, String code, Conference.Deed deed, int point) {
    Conferences conferences = server.part(Conferences.class);
    int follows = conferences.find(code).orElseThrow().course().size();
    var move = new Conferences.Move(deed, point, Optional.empty(), follows);
    Conference now =
        Scoped.call(new Scope.Everything(), () -> done(conferences.move(code, move, doer())));
    assertThat(now.course()).hasSize(follows + 1);
  }

  private static String session(Server server) {
    var origin = new Origin("127.0.0.1", "test", Optional.empty(), "");
    return ((SignIn.Answer.In)
            server.part(SignIn.class).intoDemonstration("demo.commune-officer", origin))
        .session()
        .text();
  }

  private List<Page> followers(Browser browser, String session, String path) {
    String site = "http://127.0.0.1:" + port;
    return IntStream.range(0, PAGES)
        .mapToObj(_ -> {
          BrowserContext context = browser.newContext();
          context.addCookies(List.of(new Cookie("session", session).setUrl(site)));
          Page page = context.newPage();
          page.navigate(site + path);
          return page;
        })
        .toList();
  }

  @Test
  void whoFollowsIsToldThatItIsAwayAndSeesTheRightPointOnceItIsBack() {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      List<Page> pages;
      String code;
      try (Server server = start()) {
        server.part(Demonstration.class).load((_, _) -> {});
        code = prepared(server).code();
        lead(server, code, Conference.Deed.OPENED, 0);
        pages = followers(browser, session(server), "/conferences/" + code);
        pages.forEach(each -> {
          assertThat(each.locator("[data-live]")).hasClass(Pattern.compile("\\bon\\b"));
          assertThat(each.locator(".stage h2")).hasText("Mục thứ 1");
        });
        lead(server, code, Conference.Deed.SHOWN, 2);
        pages.forEach(each -> assertThat(each.locator(".stage h2")).hasText("Mục thứ 2"));
      }
      pages.forEach(each -> {
        assertThat(each.locator("[data-live]")).hasText(Pattern.compile("Mất kết nối"));
        assertThat(each.locator(".stage h2")).hasText("Mục thứ 2");
      });
      try (Server again = start()) {
        lead(again, code, Conference.Deed.SHOWN, 3);
        pages.forEach(each -> {
          assertThat(each.locator(".stage h2")).hasText("Mục thứ 3");
          assertThat(each.locator("[data-live]")).hasText("Đang theo dõi trực tiếp");
        });
        lead(again, code, Conference.Deed.SHOWN, 1);
        pages.forEach(each -> assertThat(each.locator(".stage h2")).hasText("Mục thứ 1"));
        pages.forEach(each -> each.context().close());
      }
    }
  }
}
