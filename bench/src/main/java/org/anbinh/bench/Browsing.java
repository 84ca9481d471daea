package org.anbinh.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person with a slow line and an old machine sees: Chromium held to "slow 4G" (1.6 Mbit/s
 * down, 750 kbit/s up, 150 ms of latency) and a quarter of this processor's speed.
 */
final class Browsing {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int TIMES = 5;
  private static final double DOWN = 1_600_000 / 8.0;
  private static final double UP = 750_000 / 8.0;

  private static final String LARGEST_PAINT =
      """
      () => new Promise(done => new PerformanceObserver(list => {
        const all = list.getEntries(); done(all[all.length - 1].startTime);
      }).observe({type: 'largest-contentful-paint', buffered: true}))\
      """;

  private static final String SLOWEST_EVENT =
      """
      () => new Promise(done => {
        let most = 0;
        new PerformanceObserver(list => {
          for (const each of list.getEntries()) if (each.interactionId) most = Math.max(most, each.duration);
        }).observe({type: 'event', buffered: true, durationThreshold: 16});
        setTimeout(() => done(most), 500);
      })\
      """;

  private final ServerProcess server;

  Browsing(ServerProcess server) {
    this.server = server;
  }

  void all(ObjectNode result) {
    if (!Files.isExecutable(CHROMIUM)) {
      System.out.println("There is no Chromium at " + CHROMIUM + ": pages were not looked at.");
      return;
    }
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")))) {
      page(browser, "Today", Reading.TODAY.getFirst(), result);
      page(browser, "Figures", Reading.FIGURES.getFirst(), result);
      page(browser, "Registers", Reading.REGISTERS.getFirst(), result);
    }
  }

  private void page(Browser browser, String name, String address, ObjectNode result) {
    var paints = new Samples();
    var events = new Samples();
    var bytes = new Samples();
    for (int i = 0; i < TIMES; i++) {
      try (BrowserContext context = browser.newContext()) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        slow(session);
        double[] received = {0};
        session.on(
            "Network.loadingFinished",
            event -> received[0] += event.get("encodedDataLength").getAsDouble());
        page.navigate(server.at(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        paints.add(((Number) page.evaluate(LARGEST_PAINT)).doubleValue());
        bytes.add(received[0] / 1024);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("ha no");
        page.mouse().click(700, 300);
        events.add(((Number) page.evaluate(SLOWEST_EVENT)).doubleValue());
      }
    }
    ObjectNode node = result.putObject(name);
    paints.describe("largest paint, " + name, node.putObject("largestPaint"));
    events.describe("interaction to next paint, " + name, node.putObject("interaction"));
    node.put("kilobytes", Math.round(bytes.quantile(0.5)));
    System.out.printf("%52s %.0f kB received%n", "", bytes.quantile(0.5));
  }

  private static void slow(CDPSession session) {
    session.send("Network.enable");
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 150);
    line.addProperty("downloadThroughput", DOWN);
    line.addProperty("uploadThroughput", UP);
    session.send("Network.emulateNetworkConditions", line);
    var processor = new JsonObject();
    processor.addProperty("rate", 4);
    session.send("Emulation.setCPUThrottlingRate", processor);
  }
}
