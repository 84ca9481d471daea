package org.anbinh.outlet.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.QuestionAddress;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.conference.SomeConference;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrder;

/**
 * An address, or several, for every mapping that answers with a page. A new page is listed here, or
 * among what is no page; {@link PagesAccessibleTest} refuses to pass until it is.
 */
final class EveryPage {
  /** Mappings that answer with a file, a part of a page, or another page. */
  static final Set<String> NO_PAGES =
      Set.of(
          "/figures.svg",
          "/figures.png",
          "/figures.xlsx",
          "/figures.csv",
          "/compare.svg",
          "/compare.png",
          "/compare.xlsx",
          "/compare.csv",
          "/map.svg",
          "/map.png",
          "/map.xlsx",
          "/map.csv",
          "/units",
          "/switch/units",
          "/registers/{register}/export",
          "/audit/lines.csv",
          "/map/drawing",
          "/map/shapes",
          "/reports-due.csv",
          "/reports-due.xlsx",
          "/sign-in/provider",
          "/sign-in/provider/return",
          // a sign-in must have begun; SecondFactorTest walks it
          "/sign-in/code",
          "/imports/template",
          "/conferences/{code}/events",
          "/papers/{id}/events",
          "/conferences/{code}/controls",
          "/releases/{code}/papers/{template}/file.{ending}");

  private static final String NATION =
      "/figures?unit=VN&from=2025-01-01&until=2026-01-01&basis=today&indicator=";
  private static final String YEAR =
      "/compare?indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&basis=today";
  private static final String MAP =
      "/map?indicator=cases.detected&unit=VN&from=2025-07-01&until=2026-07-01&basis=then";

  /** Where strangers come in. */
  private static final Set<String> OPEN =
      Set.of("/sign-in", "/sign-in/passkey", "/invitation", "/first-administrator");

  /** Pages that refuse what they are asked for, and with what. */
  private static final Map<String, Integer> REFUSING =
      Map.of(
          "/no-such-page", 404,
          "/invitation?link=nothing", 404,
          "/first-administrator?link=nothing", 404,
          "/audit?from=x&kind=none", 422);

  private EveryPage() {}

  /** The status with which an address is answered. */
  static int status(String address) {
    return REFUSING.getOrDefault(address, 200);
  }

  /** A role of the demonstration that may open an address; nobody's for those of strangers. */
  static Optional<String> role(String address) {
    String path = address.split("\\?", 2)[0];
    if (OPEN.contains(path)) {
      return Optional.empty();
    }
    if (path.startsWith("/audit")) {
      return Optional.of("auditor");
    }
    return Optional.of(path.startsWith("/accounts") ? "administrator" : "national-analyst");
  }

  /** Addresses by the pattern of their mapping. */
  static Map<String, List<String>> of(RunningSystem system) {
    return Scoped.call(new Scope.Everything(), () -> found(system));
  }

  private static Map<String, List<String>> found(RunningSystem system) {
    var pages = new TreeMap<String, List<String>>();
    pages.put("/", List.of("/"));
    pages.put(
        "/today/reports",
        List.of(
            "/today/reports",
            "/today/reports?form=police.monthly&unit=province:44:2025-07-01",
            "/today/reports?form=none&unit=nowhere"));
    pages.put(
        "/search", List.of("/search?text=quang+binh", "/search?text=lo", "/search?text=qqqq"));
    pages.put("/switch", List.of("/switch?unit=tan&back=/"));
    pages.put("/help", List.of("/help"));
    pages.put("/help/keyboard", List.of("/help/keyboard"));
    pages.put("/health", List.of("/health"));
    figures(pages, system);
    pages.put("/map", List.of(MAP, MAP + "&unit=nowhere"));
    pages.put(
        "/map/lateness",
        List.of(
            "/map/lateness",
            "/map/lateness?form=police.monthly&unit=province:44:2025-07-01&measure=longest"));
    pages.put("/map/boundaries", List.of("/map/boundaries"));
    pages.put("/territory", List.of("/territory", "/territory?text=quang+tri"));
    pages.put("/territory/{id}", List.of("/territory/44", "/territory/commune:19360:2025-07-01"));
    registers(pages, system);
    pages.put("/imports", List.of("/imports"));
    pages.put("/imports/{id}", List.of("/imports/" + imported(system)));
    access(pages, system);
    approval(pages);
    releases(pages, system);
    conferences(pages, system);
    return pages;
  }

  private static void conferences(Map<String, List<String>> pages, RunningSystem system) {
    String open =
        "/conferences/" + SomeConference.of(system, "Hội nghị mở").open().talk().show(2).code();
    String prepared = "/conferences/" + SomeConference.of(system, "Hội nghị sắp tới").code();
    String closed =
        "/conferences/" + SomeConference.of(system, "Hội nghị đã qua").open().close().code();
    pages.put("/conferences", List.of("/conferences"));
    pages.put("/conferences/new", List.of("/conferences/new"));
    pages.put(
        "/conferences/{code}",
        List.of(open, open + "?view=screen", prepared, closed, closed + "?view=screen"));
    pages.put("/conferences/{code}/programme", List.of(open + "/programme"));
    pages.put(
        "/conferences/{code}/conclusions",
        List.of(open + "/conclusions", prepared + "/conclusions"));
    pages.put("/conferences/{code}/minutes", List.of(open + "/minutes", prepared + "/minutes"));
  }

  private static void releases(Map<String, List<String>> pages, RunningSystem system) {
    Paper paper = SomeRelease.paper(system);
    String release = "/releases/" + paper.edition().release();
    PaperFigure computed =
        paper.figures().stream()
            .filter(PaperFigure.Derived.class::isInstance)
            .findFirst()
            .orElseThrow();
    pages.put("/verify", List.of("/verify"));
    pages.put("/papers", List.of("/papers"));
    pages.put("/papers/new", List.of("/papers/new?release=" + paper.edition().release()));
    pages.put("/papers/{id}", List.of("/papers/" + written(system, paper)));
    pages.put("/releases", List.of("/releases"));
    pages.put("/releases/new", List.of("/releases/new"));
    pages.put("/releases/{code}", List.of(release));
    pages.put("/releases/{code}/papers/{template}", List.of(release + "/papers/national-periodic"));
    pages.put(
        "/releases/triangle",
        List.of(
            "/releases/triangle?indicator=cases.detected&unit=VN&from=2024-12-15&until=2025-12-15"));
    pages.put("/p/{paper}/{mark}", List.of(paper.address(computed)));
  }

  /** A finished job of the national analyst. */
  private static UUID written(RunningSystem system, Paper paper) {
    String account = "demo.national-analyst";
    PaperJobs jobs = system.part(PaperJobs.class);
    UUID id =
        jobs.list(account).stream()
            .findFirst()
            .orElseGet(() ->
                jobs.ask(
                    new PaperOrder(
                        paper.edition().release(),
                        paper.template(),
                        List.of(paper.unit()),
                        List.of(PaperFormat.XLSX),
                        paper.language(),
                        "",
                        account)))
            .id();
    for (int i = 0; i < 2_000 && !jobs.find(id, account).orElseThrow().state().settled(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    return id;
  }

  private static void approval(Map<String, List<String>> pages) {
    String owed = "?form=police.monthly&unit=province:44:2025-07-01";
    pages.put("/reports-due", List.of("/reports-due", "/reports-due" + owed));
    pages.put("/reports-due/check", List.of("/reports-due/check" + owed));
    pages.put(
        "/reports-due/report",
        List.of(
            "/reports-due/report?form=police.monthly&unit=commune:19360:2025-07-01&period=police:2026-08"));
  }

  private static void access(Map<String, List<String>> pages, RunningSystem system) {
    pages.put("/sign-in", List.of("/sign-in?back=/registers"));
    pages.put("/invitation", List.of("/invitation?link=nothing"));
    pages.put("/first-administrator", List.of("/first-administrator?link=nothing"));
    pages.put("/account", List.of("/account"));
    pages.put("/account/second-factor", List.of("/account/second-factor"));
    pages.put("/sign-in/passkey", List.of("/sign-in/passkey?needed=yes"));
    pages.put("/account/passkeys", List.of("/account/passkeys"));
    pages.put("/account/provider", List.of("/account/provider"));
    pages.put("/accounts", List.of("/accounts"));
    pages.put("/accounts/{id}", List.of("/accounts/" + someAccount(system)));
    pages.put("/audit", List.of("/audit", "/audit?from=x&kind=none"));
  }

  private static UUID someAccount(RunningSystem system) {
    return system.part(Kept.class).accounts().find("demo.commune-officer").orElseThrow().id();
  }

  private static void figures(Map<String, List<String>> pages, RunningSystem system) {
    pages.put(
        "/figures",
        List.of(
            NATION + "cases.detected",
            NATION + "cases.detected,persons.arrested&step=quarter",
            NATION + "cases.detected&by=province&step=month&chart=multiples",
            NATION + "cases.detected&by=province&step=quarter&rows=step&columns=unit",
            NATION + "cases.detected&dimension=offence",
            NATION + "cases.detected&unit=tan+thanh&vintage=x&known=y",
            "/figures?indicator=none&unit=nowhere&from=x&until=2026-01-01"));
    pages.put(
        "/compare",
        List.of(
            YEAR + "&by=province",
            YEAR + "&with=years",
            YEAR + "&with=same&withBasis=2025-06-30",
            "/compare?indicator=cases.detected&unit=province:44:2025-07-01&from=2025-07-01&until=2026-07-01"));
    pages.put("/published", List.of("/published"));
    pages.put("/passports/{id}", List.of("/passports/" + someFigure(system)));
  }

  private static void registers(Map<String, List<String>> pages, RunningSystem system) {
    Entry some = someCase(system);
    String subject = "?subject=" + URLEncoder.encode(some.subject(), UTF_8);
    pages.put("/registers", List.of("/registers"));
    pages.put(
        "/registers/{register}",
        List.of(
            "/registers/case",
            "/registers/case?field.agency=customs&sort=-recorded&vintage=9&show.seizures.substance=1",
            "/registers/case?field.retracted=yes",
            "/registers/case?vintage=x&kept=unnamed"));
    pages.put(
        "/registers/{register}/new",
        List.of("/registers/case/new", "/registers/report/new?v.reportForm=police.monthly"));
    pages.put("/registers/{register}/entry", List.of("/registers/case/entry" + subject));
    pages.put("/registers/{register}/history", List.of("/registers/case/history" + subject));
    pages.put("/registers/{register}/correct", List.of("/registers/case/correct" + subject));
    pages.put("/registers/{register}/retract", List.of("/registers/case/retract" + subject));
  }

  private static String someFigure(RunningSystem system) {
    var address =
        new QuestionAddress(
            Map.of("indicator", "cases.detected", "from", "2025-01-01", "until", "2026-01-01"),
            system.part(Territories.class).current(),
            system.part(Ledger.class).latest(),
            LocalDate.of(2026, 11, 1));
    return system
        .part(Figures.class)
        .answer(address.questions().getFirst())
        .getFirst()
        .id()
        .value();
  }

  private static Entry someCase(RunningSystem system) {
    var question =
        new Browse(
            "case",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Browse.Sort.NEWEST,
            Optional.empty(),
            1,
            new Vintage(Long.MAX_VALUE));
    return new ArrayList<>(system.part(Ledger.class).browse(question).entries()).getFirst();
  }

  /** A file with rows that can be mended in its page. */
  private static UUID imported(RunningSystem system) {
    String file =
        """
        number,agency,detectedBy,place,occurredOn,route,offence,organisedRing,armsUsed,officersKilled,officersHurt
        AX-1,police,01,00004,2026-01-05,moon,249,0,0,0,0
        AX-2,police,01,00004,2026-01-05,sea,249,0,0,0,0
        AX-2,police,01,00004,2026-01-05,sea,249,0,0,0,0
        """;
    Imports imports = system.part(Imports.class);
    var order = new ImportOrder("case", ImportMode.ALL, true, "", Writing.ASK, "", "axe");
    UUID id = imports.handIn(order, "axe.csv", new ByteArrayInputStream(file.getBytes(UTF_8))).id();
    for (int i = 0; i < 100 && !imports.get(id).state().settled(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    return id;
  }
}
