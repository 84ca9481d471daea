package org.anbinh.outlet.home.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anbinh.AnBinh;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.outlet.demonstration.Demonstration;
import org.anbinh.outlet.gate.OperatorToken;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole system with the small invented nation in it, and a browser to look at it. */
public final class RunningSystem {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Path data = temporary();
  private final int providerPort = freePort();
  private final LedgerFixture ledger;
  private final ConfigurableApplicationContext context;
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Secret> sessions = new ConcurrentHashMap<>();

  private RunningSystem() {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new AssertionError(
          "There is no Chromium at " + CHROMIUM + "; install it with: apt-get install chromium");
    }
    this.ledger = LedgerFixture.open(new Registers(List.of()));
    this.context = start(ledger, data, providerPort);
    load(context);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** One for all tests of a JVM. */
  public static RunningSystem shared() {
    return Holder.SYSTEM;
  }

  private static final class Holder {
    static final RunningSystem SYSTEM = closedAtTheEnd();

    private static RunningSystem closedAtTheEnd() {
      var system = new RunningSystem();
      Runtime.getRuntime().addShutdownHook(new Thread(system::close));
      return system;
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("anbinh-pages");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port at which the system expects its provider of sign-ins; none is there by itself. */
  public int providerPort() {
    return providerPort;
  }

  private static Path secret(Path data) {
    try {
      return Files.writeString(data.resolve("provider.secret"), "the secret of this installation");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurableApplicationContext start(
      LedgerFixture ledger, Path data, int providerPort) {
    var arguments = new ArrayList<String>();
    ledger.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--anbinh.data=" + data);
    arguments.add("--anbinh.demonstration.scale=small");
    arguments.add("--anbinh.gate.demonstration=true");
    arguments.add("--anbinh.provider.issuer=http://127.0.0.1:" + providerPort);
    arguments.add("--anbinh.provider.secret-file=" + secret(data));
    arguments.add("--anbinh.provider.name=VNeID");
    arguments.add("--server.port=0");
    for (String rate : List.of("reading", "writing", "heavy", "sign-in")) {
      arguments.add("--anbinh.network.rates." + rate + "=0/1"); // tests ask faster than people
    }
    arguments.add("--logging.level.root=warn");
    return SpringApplication.run(AnBinh.class, arguments.toArray(String[]::new));
  }

  private static void load(ConfigurableApplicationContext context) {
    context.getBean(Demonstration.class).load((_, _) -> {});
    try {
      Mart mart = context.getBean(Mart.class);
      boolean there =
          mart.awaitPosition(context.getBean(Ledger.class).latest(), Duration.ofMinutes(2));
      if (!there) {
        throw new AssertionError("The mart has not followed the ledger within two minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  public String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** All parts of a kind. */
  public <T> Collection<T> parts(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The cookie of somebody who has just entered the demonstration in a role. */
  public Secret signedIn(String role) {
    var origin = new Origin("127.0.0.1", "test", Optional.empty(), "");
    return switch (part(SignIn.class).intoDemonstration("demo." + role, origin)) {
      case SignIn.Answer.In in -> in.session();
      case SignIn.Answer.Wrong _,
          SignIn.Answer.Wait _,
          SignIn.Answer.CodeNeeded _,
          SignIn.Answer.PasskeyNeeded _ ->
          throw new AssertionError(role);
    };
  }

  /** What a program sends as its authorization that asks as the operator. */
  public String operator() {
    try {
      return "Bearer " + Files.readString(data.resolve(OperatorToken.FILE)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part by its name, where there are several of its type. */
  <T> T part(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** A fresh page of the national analyst, who has chosen language and theme. */
  public Page page(String language, String theme, int width) {
    return page("national-analyst", language, theme, width);
  }

  /** A fresh page of somebody in a role of the demonstration. */
  public Page page(String role, String language, String theme, int width) {
    Page page = pageOfStranger(language, theme, width);
    page.context()
        .addCookies(List.of(new Cookie("session", signedIn(role).text()).setUrl(address("/"))));
    return page;
  }

  /** Makes the browser of a page somebody else's; nobody's where no role is named. */
  void enter(Page page, Optional<String> role) {
    String session =
        role.map(each -> sessions.computeIfAbsent(each, this::signedIn).text()).orElse("");
    page.context().addCookies(List.of(new Cookie("session", session).setUrl(address("/"))));
  }

  /** A fresh page of nobody who is known. */
  public Page pageOfStranger(String language, String theme, int width) {
    BrowserContext fresh =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    fresh.addCookies(
        List.of(
            new Cookie("lang", language).setUrl(address("/")),
            new Cookie("theme", theme).setUrl(address("/"))));
    fresh.setDefaultTimeout(30_000);
    return fresh.newPage();
  }

  /** A page in Vietnamese on a wide screen. */
  public Page page() {
    return page("vi", "light", 1440);
  }

  /** A page on which no script runs. */
  public Page pageWithoutScripts() {
    return pageWithoutScripts("national-analyst");
  }

  /** A page of somebody in a role, on which no script runs. */
  public Page pageWithoutScripts(String role) {
    BrowserContext fresh =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    fresh.addCookies(List.of(new Cookie("session", signedIn(role).text()).setUrl(address("/"))));
    fresh.setDefaultTimeout(30_000);
    return fresh.newPage();
  }

  /**
   * The database may have been stopped before, by the end of this JVM; the files go all the same.
   */
  private void close() {
    try {
      browser.close();
      playwright.close();
      context.close();
      ledger.close();
    } finally {
      delete(data);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
