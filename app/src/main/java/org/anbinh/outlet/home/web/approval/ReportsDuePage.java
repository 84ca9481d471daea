package org.anbinh.outlet.home.web.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.rights.Exports;
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
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports due: units by periods, where each report is, and who is late how often. */
@Controller
class ReportsDuePage {
  private static final int ROWS = 100;
  private static final int PERIODS = 12;

  private final Pages pages;
  private final Standings standings;
  private final PeriodNames periods;
  private final Whereabouts whereabouts;
  private final UnitNames names;

  ReportsDuePage(
      Pages pages,
      Standings standings,
      PeriodNames periods,
      Whereabouts whereabouts,
      UnitNames names) {
    this.pages = pages;
    this.standings = standings;
    this.periods = periods;
    this.whereabouts = whereabouts;
    this.names = names;
  }

  /** A form to choose. */
  record Choice(String id, String name, boolean chosen) {}

  /**
   * The page.
   *
   * @param before the page of rows before this; empty on the first
   * @param checking where reports are checked, for whoever may
   */
  record Matter(
      String lead,
      List<Choice> forms,
      String unit,
      DueMatrix matrix,
      Optional<String> before,
      Optional<String> after,
      Address here,
      Optional<Address> checking) {}

  /** What is shown. */
  private record Asked(FormGrid grid, Unit unit, DueMatrix matrix) {}

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/reports-due")
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") String page) {
    Words words = pages.words(visit);
    Asked asked = asked(visit, form, unit, words);
    DueMatrix all = asked.matrix();
    int pagesOf = Math.max(1, (all.rows().size() + ROWS - 1) / ROWS);
    int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, pagesOf) : 1;
    Address here =
        Address.of("/reports-due")
            .with("form", asked.grid().form().id())
            .with("unit", asked.unit().id().toString());
    var matter =
        new Matter(
            words.say(
                "approval.due.lead",
                words.of(asked.grid().form().name()),
                names.written(asked.unit(), words.language()),
                words.day(visit.today())),
            choices(visit.today(), asked.grid(), words),
            names.written(asked.unit(), words.language()),
            all.page((number - 1) * ROWS, ROWS),
            number > 1 ? Optional.of(at(here, number - 1)) : Optional.empty(),
            number < pagesOf ? Optional.of(at(here, number + 1)) : Optional.empty(),
            here,
            Optional.of(here.at("/reports-due/check")).filter(_ -> visit.may(Right.REPORTS_CHECK)));
    return pages.show(
        pages.frame(visit, Section.REPORTS_DUE, words.say("approval.due.title")),
        "approval/due.jte",
        matter);
  }

  private static String at(Address here, int page) {
    return here.with("page", String.valueOf(page)).toString();
  }

  private List<Choice> choices(LocalDate today, FormGrid chosen, Words words) {
    return standings.forms(today).stream()
        .map(grid ->
            new Choice(
                grid.form().id(),
                words.of(grid.form().name()),
                grid.form().id().equals(chosen.form().id())))
        .toList();
  }

  private Asked asked(Visit visit, String form, String unit, Words words) {
    List<Unit> meant = unit.isBlank() ? List.of() : names.meant(unit, visit.today());
    Unit asked = meant.isEmpty() ? whereabouts.chosen(visit) : meant.getFirst();
    FormGrid grid =
        (form.isBlank()
                ? standings.forms(visit.today()).stream()
                    .filter(each -> each.level().compareTo(asked.level()) >= 0)
                    .max(java.util.Comparator.comparing(FormGrid::level))
                    .or(() -> standings.forms(visit.today()).stream().findFirst())
                : standings.form(form, visit.today()))
            .orElseThrow(() -> new NoSuchElementException(words.say("approval.due.no-form", form)));
    var made =
        new DueMatrix.Maker(standings, periods, names, words)
            .make(grid, asked, Standings.periods(grid, PERIODS, visit.today()), visit.today());
    return new Asked(grid, asked, made);
  }

  @Exports
  @Requires(Right.REGISTERS_EXPORT)
  @GetMapping("/reports-due.csv")
  ResponseEntity<byte[]> commas(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit) {
    Words words = pages.words(visit);
    Asked asked = asked(visit, form, unit, words);
    return file(
        asked, "csv", "text/csv;charset=UTF-8", new DueFile(asked.matrix(), words).commas());
  }

  @Exports
  @Requires(Right.REGISTERS_EXPORT)
  @GetMapping("/reports-due.xlsx")
  ResponseEntity<byte[]> spreadsheet(
      Visit visit,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String unit) {
    Words words = pages.words(visit);
    Asked asked = asked(visit, form, unit, words);
    return file(
        asked,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        new DueFile(asked.matrix(), words).spreadsheet());
  }

  private static ResponseEntity<byte[]> file(
      Asked asked, String ending, String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("reports-due-" + asked.grid().form().id() + "." + ending)
                .build()
                .toString())
        .body(content);
  }
}
