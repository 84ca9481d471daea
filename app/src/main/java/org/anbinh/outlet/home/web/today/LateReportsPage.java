package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every report of a form that is missing: which unit owes it, for which periods. */
@Controller
class LateReportsPage {
  private static final int ROWS = 200;

  private final Pages pages;
  private final ReportsReceived received;
  private final DueReports reports;
  private final PeriodNames periods;
  private final Whereabouts whereabouts;
  private final UnitNames names;

  LateReportsPage(
      Pages pages,
      ReportsReceived received,
      DueReports reports,
      PeriodNames periods,
      Whereabouts whereabouts,
      UnitNames names) {
    this.pages = pages;
    this.received = received;
    this.reports = reports;
    this.periods = periods;
    this.whereabouts = whereabouts;
    this.names = names;
  }

  /** A unit and the reports it owes. */
  record Row(String unit, String address, List<Owed> owed) {}

  /** A report to be entered. */
  record Owed(String period, String address, boolean late) {}

  /** A form to choose. */
  record Choice(String id, String name, boolean chosen) {}

  /**
   * The page.
   *
   * @param unit the unit as the reader may write it
   * @param problem what is wrong with what was asked, in one sentence
   * @param list empty where nothing can be listed
   */
  record Matter(List<Choice> forms, String unit, Optional<String> problem, Optional<Listed> list) {}

  /** One page of rows. */
  record Listed(String lead, List<Row> rows, Optional<String> before, Optional<String> after) {}

  /**
   * The reports that are missing; while nothing is chosen, those of one's own unit on the first
   * form that it owes.
   */
  @Requires(Right.SIGNED_IN)
  @GetMapping("/today/reports")
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") String page) {
    Words words = pages.words(visit);
    List<Received> forms = received.on(visit.today()).forms();
    List<Unit> meant = unit.isBlank() ? List.of() : whereabouts.sought(unit, visit.today());
    Unit asked = meant.size() == 1 ? meant.getFirst() : whereabouts.chosen(visit);
    Optional<Received> known =
        form.isBlank()
            ? first(forms, asked, visit.today())
            : forms.stream().filter(each -> each.grid().form().id().equals(form)).findFirst();
    Optional<String> problem =
        problem(unit, meant, form, known, words)
            .or(() -> known.flatMap(each -> notOwed(each, asked, visit.today(), words)));
    String written =
        problem.isPresent() && !unit.isBlank() ? unit : names.written(asked, words.language());
    return pages.show(
        pages.frame(visit, Section.TODAY, words.say("today.reports.title")),
        "today/reports.jte",
        new Matter(
            forms.stream().map(each -> choice(each, known, words)).toList(),
            written,
            problem,
            known
                .filter(_ -> problem.isEmpty())
                .map(each -> listed(each, asked, page, visit.today(), words))));
  }

  private static Choice choice(Received form, Optional<Received> chosen, Words words) {
    return new Choice(
        form.grid().form().id(),
        words.of(form.grid().form().name()),
        chosen.filter(form::equals).isPresent());
  }

  /** The first form that the unit or units in it owe. */
  private Optional<Received> first(List<Received> forms, Unit asked, LocalDate today) {
    return forms.stream()
        .filter(each -> !reports.owing(asked.id(), each.grid(), today).isEmpty())
        .findFirst();
  }

  private Optional<String> problem(
      String unit, List<Unit> meant, String form, Optional<Received> known, Words words) {
    if (!unit.isBlank() && meant.size() != 1) {
      return Optional.of(
          meant.isEmpty()
              ? words.say("page.figures.problem.unit", unit)
              : words.say(
                  "page.figures.problem.units",
                  unit,
                  meant.stream()
                      .limit(5)
                      .map(each -> names.written(each, words.language()))
                      .collect(Collectors.joining("; "))));
    }
    return form.isBlank() || known.isPresent()
        ? Optional.empty()
        : Optional.of(words.say("today.reports.no-form", form));
  }

  private Optional<String> notOwed(Received form, Unit asked, LocalDate today, Words words) {
    return reports.owing(asked.id(), form.grid(), today).isEmpty()
        ? Optional.of(
            words.say(
                "today.reports.not-owed",
                words.of(form.grid().form().name()),
                names.written(asked, words.language())))
        : Optional.empty();
  }

  private Listed listed(Received known, Unit asked, String page, LocalDate today, Words words) {
    List<Received.Missing> missing = missing(known, asked, today);
    int pagesOf = Math.max(1, (missing.size() + ROWS - 1) / ROWS);
    int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, pagesOf) : 1;
    List<Row> rows =
        missing.stream()
            .skip((number - 1L) * ROWS)
            .limit(ROWS)
            .map(each -> row(known, each, today, words))
            .toList();
    Address here =
        Address.of("/today/reports")
            .with("form", known.grid().form().id())
            .with("unit", asked.id().toString());
    String lead =
        words.say(
            "today.reports.list",
            words.of(known.grid().form().name()),
            names.written(asked, words.language()),
            words.number(missing.stream().mapToLong(each -> each.periods().size()).sum()),
            words.number(missing.size()));
    return new Listed(
        lead,
        rows,
        number > 1 ? Optional.of(at(here, number - 1)) : Optional.empty(),
        number < pagesOf ? Optional.of(at(here, number + 1)) : Optional.empty());
  }

  private static String at(Address here, int page) {
    return here.with("page", String.valueOf(page)).toString();
  }

  /** Late ones first, then those whose day comes. */
  private List<Received.Missing> missing(Received known, Unit asked, LocalDate today) {
    List<Unit> units = reports.owing(asked.id(), known.grid(), today);
    var missing = new ArrayList<>(known.missing(units, known.first(), known.last() + 1));
    int inTime = known.firstInTime(today);
    missing.sort(
        java.util.Comparator.comparingLong((Received.Missing each) ->
                -each.periods().stream().filter(period -> period < inTime).count())
            .thenComparing(each -> each.unit().id()));
    return missing;
  }

  private Row row(Received known, Received.Missing missing, LocalDate today, Words words) {
    int inTime = known.firstInTime(today);
    return new Row(
        names.written(missing.unit(), words.language()),
        "/territory/" + missing.unit().id(),
        missing.periods().stream()
            .map(period ->
                new Owed(
                    words.of(periods.label(known.grid(), period)),
                    DueReports.enter(known.grid(), missing.unit(), period),
                    period < inTime))
            .toList());
  }
}
