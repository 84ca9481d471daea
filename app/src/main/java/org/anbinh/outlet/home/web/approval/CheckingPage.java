package org.anbinh.outlet.home.web.approval;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.intake.approval.Approvals;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.Refusal;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All reports that wait for a level of their ladder, to be approved together. */
@Controller
class CheckingPage {
  private static final int ROWS = 200;
  private static final int PERIODS = 24;

  private final Pages pages;
  private final Standings standings;
  private final Approvals approvals;
  private final Catalogue catalogue;
  private final PeriodNames periods;
  private final Whereabouts whereabouts;
  private final Naming naming;

  CheckingPage(
      Pages pages,
      Standings standings,
      Approvals approvals,
      Catalogue catalogue,
      PeriodNames periods,
      Whereabouts whereabouts,
      Naming naming) {
    this.pages = pages;
    this.standings = standings;
    this.approvals = approvals;
    this.catalogue = catalogue;
    this.periods = periods;
    this.whereabouts = whereabouts;
    this.naming = naming;
  }

  /** A level to choose, and how many reports wait for it. */
  record Choice(int level, String words, String address, boolean chosen) {}

  /** A report that waits. */
  record Row(
      String report,
      String unit,
      String period,
      String state,
      String since,
      boolean heldUp,
      String address,
      boolean ticked) {}

  /**
   * The page.
   *
   * @param more how many wait beside those shown
   */
  record Matter(
      String lead,
      List<Choice> levels,
      List<Row> rows,
      long more,
      int level,
      List<String> problems,
      Optional<String> done,
      String submission,
      Visit.Token token,
      Address back) {}

  /** What came of the last press. */
  private record Said(Set<String> ticked, List<String> problems, Optional<String> done) {}

  @Requires(Right.REPORTS_CHECK)
  @GetMapping("/reports-due/check")
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam String form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "0") int level,
      @RequestParam(defaultValue = "") String done) {
    Asked asked = asked(visit, form, unit, level);
    Words words = pages.words(visit);
    Optional<String> told =
        done.matches("\\d{1,6}")
            ? Optional.of(words.say("approval.check.done", words.number(Long.parseLong(done))))
            : Optional.empty();
    return page(visit, asked, new Said(Set.of(), List.of(), told));
  }

  @Requires(Right.REPORTS_CHECK)
  @PostMapping("/reports-due/check")
  ResponseEntity<byte[]> approve(
      Visit visit,
      Origin origin,
      @ModelAttribute Sending sent,
      @RequestParam String form,
      @RequestParam(defaultValue = "") String unit) {
    Asked asked = asked(visit, form, unit, sent.level().orElse(0));
    Approvals.Asked all = sent.asked(standings.periods());
    var wanted = new Approvals.Asked(all.reports(), new Deed.Approve(asked.level()));
    Approvals.Answer answer =
        approvals.submit(wanted, sent.id(), naming.officers().of(visit, origin));
    return switch (answer) {
      case Approvals.Answer.Done(var _, var courses) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create(
                      address(asked, asked.level())
                          .with("done", String.valueOf(courses.size()))
                          .toString()))
              .build();
      case Approvals.Answer.Refused(List<Refusal> refusals) -> {
        ReportWords said = said(pages.words(visit));
        yield page(
            visit,
            asked,
            new Said(
                Set.copyOf(sent.report().orElse(List.of())),
                refusals.stream().map(said::refusal).toList(),
                Optional.empty()));
      }
    };
  }

  private ReportWords said(Words words) {
    return new ReportWords(words, naming.units(), periods, catalogue);
  }

  private record Asked(FormGrid grid, Ladder ladder, Unit unit, int level, List<Standing> waiting) {
    List<Standing> at(int number) {
      return waiting.stream().filter(each -> each.state().waitsFor() == number).toList();
    }
  }

  private Asked asked(Visit visit, String form, String unit, int level) {
    Words words = pages.words(visit);
    FormGrid grid =
        standings
            .form(form, visit.today())
            .orElseThrow(() -> new NoSuchElementException(words.say("approval.due.no-form", form)));
    List<Unit> meant = unit.isBlank() ? List.of() : naming.units().meant(unit, visit.today());
    Unit asked = meant.isEmpty() ? whereabouts.chosen(visit) : meant.getFirst();
    Ladder ladder = grid.form().ladder().orElseThrow();
    List<Standing> waiting =
        standings
            .all(
                grid,
                standings.shown(asked, grid, visit.today()),
                Standings.periods(grid, PERIODS, visit.today()),
                visit.today())
            .stream()
            .filter(each -> each.state().waitsFor() > 0)
            .sorted(
                Comparator.comparing(Standing::decideBy).thenComparing(each -> each.unit().id()))
            .toList();
    int usual = usual(ladder, asked);
    return new Asked(
        grid, ladder, asked, level >= 1 && level <= ladder.height() ? level : usual, waiting);
  }

  /** The level that stands at the unit for which somebody works; the first for others. */
  static int usual(Ladder ladder, Unit unit) {
    String level = unit.level().name().toLowerCase(java.util.Locale.ROOT);
    return IntStream.rangeClosed(1, ladder.height())
        .filter(number -> ladder.rung(number).level().equals(level))
        .findFirst()
        .orElse(1);
  }

  private static Address address(Asked asked, int level) {
    return Address.of("/reports-due/check")
        .with("form", asked.grid().form().id())
        .with("unit", asked.unit().id().toString())
        .with("level", String.valueOf(level));
  }

  private ResponseEntity<byte[]> page(Visit visit, Asked asked, Said told) {
    Words words = pages.words(visit);
    ReportWords said = said(words);
    List<Standing> here = asked.at(asked.level());
    var matter =
        new Matter(
            words.say(
                "approval.check.lead",
                words.of(asked.grid().form().name()),
                naming.units().written(asked.unit(), words.language()),
                said.rung(asked.ladder().rung(asked.level())),
                words.number(here.size())),
            choices(asked, said),
            here.stream()
                .limit(ROWS)
                .map(each -> row(each, told.ticked(), said, visit.today()))
                .toList(),
            Math.max(0, here.size() - ROWS),
            asked.level(),
            told.problems(),
            told.done(),
            Sending.fresh(),
            visit.token(),
            address(asked, asked.level()).at("/reports-due"));
    return pages.show(
        told.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        pages.frame(visit, Section.REPORTS_DUE, words.say("approval.check.title")),
        "approval/check.jte",
        matter);
  }

  private static List<Choice> choices(Asked asked, ReportWords said) {
    return IntStream.rangeClosed(1, asked.ladder().height())
        .mapToObj(number ->
            new Choice(
                number,
                said.words()
                    .say(
                        "approval.check.level",
                        said.rung(asked.ladder().rung(number)),
                        said.words().number(asked.at(number).size())),
                address(asked, number).toString(),
                number == asked.level()))
        .toList();
  }

  private static Row row(Standing standing, Set<String> ticked, ReportWords said, LocalDate today) {
    String report = Sending.written(standing.course().key(), standing.state().standing());
    Words words = said.words();
    return new Row(
        report,
        said.unit(standing.course().key()),
        said.period(standing.grid(), standing.period()),
        words.say("approval.state." + standing.state().code()),
        words.say(
            today.isAfter(standing.decideBy()) ? "approval.check.was-by" : "approval.check.by",
            words.day(standing.decideBy())),
        standing.isHeldUp(),
        ReportWords.address(standing),
        ticked.contains(report));
  }
}
