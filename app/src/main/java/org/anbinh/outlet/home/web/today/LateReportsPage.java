package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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

  /** One page of rows. */
  record Matter(String lead, List<Row> rows, Optional<String> before, Optional<String> after) {}

  @Requires(Right.SIGNED_IN)
  @GetMapping("/today/reports")
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") String page) {
    Words words = pages.words(visit);
    Received known =
        received
            .of(form, visit.today())
            .orElseThrow(
                () -> new NoSuchElementException(words.say("today.reports.no-form", form)));
    List<Unit> meant = unit.isBlank() ? List.of() : names.meant(unit, visit.today());
    Unit asked = meant.isEmpty() ? whereabouts.chosen(visit) : meant.getFirst();
    List<Received.Missing> missing = missing(known, asked, visit.today());
    int pagesOf = Math.max(1, (missing.size() + ROWS - 1) / ROWS);
    int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, pagesOf) : 1;
    List<Row> rows =
        missing.stream()
            .skip((number - 1L) * ROWS)
            .limit(ROWS)
            .map(each -> row(known, each, visit.today(), words))
            .toList();
    Address here =
        Address.of("/today/reports").with("form", form).with("unit", asked.id().toString());
    String lead =
        words.say(
            "today.reports.list",
            words.of(known.grid().form().name()),
            names.written(asked, words.language()),
            words.number(missing.stream().mapToLong(each -> each.periods().size()).sum()),
            words.number(missing.size()));
    return pages.show(
        pages.frame(visit, Section.TODAY, words.say("today.reports.title")),
        "today/reports.jte",
        new Matter(
            lead,
            rows,
            number > 1 ? Optional.of(at(here, number - 1)) : Optional.empty(),
            number < pagesOf ? Optional.of(at(here, number + 1)) : Optional.empty()));
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
