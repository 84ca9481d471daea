package org.anbinh.outlet.home.web.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Accessible;
import org.anbinh.outlet.home.web.RunningSystem;
import org.anbinh.outlet.home.web.SomeRelease;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrder;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.keeping.Bounds;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers of all provinces are asked for in the browser and by programs, and taken away. */
@Tag("database")
class PaperJobsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RunningSystem system = RunningSystem.shared();

  private static Map<String, byte[]> unpacked(byte[] zip) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        files.put(each.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  private boolean genuine(byte[] file) {
    PaperCheck check =
        Scoped.call(new Scope.Everything(), () -> system.part(PaperFiles.class).check(file));
    return check instanceof PaperCheck.Compared compared && compared.genuine();
  }

  private static void isAccessible(Page page) {
    assertThat(Accessible.violations(page)).isEmpty();
  }

  @Test
  void thirtyFourProvincesInOneRunAllInTheArchiveAndReadyOnToday() {
    Release release = SomeRelease.of(system);
    try (Page page = system.page("national-analyst", "vi", "light", 1280)) {
      page.navigate(system.address("/releases/" + release.code()));
      page.locator("a[href^='/papers/new']").click();
      page.locator("#template").selectOption("provincial-conference");
      page.locator("input[value=docx]").uncheck();
      page.locator("input[value=pdf]").uncheck();
      page.locator("main button.main").click();
      assertThat(page.locator("[role=alert]")).containsText("Chưa chọn định dạng");
      isAccessible(page);
      page.locator("#template").selectOption("provincial-conference");
      page.locator("input[value=xlsx]").check();
      page.locator("main button.main").click();
      assertThat(page.locator("#status")).containsText("34 tệp");
      isAccessible(page);
      Locator archive = page.locator("a[href$='/papers.zip']");
      assertThat(archive).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(240_000));
      isAccessible(page);
      String address = archive.getAttribute("href");
      APIResponse taken = page.request().get(system.address(address));
      assertThat(taken.status()).isEqualTo(200);
      Map<String, byte[]> files = unpacked(taken.body());
      assertThat(files).hasSize(34);
      assertThat(files.keySet()).anyMatch(each -> each.startsWith("44-provincial-conference-"));
      assertThat(genuine(files.values().iterator().next())).isTrue();
      assertThat(system.part(Audit.class).search(Audit.Search.newest(50)).lines())
          .anyMatch(line ->
              line.event().kind() == Event.Kind.EXPORTED
                  && line.event().subject().contains(address));
      page.navigate(system.address("/"));
      assertThat(page.locator("main")).containsText("đã lập xong 34 tệp");
      try (Page other = system.page("registrar", "en", "dark", 360)) {
        assertThat(other.request().get(system.address(address)).status()).isEqualTo(404);
        assertThat(other.navigate(page.url()).status()).isEqualTo(200);
        assertThat(other.locator("main")).not().containsText("ready, files to take away 34");
        other.navigate(system.address("/papers"));
        isAccessible(other);
      }
      page.navigate(system.address("/papers"));
      String its = address.replace("/api/papers/jobs/", "/papers/").replace("/papers.zip", "");
      Locator job = page.locator("main table a[href='" + its + "']");
      job.click();
      page.locator("form[action$='/forget'] button").click();
      assertThat(page.locator("h1")).isVisible();
      assertThat(job).hasCount(0);
    }
  }

  private PaperJob provincesInEnglish(String account) {
    return system
        .part(PaperJobs.class)
        .ask(
            new PaperOrder(
                SomeRelease.of(system).code(),
                "provincial-conference",
                system.part(Territories.class).current().all().stream()
                    .map(each -> each.id())
                    .filter(each -> each.level() == Level.PROVINCE)
                    .filter(each -> each.toString().endsWith(":2025-07-01"))
                    .toList(),
                List.of(PaperFormat.PDF, PaperFormat.DOCX),
                Language.EN,
                "",
                account));
  }

  private void end(PaperJob job) {
    PaperJobs jobs = system.part(PaperJobs.class);
    jobs.cancel(job.id(), job.order().account());
    jobs.forget(job.id(), job.order().account());
  }

  @Test
  void thePageIsToldHowFarItIsAndFindsItsWayBackAfterALostConnection() {
    PaperJob job = provincesInEnglish("demo.registrar");
    try (Page page = system.page("registrar", "vi", "light", 1280)) {
      var asked = new java.util.concurrent.ConcurrentLinkedQueue<String>();
      page.onRequest(each -> asked.add(each.url()));
      page.navigate(system.address("/papers/" + job.id()));
      assertThat(page.locator("progress:not([value='0'])")).isVisible();
      page.locator("#cancel").focus();
      String before = page.locator("progress").getAttribute("value");
      assertThat(page.locator("progress:not([value='" + before + "'])")).isVisible();
      assertThat(page.locator("#cancel")).isFocused();
      assertThat(asked).filteredOn(each -> each.endsWith("/papers/" + job.id())).hasSize(1);
      page.context().setOffline(true);
      assertThat(page.locator("[data-live]")).containsText("Mất kết nối");
      isAccessible(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/paper-job.png")));
      system.part(PaperJobs.class).cancel(job.id(), "demo.registrar");
      assertThat(page.locator("[data-state]")).hasText("Đang lập");
      page.context().setOffline(false);
      assertThat(page.locator("[data-state]")).hasText("Đã dừng");
      assertThat(page.locator("[data-announce]")).hasText("Đã dừng");
      assertThat(page.locator("[data-live]")).isEmpty();
      assertThat(page.locator("form[action$='/resume'] button")).isVisible();
      isAccessible(page);
      try (Page other = system.page("inspector", "vi", "light", 1280)) {
        String events = system.address("/papers/" + job.id() + "/events");
        assertThat(other.request().get(events).status()).isEqualTo(404);
      }
    } finally {
      end(job);
    }
  }

  @Test
  void withoutScriptsThePageComesAnewByItselfAndStopsWhatItIsToldTo() {
    PaperJob job = provincesInEnglish("demo.inspector");
    try (Page page = system.pageWithoutScripts("inspector")) {
      page.navigate(system.address("/papers/" + job.id()));
      assertThat(page.locator("progress:not([value='0'])")).isVisible();
      page.locator("#cancel").click();
      assertThat(page.locator("[data-state]")).hasText("Đã dừng");
      assertThat(page.locator("meta[http-equiv=refresh]")).hasCount(0);
    } finally {
      end(job);
    }
  }

  @Test
  void aProgramAsksForOnePaperAndIsToldHowFarItIs() {
    Release release = SomeRelease.of(system);
    try (Page page = system.pageOfStranger("vi", "light", 1280)) {
      APIResponse asked =
          ask(
              page,
              Map.of(
                  "release", release.code(),
                  "template", "provincial-conference",
                  "unit", "province:44:2025-07-01",
                  "formats", List.of("xlsx", "docx"),
                  "language", "en"));
      assertThat(asked.status()).isEqualTo(202);
      String location = Objects.requireNonNull(asked.headers().get("location"));
      JsonNode job = JSON.readTree(asked.text());
      assertThat(job.path("of").asInt()).isEqualTo(2);
      for (int n = 0; n < 1_500 && !job.path("finished").asBoolean(); n++) {
        LockSupport.parkNanos(100_000_000);
        job = JSON.readTree(get(page, location).text());
      }
      assertThat(job.path("state").asString()).isEqualTo("ready");
      assertThat(job.path("files").size()).isEqualTo(2);
      for (JsonNode file : job.path("files")) {
        APIResponse taken = get(page, file.path("address").asString());
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).hasSize(file.path("bytes").asInt());
        assertThat(genuine(taken.body())).isTrue();
      }
      assertThat(get(page, location + "/files/other.docx").status()).isEqualTo(404);
      APIResponse gone =
          page.request()
              .delete(
                  system.address(location),
                  RequestOptions.create().setHeader("Authorization", system.operator()));
      assertThat(gone.status()).isEqualTo(204);
      assertThat(get(page, location).status()).isEqualTo(404);
    }
  }

  private APIResponse ask(Page page, Map<String, Object> wish) {
    return page.request()
        .post(
            system.address("/api/papers/jobs"),
            RequestOptions.create()
                .setHeader("Authorization", system.operator())
                .setHeader("Content-Type", "application/json")
                .setData(JSON.writeValueAsBytes(wish)));
  }

  private APIResponse get(Page page, String path) {
    return page.request()
        .get(
            system.address(path),
            RequestOptions.create().setHeader("Authorization", system.operator()));
  }

  @Test
  void whatCannotBeWrittenIsRefusedWithItsReason() {
    String release = SomeRelease.of(system).code();
    try (Page page = system.pageOfStranger("vi", "light", 1280)) {
      APIResponse communes = ask(page, Map.of("release", release, "template", "commune-sheet"));
      assertThat(communes.status()).isEqualTo(422);
      assertThat(communes.text()).contains("the most are 400");
      assertThat(ask(page, Map.of("release", release, "template", "none")).status()).isEqualTo(422);
      assertThat(
              ask(
                      page,
                      Map.of(
                          "release", release,
                          "template", "provincial-conference",
                          "unit", "commune:19360:2025-07-01"))
                  .status())
          .isEqualTo(422);
      assertThat(ask(page, Map.of("release", "1999-01", "template", "x")).status()).isEqualTo(404);
      assertThat(ask(page, Map.of("release", release)).status()).isEqualTo(400);
      assertThat(
              ask(page, Map.of("release", release, "template", "x", "formats", List.of("odt")))
                  .status())
          .isEqualTo(400);
    }
  }

  @Test
  void whoeverMayNotReadTheReleaseAnyLongerIsHandedNothing() {
    Release release = SomeRelease.of(system);
    PaperJobs jobs = system.part(PaperJobs.class);
    var order =
        new org.anbinh.outlet.papers.PaperOrder(
            "1999-01",
            "provincial-conference",
            List.of(UnitId.parse("province:44:2025-07-01")),
            List.of(PaperFormat.XLSX),
            Language.VI,
            "",
            "demo.registrar");
    PaperJob unreadable = jobs.ask(order);
    try (Page page = system.page("registrar", "vi", "light", 1280)) {
      String address = "/api/papers/jobs/" + unreadable.id() + "/papers.zip";
      assertThat(page.request().get(system.address(address)).status()).isEqualTo(404);
    }
    assertThat(release.code()).isNotEqualTo("1999-01");
    jobs.cancel(unreadable.id(), "demo.registrar");
    jobs.forget(unreadable.id(), "demo.registrar");
  }

  @Test
  void aSweptPaperIsWrittenAgainWithTheSameFiguresAndMarks() {
    var wish =
        new Papers.Wish(
            SomeRelease.of(system),
            "provincial-periodic",
            UnitId.parse("province:44:2025-07-01"),
            Language.EN);
    Papers papers = system.part(Papers.class);
    PaperFiles files = system.part(PaperFiles.class);
    Scope all = new Scope.Everything();
    Paper first = Scoped.call(all, () -> papers.write(wish));
    byte[] before = Scoped.call(all, () -> files.write(first, PaperFormat.DOCX, ""));
    Shelf.Swept swept =
        system
            .part(Shelf.class)
            .sweep(new Bounds(0, Duration.ZERO, Set.of()), Instant.now().plus(Duration.ofDays(2)));
    assertThat(swept.count()).isGreaterThanOrEqualTo(2);
    assertThat(swept.kept()).isZero();
    Paper again = Scoped.call(all, () -> papers.write(wish));
    assertThat(again).isEqualTo(first);
    assertThat(again.figures()).isNotEmpty();
    byte[] after = Scoped.call(all, () -> files.write(again, PaperFormat.DOCX, ""));
    assertThat(genuine(before)).isTrue();
    assertThat(genuine(after)).isTrue();
  }

  @Test
  void aKeptPaperIsThePaperAndItsFilesAreTheSameBytes() {
    Release release = SomeRelease.of(system);
    var wish =
        new Papers.Wish(
            release, "provincial-periodic", UnitId.parse("province:44:2025-07-01"), Language.VI);
    Scoped.run(
        new Scope.Everything(),
        () -> {
          Papers papers = system.part(Papers.class);
          PaperFiles files = system.part(PaperFiles.class);
          Paper first = papers.write(wish);
          Paper second = papers.write(wish);
          assertThat(second).isEqualTo(first).isNotSameAs(first);
          for (PaperFormat format : PaperFormat.values()) {
            assertThat(files.write(second, format, "")).isEqualTo(files.write(first, format, ""));
          }
        });
  }
}
