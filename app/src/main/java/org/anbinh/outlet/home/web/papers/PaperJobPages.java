package org.anbinh.outlet.home.web.papers;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrders;
import org.anbinh.outlet.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Has many papers written, and shows how far they are. Everybody sees their own. */
@Controller
class PaperJobPages {
  private static final String LIST = "/papers";

  private final Pages pages;
  private final ReleaseDesk desk;
  private final Papers papers;
  private final PaperJobs jobs;
  private final PaperOrders orders;
  private final UnitNames units;
  private final PaperJobViews views;

  PaperJobPages(
      Pages pages,
      ReleaseDesk desk,
      Papers papers,
      PaperJobs jobs,
      PaperOrders orders,
      UnitNames units,
      PaperJobViews views) {
    this.pages = pages;
    this.desk = desk;
    this.papers = papers;
    this.jobs = jobs;
    this.orders = orders;
    this.units = units;
    this.views = views;
  }

  /** Past and present jobs. */
  record Listed(List<PaperJobLine> lines) {}

  /**
   * The form.
   *
   * @param refusal why nothing is written; empty at first
   */
  record Form(
      String release,
      String releaseName,
      List<Choice> templates,
      String unit,
      List<Choice> formats,
      Optional<String> refusal,
      Visit.Token token) {}

  /** Something that can be chosen. */
  record Choice(String value, String words, boolean chosen) {}

  @Requires(Right.RELEASE_READ)
  @GetMapping(LIST)
  ResponseEntity<byte[]> list(Visit visit) {
    Words words = pages.words(visit);
    return pages.show(
        pages.frame(visit, Section.RELEASES, words.say("paper-job.title")),
        "papers/jobs.jte",
        new Listed(views.list(visit, words)));
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/papers/new")
  ResponseEntity<byte[]> form(
      Visit visit,
      @RequestParam(defaultValue = "") String release,
      @RequestParam(defaultValue = "") String template) {
    Release found = desk.get(release, visit, pages.words(visit));
    return form(visit, found, new Sent(template, "", List.of("docx", "pdf")), Optional.empty());
  }

  /** What stands in the form. */
  private record Sent(String template, String unit, List<String> formats) {}

  @Requires(Right.RELEASE_READ)
  @PostMapping("/papers/new")
  ResponseEntity<byte[]> begin(Visit visit, @RequestParam MultiValueMap<String, String> sent) {
    Words words = pages.words(visit);
    var filled = sent.asSingleValueMap();
    Release release = desk.get(filled.getOrDefault("release", ""), visit, words);
    var form =
        new Sent(
            filled.getOrDefault("template", ""),
            filled.getOrDefault("unit", "").strip(),
            sent.getOrDefault("format", List.of()));
    List<Unit> meant =
        form.unit().isEmpty()
            ? List.of()
            : units.meant(form.unit(), release.period().window().lastDay());
    if (!form.unit().isEmpty() && meant.size() != 1) {
      return form(
          visit,
          release,
          form,
          Optional.of(words.say("paper-job.refusal.which-unit", words.number(meant.size()))));
    }
    try {
      PaperJob job =
          jobs.ask(order(visit, release, form, meant.stream().map(Unit::id).findFirst()));
      return to("/papers/" + job.id());
    } catch (PaperOrders.RefusedException e) {
      String[] arguments = e.arguments().toArray(String[]::new);
      return form(
          visit, release, form, Optional.of(words.say("paper-job.refusal." + e.code(), arguments)));
    } catch (PaperJobs.BusyException e) {
      return form(visit, release, form, Optional.of(words.say("paper-job.refusal." + e.code())));
    }
  }

  private org.anbinh.outlet.papers.PaperOrder order(
      Visit visit, Release release, Sent form, Optional<UnitId> unit) {
    List<PaperFormat> formats =
        form.formats().stream().flatMap(each -> PaperFormat.find(each).stream()).toList();
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return orders.order(
        release,
        new PaperOrders.Asked(
            form.template(),
            unit.<PaperOrders.Which>map(PaperOrders.Which.One::new)
                .orElseGet(PaperOrders.Which.Every::new),
            formats,
            visit.language()),
        new PaperOrders.From(visit.author(), site));
  }

  private ResponseEntity<byte[]> form(
      Visit visit, Release release, Sent sent, Optional<String> refusal) {
    Words words = pages.words(visit);
    var held = release.indicators().stream().map(Release.Indicated::indicator).toList();
    List<Choice> templates =
        papers.templates().stream()
            .filter(each -> held.containsAll(each.indicators()))
            .filter(each ->
                each.levels().stream()
                    .anyMatch(level -> level.compareTo(release.unit().level()) >= 0))
            .map(each ->
                new Choice(each.id(), words.of(each.name()), each.id().equals(sent.template())))
            .toList();
    List<Choice> formats =
        Arrays.stream(PaperFormat.values())
            .map(each ->
                new Choice(each.ending(), each.name(), sent.formats().contains(each.ending())))
            .toList();
    return pages.show(
        refusal.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
        pages.frame(visit, Section.RELEASES, words.say("paper-job.title")),
        "papers/newjob.jte",
        new Form(
            release.code(),
            words.of(release.name()),
            templates,
            sent.unit(),
            formats,
            refusal,
            visit.token()));
  }

  @Requires(Right.RELEASE_READ)
  @GetMapping("/papers/{id}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable UUID id) {
    Words words = pages.words(visit);
    PaperJobViews.Shown shown =
        views
            .find(id, visit, words)
            .orElseThrow(() -> new NoSuchElementException(words.say("paper-job.none")));
    return pages.show(
        pages.frame(visit, Section.RELEASES, words.say("paper-job.one")), "papers/job.jte", shown);
  }

  private PaperJob found(UUID id, Visit visit, Words words) {
    return jobs.find(id, visit.author())
        .orElseThrow(() -> new NoSuchElementException(words.say("paper-job.none")));
  }

  @Requires(Right.RELEASE_READ)
  @PostMapping("/papers/{id}/cancel")
  ResponseEntity<byte[]> cancel(Visit visit, @PathVariable UUID id) {
    found(id, visit, pages.words(visit));
    jobs.cancel(id, visit.author());
    return to("/papers/" + id);
  }

  @Requires(Right.RELEASE_READ)
  @PostMapping("/papers/{id}/resume")
  ResponseEntity<byte[]> resume(Visit visit, @PathVariable UUID id) {
    Words words = pages.words(visit);
    PaperJob job = found(id, visit, words);
    Release release = desk.get(job.order().release(), visit, words);
    try {
      jobs.resume(id, visit.author());
      return to("/papers/" + id);
    } catch (PaperJobs.BusyException e) {
      var sent =
          new Sent(
              job.order().template(),
              "",
              job.order().formats().stream().map(PaperFormat::ending).toList());
      return form(visit, release, sent, Optional.of(words.say("paper-job.refusal." + e.code())));
    }
  }

  @Requires(Right.RELEASE_READ)
  @PostMapping("/papers/{id}/forget")
  ResponseEntity<byte[]> forget(Visit visit, @PathVariable UUID id) {
    found(id, visit, pages.words(visit));
    jobs.forget(id, visit.author());
    return to(LIST);
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
