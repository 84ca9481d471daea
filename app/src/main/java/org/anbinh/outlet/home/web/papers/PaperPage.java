package org.anbinh.outlet.home.web.papers;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A paper to be read, whose free texts can be written. */
@Controller
class PaperPage {
  private final Pages pages;
  private final ReleaseDesk desk;
  private final Papers papers;
  private final PaperTexts texts;
  private final UnitNames units;

  PaperPage(Pages pages, ReleaseDesk desk, Papers papers, PaperTexts texts, UnitNames units) {
    this.pages = pages;
    this.desk = desk;
    this.papers = papers;
    this.texts = texts;
    this.units = units;
  }

  /**
   * All the page shows.
   *
   * @param drafts what stands at the places for words, for those who may write there
   * @param conflict key of the place at which somebody else wrote first
   */
  record Matter(
      Paper paper,
      String release,
      String releaseAddress,
      Map<String, Draft> drafts,
      Optional<String> conflict,
      Visit.Token token) {
    /** Where the paper is had as a file. */
    public String file(String ending) {
      return Address.of(releaseAddress + "/papers/" + paper.template() + "/file." + ending)
          .with("unit", paper.unit().toString())
          .toString();
    }

    /** The text of a place that somebody may write at. */
    Optional<Draft> draft(String key) {
      return Optional.ofNullable(drafts.get(key));
    }
  }

  /**
   * Words at a place of a paper.
   *
   * @param follows the version that stands
   */
  record Draft(String words, int follows, String submission, String address) {}

  @Requires(Right.RELEASE_READ)
  @GetMapping("/releases/{code}/papers/{template}")
  ResponseEntity<byte[]> show(
      Visit visit,
      @PathVariable String code,
      @PathVariable String template,
      @RequestParam(required = false) Optional<String> unit) {
    Words words = pages.words(visit);
    Release release = desk.get(code, visit, words);
    UnitId about = unit(release, unit, words);
    return page(visit, wish(release, template, about, visit, words), Optional.empty());
  }

  /** The paper of an address, for its files. */
  Paper paper(Visit visit, String code, String template, Optional<String> unit) {
    Words words = pages.words(visit);
    Release release = desk.get(code, visit, words);
    UnitId about = unit(release, unit, words);
    return papers.write(wish(release, template, about, visit, words));
  }

  /** The short address of a figure: its passport, or how it was computed. */
  @Requires(Right.RELEASE_READ)
  @GetMapping("/p/{paper}/{mark}")
  ResponseEntity<byte[]> figure(
      Visit visit, @PathVariable String paper, @PathVariable String mark) {
    Words words = pages.words(visit);
    Papers.Of of =
        papers
            .find(paper)
            .orElseThrow(() -> new NoSuchElementException(words.say("paper.no-mark", mark)));
    Release release = desk.get(of.release(), visit, words);
    Paper whole =
        papers.write(new Papers.Wish(release, of.template(), of.unit(), visit.language()));
    PaperFigure figure =
        whole
            .figure(mark)
            .orElseThrow(() -> new NoSuchElementException(words.say("paper.no-mark", mark)));
    return switch (figure) {
      case PaperFigure.Asked asked ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/passports/" + asked.id().value()))
              .build();
      case PaperFigure.Derived derived -> {
        var matter = new Computed(whole, derived, from(whole, derived));
        yield visit.partial()
            ? pages.part(words, "papers/computed.jte", matter)
            : pages.show(
                pages.frame(visit, Section.RELEASES, words.say("paper.computed.title")),
                "papers/computedpage.jte",
                matter);
      }
    };
  }

  /** A figure that was computed, and those it was computed from. */
  record Computed(Paper paper, PaperFigure.Derived figure, List<PaperFigure> from) {}

  private static List<PaperFigure> from(Paper paper, PaperFigure.Derived derived) {
    return derived.of().stream().flatMap(each -> paper.figure(each).stream()).toList();
  }

  @Requires(Right.RELEASE_MAKE)
  @PostMapping("/releases/{code}/papers/{template}/texts")
  ResponseEntity<byte[]> write(
      Visit visit,
      @PathVariable String code,
      @PathVariable String template,
      @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    Release release = desk.get(code, visit, words);
    UnitId about = unit(release, Optional.ofNullable(sent.get("unit")), words);
    Papers.Wish wish = wish(release, template, about, visit, words);
    String key = sent.getOrDefault("key", "");
    String text = sent.getOrDefault("words", "");
    String submission = sent.getOrDefault("submission", "");
    boolean place = places(papers.write(wish).blocks()).containsKey(key);
    if (!place || text.length() > PaperTexts.LONGEST || !submission.matches("[A-Za-z0-9-]{1,80}")) {
      throw new IllegalArgumentException(
          words.say("paper.text.wrong", words.number(PaperTexts.LONGEST)));
    }
    String follows = sent.getOrDefault("follows", "0");
    Optional<PaperTexts.Text> before =
        texts.write(
            of(wish),
            key,
            new PaperTexts.Draft(text, follows.matches("\\d{1,9}") ? Integer.parseInt(follows) : 0),
            new PaperTexts.Writer(visit.author(), new SubmissionId(submission)));
    return before.isPresent()
        ? page(visit, wish, Optional.of(key))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(address(wish).toString() + "#text-" + key))
            .build();
  }

  private ResponseEntity<byte[]> page(Visit visit, Papers.Wish wish, Optional<String> conflict) {
    Words words = pages.words(visit);
    Paper paper = papers.write(wish);
    Map<String, Draft> drafts = visit.may(Right.RELEASE_MAKE) ? drafts(paper, wish) : Map.of();
    return pages.show(
        conflict.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK,
        pages.frame(visit, Section.RELEASES, paper.heading().subject()),
        "papers/paper.jte",
        new Matter(
            paper,
            words.of(wish.release().name()),
            "/releases/" + wish.release().code(),
            drafts,
            conflict,
            visit.token()));
  }

  private Map<String, Draft> drafts(Paper paper, Papers.Wish wish) {
    Map<String, PaperTexts.Text> standing = texts.of(of(wish));
    var drafts = new LinkedHashMap<String, Draft>();
    places(paper.blocks())
        .forEach((key, block) -> {
          PaperTexts.Text text =
              Optional.ofNullable(standing.get(key))
                  .orElseGet(() -> new PaperTexts.Text("", 0, ""));
          drafts.put(
              key,
              new Draft(
                  text.words(),
                  text.version(),
                  UUID.randomUUID().toString(),
                  "/releases/%s/papers/%s/texts"
                      .formatted(wish.release().code(), wish.template())));
        });
    return drafts;
  }

  private static Map<String, Block.FreeText> places(List<Block> blocks) {
    var found = new LinkedHashMap<String, Block.FreeText>();
    for (Block each : blocks) {
      if (each instanceof Block.FreeText text) {
        found.put(text.key(), text);
      } else if (each instanceof Block.Annex annex) {
        found.putAll(places(annex.blocks()));
      }
    }
    return found;
  }

  private static PaperTexts.Of of(Papers.Wish wish) {
    return new PaperTexts.Of(wish.release().code(), wish.template(), wish.unit(), wish.language());
  }

  private static Address address(Papers.Wish wish) {
    return Address.of("/releases/" + wish.release().code() + "/papers/" + wish.template())
        .with("unit", wish.unit().toString());
  }

  private Papers.Wish wish(
      Release release, String template, UnitId about, Visit visit, Words words) {
    PaperTemplate found =
        papers.templates().stream()
            .filter(each -> each.id().equals(template))
            .findFirst()
            .orElseThrow(
                () -> new NoSuchElementException(words.say("paper.no-template", template)));
    if (!found.levels().contains(about.level()) || !desk.covers(release, about)) {
      throw new IllegalArgumentException(
          words.say(
              "paper.other-level",
              words.of(found.name()),
              String.join(
                  ", ",
                  found.levels().stream()
                      .sorted()
                      .map(each -> words.say("approval.level." + each.written()))
                      .toList())));
    }
    return new Papers.Wish(release, template, about, visit.language());
  }

  private UnitId unit(Release release, Optional<String> text, Words words) {
    if (text.filter(each -> !each.isBlank()).isEmpty()) {
      return release.unit();
    }
    List<Unit> meant = units.meant(text.get(), release.period().window().lastDay());
    if (meant.size() != 1) {
      throw new IllegalArgumentException(
          words.say("release.refusal.no-unit", words.number(meant.size())));
    }
    return meant.getFirst().id();
  }
}
