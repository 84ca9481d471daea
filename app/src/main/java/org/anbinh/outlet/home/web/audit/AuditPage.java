package org.anbinh.outlet.home.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.rights.Personal;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What accounts did: looked for, verified, and given out as a file. */
@Controller
@Requires(Right.AUDIT_READ)
class AuditPage {
  private static final int SHOWN = 50;

  private final Pages pages;
  private final Audit audit;

  AuditPage(Pages pages, Audit audit) {
    this.pages = pages;
    this.audit = audit;
  }

  /** A line as it is read. */
  record Row(
      String number,
      String at,
      String kind,
      String account,
      String address,
      String about,
      String words,
      String request) {}

  /** A kind of event that can be chosen. */
  record Kind(String code, String name) {}

  /**
   * The whole page.
   *
   * @param next address of older lines; empty on the last page
   * @param newest address of the newest lines; empty on the first page
   */
  record Matter(
      Asked asked,
      List<String> problems,
      List<Kind> kinds,
      List<Row> rows,
      String next,
      String newest,
      String file,
      Optional<Verified> verified,
      Optional<Head> head) {}

  /** The end of the log, to be kept. */
  record Head(String number, String hash) {}

  /** What verification found, in a sentence. */
  record Verified(boolean holds, String sentence) {}

  @Personal
  @GetMapping("/audit")
  ResponseEntity<byte[]> show(Visit visit, @RequestParam Map<String, String> parameters) {
    return page(visit, Asked.of(parameters), Optional.empty());
  }

  /** Verifies the log, also against a line that somebody kept. */
  @Personal
  @PostMapping("/audit/verify")
  ResponseEntity<byte[]> verify(
      Visit visit,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String hash) {
    Words words = pages.words(visit);
    String plain = number.replaceAll("[\\s.,]", "");
    if (number.isBlank() && hash.isBlank()) {
      return page(visit, Asked.of(Map.of()), Optional.of(verified(audit.verify(), words)));
    }
    if (!plain.matches("[1-9]\\d{0,17}") || !hash.strip().matches("[0-9a-f]{64}")) {
      return page(
          visit, Asked.of(Map.of()), List.of(words.say("audit.kept.unreadable")), Optional.empty());
    }
    var kept = new Audit.Kept(Long.parseLong(plain), hash.strip());
    Verified found = verified(audit.verify(Optional.of(kept)), words);
    return page(visit, Asked.of(Map.of()), Optional.of(found));
  }

  /** Lines as a file of any length, written as they are read. */
  @GetMapping("/audit/lines.csv")
  void export(
      Visit visit,
      Origin origin,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    Asked asked = Asked.of(parameters);
    audit.record(
        Event.of(
            Event.Kind.EXPORTED,
            origin.source(visit.author()),
            "audit.read",
            "audit",
            Event.Words.of("audit.words.exported", asked.query(0))));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit.csv").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    LineFile.csv(
        audit, asked.search(Integer.MAX_VALUE), pages.words(visit), response.getOutputStream());
  }

  private ResponseEntity<byte[]> page(Visit visit, Asked asked, Optional<Verified> verified) {
    Words words = pages.words(visit);
    return page(visit, asked, asked.problems().stream().map(words::say).toList(), verified);
  }

  private ResponseEntity<byte[]> page(
      Visit visit, Asked asked, List<String> problems, Optional<Verified> verified) {
    Words words = pages.words(visit);
    Audit.Found found = audit.search(asked.search(SHOWN));
    return pages.show(
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        pages.frame(visit, Section.AUDIT, words.say("audit.title")),
        "audit/audit.jte",
        new Matter(
            asked,
            problems,
            kinds(words),
            found.lines().stream().map(line -> row(line, words)).toList(),
            found.next() == 0 ? "" : "/audit" + asked.query(found.next()),
            asked.before().isBlank() ? "" : "/audit" + asked.query(0),
            "/audit/lines.csv" + asked.query(0),
            verified,
            audit.head().map(head -> new Head(words.number(head.number()), head.hash()))));
  }

  private static List<Kind> kinds(Words words) {
    return Arrays.stream(Event.Kind.values())
        .map(kind -> new Kind(kind.code(), words.say("audit.kind." + kind.code())))
        .toList();
  }

  private static Row row(Line line, Words words) {
    Event event = line.event();
    return new Row(
        words.number(line.number()),
        words.moment(line.at()),
        words.say("audit.kind." + event.kind().code()),
        who(event.source(), words),
        event.source().address(),
        LineFile.about(event),
        LineFile.sentence(event, words),
        event.source().request());
  }

  private static String who(Event.Source source, Words words) {
    if (source.equals(Event.Source.SYSTEM)) {
      return words.say("audit.system");
    }
    return source.account().isEmpty() ? words.say("audit.nobody") : source.account();
  }

  private static Verified verified(Audit.Verification found, Words words) {
    return new Verified(
        found.holds(),
        found
            .fault()
            .map(fault ->
                words.say(
                    "audit.fault." + fault.why().name().toLowerCase(java.util.Locale.ROOT),
                    words.number(fault.number())))
            .orElseGet(() -> words.say("audit.holds", words.number(found.lines()), found.hash())));
  }
}
