package org.anbinh.outlet.home.web.papers;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperManifest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Anybody who holds a file of a paper may have it checked. */
@Controller
class VerifyPage {
  private static final String PATH = "/verify";

  private final Pages pages;
  private final PaperFiles files;

  VerifyPage(Pages pages, PaperFiles files) {
    this.pages = pages;
    this.files = files;
  }

  /** A figure, in words. */
  record Line(String mark, String text, String found, String file, String ledger, boolean bad) {}

  /** A fact about the file. */
  record Fact(String name, String value) {}

  /** The form, and what was found in the file that was sent. */
  record Matter(Optional<Found> found, String key, Visit.Token token) {}

  /** What was found. */
  record Found(
      boolean genuine, String sentence, String summary, List<Fact> facts, List<Line> lines) {}

  @Requires(Right.PUBLIC)
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Visit visit) {
    return page(visit, HttpStatus.OK, Optional.empty());
  }

  @Requires(Right.PUBLIC)
  @PostMapping(PATH)
  ResponseEntity<byte[]> check(
      Visit visit, @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    byte[] sent = {};
    if (file.isPresent()) {
      try (InputStream bytes = file.get().getInputStream()) {
        sent = bytes.readNBytes(PaperFiles.LARGEST + 1);
      }
    }
    PaperCheck check = files.check(sent);
    boolean read = check instanceof PaperCheck.Compared;
    return page(
        visit,
        read ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        Optional.of(found(check, pages.words(visit), visit.may(Right.FIGURES_READ))));
  }

  private ResponseEntity<byte[]> page(Visit visit, HttpStatus status, Optional<Found> found) {
    Words words = pages.words(visit);
    return pages.show(
        status,
        pages.frame(visit, Section.NONE, words.say("verify.title")),
        "papers/verify.jte",
        new Matter(found, files.publicKey(), visit.token()));
  }

  private static Found found(PaperCheck check, Words words, boolean mayRead) {
    return switch (check) {
      case PaperCheck.Unreadable(PaperCheck.Reason reason) ->
          new Found(
              false, words.say("verify.unreadable." + code(reason)), "", List.of(), List.of());
      case PaperCheck.Compared compared ->
          new Found(
              compared.genuine(),
              words.say(compared.genuine() ? "verify.genuine" : "verify.not-genuine"),
              summary(compared, words),
              facts(compared, words),
              compared.lines().stream()
                  .map(each -> line(each, words, mayRead))
                  .sorted(Comparator.comparing((Line each) -> !each.bad()))
                  .toList());
    };
  }

  private static String summary(PaperCheck.Compared compared, Words words) {
    return words.say(
        "verify.summary",
        words.number(compared.lines().size()),
        words.number(compared.count(PaperCheck.Print.SAME)),
        words.number(compared.count(PaperCheck.Print.CHANGED)),
        words.number(compared.count(PaperCheck.Print.MISSING)),
        words.number(compared.count(PaperCheck.Recorded.REVISED)));
  }

  private static List<Fact> facts(PaperCheck.Compared compared, Words words) {
    PaperManifest manifest = compared.manifest();
    return List.of(
        new Fact(words.say("verify.seal.title"), words.say("verify.seal." + code(compared.seal()))),
        new Fact(
            words.say("verify.chain.title"), words.say("verify.chain." + code(compared.chain()))),
        new Fact(words.say("verify.about.paper"), manifest.template() + " · " + manifest.paper()),
        new Fact(
            words.say("verify.about.release"),
            manifest.release().name() + " · " + manifest.release().code()),
        new Fact(words.say("verify.about.cut-off"), day(manifest.release().cutOff(), words)));
  }

  /** A foreign manifest may say anything. */
  private static String day(String text, Words words) {
    return text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])")
        ? words.day(LocalDate.parse(text))
        : text;
  }

  private static Line line(PaperCheck.Line line, Words words, boolean mayRead) {
    String latest =
        mayRead
            ? line.latest().map(each -> "; " + words.say("verify.latest", each)).orElse("")
            : "";
    return new Line(
        line.mark(),
        line.text(),
        line.found().orElse(line.printed() == PaperCheck.Print.SAME ? line.text() : ""),
        words.say("verify.print." + code(line.printed())),
        words.say("verify.record." + code(line.record())) + latest,
        line.printed() != PaperCheck.Print.SAME || line.record() == PaperCheck.Recorded.OTHER);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
