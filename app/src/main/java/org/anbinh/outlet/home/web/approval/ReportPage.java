package org.anbinh.outlet.home.web.approval;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.approval.Approvals;
import org.anbinh.intake.approval.Course;
import org.anbinh.intake.approval.Deed;
import org.anbinh.intake.approval.Officer;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.intake.approval.ReportState;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report: where it is, what happened to it, and what may be done with it. */
@Controller
class ReportPage {
  private final Pages pages;
  private final Standings standings;
  private final Approvals approvals;
  private final Catalogue catalogue;
  private final PeriodNames periods;
  private final UnitNames units;
  private final Officers officers;

  ReportPage(
      Pages pages,
      Standings standings,
      Approvals approvals,
      Catalogue catalogue,
      PeriodNames periods,
      UnitNames units,
      Officers officers) {
    this.pages = pages;
    this.standings = standings;
    this.approvals = approvals;
    this.catalogue = catalogue;
    this.periods = periods;
    this.units = units;
    this.officers = officers;
  }

  /**
   * The page.
   *
   * @param report how a form names it
   * @param entry the page of what it says; empty where it is not handed in
   * @param enter the form to enter it with
   * @param doing what may be done with it as it stands
   */
  record Matter(
      String unit,
      String period,
      String form,
      String code,
      String state,
      Optional<String> waiting,
      Optional<String> why,
      String report,
      Optional<String> entry,
      String enter,
      List<Doing> doing,
      List<Code> reasons,
      Sending sent,
      List<String> problems,
      List<Line> history,
      String submission,
      Visit.Token token,
      String back) {}

  /** Something that may be done. */
  record Doing(String deed, int level, String words) {}

  /** Something that happened. */
  record Line(String when, String what, String who, String words) {}

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/reports-due/report")
  ResponseEntity<byte[]> show(
      Visit visit,
      Origin origin,
      @RequestParam String form,
      @RequestParam String unit,
      @RequestParam String period) {
    Standing standing = standing(visit, form + "|" + unit + "|" + period);
    var nothing =
        new Sending(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return page(visit, origin, standing, nothing, List.of());
  }

  @Requires(Right.REPORTS_SUBMIT)
  @PostMapping("/reports-due/report")
  ResponseEntity<byte[]> submit(Visit visit, Origin origin, @ModelAttribute Sending sent) {
    Approvals.Asked asked = sent.asked(standings.periods());
    if (asked.reports().size() != 1) {
      throw new NoSuchElementException(pages.words(visit).say("approval.no-report"));
    }
    ReportKey key = asked.reports().getFirst().key();
    Approvals.Answer answer = approvals.submit(asked, sent.id(), officers.of(visit, origin));
    return switch (answer) {
      case Approvals.Answer.Done _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ReportWords.address(key)))
              .build();
      case Approvals.Answer.Refused(var refusals) -> {
        var said = words(pages.words(visit));
        yield page(
            visit,
            origin,
            standing(visit, key.subject()),
            sent,
            refusals.stream().map(said::refusal).toList());
      }
    };
  }

  private ReportWords words(Words words) {
    return new ReportWords(words, units, periods, catalogue);
  }

  private Standing standing(Visit visit, String subject) {
    Words words = pages.words(visit);
    ReportKey key =
        ReportKey.find(subject, standings.periods())
            .orElseThrow(() -> new NoSuchElementException(words.say("approval.no-report")));
    FormGrid grid =
        standings
            .grid(key.form())
            .orElseThrow(
                () -> new NoSuchElementException(words.say("approval.due.no-form", key.form())));
    return new Standing(
        grid,
        standings
            .findUnit(key.unit())
            .filter(unit -> Scoped.current().includes(unit.id()))
            .orElseThrow(() -> new NoSuchElementException(words.say("approval.no-report"))),
        grid.period(key.period().window().from()),
        approvals.course(key),
        visit.today());
  }

  private ResponseEntity<byte[]> page(
      Visit visit, Origin origin, Standing standing, Sending sent, List<String> problems) {
    Words words = pages.words(visit);
    ReportWords said = words(words);
    Course course = standing.course();
    ReportState state = course.state();
    FormGrid grid = standing.grid();
    String unit = units.written(standing.unit(), words.language());
    String period = said.period(grid, standing.period());
    Ladder ladder = grid.form().ladder().orElseThrow();
    var matter =
        new Matter(
            unit,
            period,
            words.of(grid.form().name()),
            DueMatrix.Maker.code(standing),
            words.say("approval.state." + DueMatrix.Maker.code(standing)),
            waiting(standing, ladder, said),
            why(state, said),
            Sending.written(course.key(), state.standing()),
            course.versions().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    Address.of("/registers/report/entry")
                        .with("subject", course.key().subject())
                        .toString()),
            enter(standing),
            doing(course, grid.form(), said, officers.of(visit, origin)),
            said.reasons(),
            sent,
            problems,
            history(course, ladder, said),
            Sending.fresh(),
            visit.token(),
            Address.of("/reports-due")
                .with("form", grid.form().id())
                .with("unit", standing.unit().id().toString())
                .toString());
    return pages.show(
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        pages.frame(visit, Section.REPORTS_DUE, words.say("approval.report.title", unit, period)),
        "approval/report.jte",
        matter);
  }

  /** The form of the register, with what is known filled in. */
  private static String enter(Standing standing) {
    return Address.of("/registers/report/new")
        .with("v.reportForm", standing.grid().form().id())
        .with("v.unit", org.anbinh.intake.reading.UnitNames.choice(standing.unit()))
        .with("v.period", PeriodNames.of(standing.grid(), standing.period()).code())
        .toString();
  }

  private static Optional<String> waiting(Standing standing, Ladder ladder, ReportWords said) {
    int level = standing.state().waitsFor();
    Words words = said.words();
    if (level > 0 && level <= ladder.height()) {
      return Optional.of(
          words.say(
              standing.isHeldUp() ? "approval.held-up" : "approval.waits",
              said.rung(ladder.rung(level)),
              words.day(standing.decideBy())));
    }
    return standing.isMissing()
        ? Optional.of(words.say("approval.due-by", words.day(standing.lateFrom().minusDays(1))))
        : Optional.empty();
  }

  private static Optional<String> why(ReportState state, ReportWords said) {
    return state instanceof ReportState.Returned(int _, var _, Course.Step step)
        ? Optional.of(
            said.words()
                .say(
                    "approval.returned-because",
                    said.reason(step.reason()),
                    step.words(),
                    step.author()))
        : Optional.empty();
  }

  private static List<Doing> doing(
      Course course, ReportForm form, ReportWords said, Officer officer) {
    var doing = new ArrayList<Doing>();
    Ladder ladder = form.ladder().orElseThrow();
    ReportState state = course.state();
    UnitId unit = course.key().unit();
    Words words = said.words();
    int level = state.waitsFor();
    if (level > 0 && level <= ladder.height() && officer.reach().checks(unit, ladder.rung(level))) {
      String rung = said.rung(ladder.rung(level));
      doing.add(new Doing(Deed.APPROVED, level, words.say("approval.do.approve", rung)));
      doing.add(new Doing(Deed.RETURNED, level, words.say("approval.do.return", rung)));
    }
    boolean theirs = officer.reach().handsIn(unit, form.body());
    if (theirs && state instanceof ReportState.HandedIn) {
      doing.add(new Doing(Deed.TAKEN_BACK, 0, words.say("approval.do.take-back")));
    }
    if (theirs && state.isBack()) {
      doing.add(new Doing(Deed.HANDED_IN, 0, words.say("approval.do.hand-in")));
    }
    return doing;
  }

  private static List<Line> history(Course course, Ladder ladder, ReportWords said) {
    Words words = said.words();
    record Happened(long batch, Line line) {}
    var all = new ArrayList<Happened>();
    for (Course.Handed each : course.versions()) {
      String what =
          each.retracted()
              ? words.say("approval.history.retracted")
              : words.say(
                  each.version() == 1 ? "approval.history.entered" : "approval.history.corrected",
                  words.number(each.version()));
      all.add(
          new Happened(each.batch(), new Line(words.moment(each.at()), what, each.author(), "")));
    }
    for (Course.Step each : course.steps()) {
      String rung =
          each.level() > 0 && each.level() <= ladder.height()
              ? said.rung(ladder.rung(each.level()))
              : "";
      String because =
          each.reason().isEmpty() ? each.words() : said.reason(each.reason()) + ": " + each.words();
      all.add(
          new Happened(
              each.batch(),
              new Line(
                  words.moment(each.at()),
                  words.say("approval.history." + each.step(), words.number(each.version()), rung),
                  each.author(),
                  because)));
    }
    return all.stream()
        .sorted(java.util.Comparator.comparingLong(Happened::batch).reversed())
        .map(Happened::line)
        .toList();
  }
}
