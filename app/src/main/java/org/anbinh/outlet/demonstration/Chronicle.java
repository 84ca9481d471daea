package org.anbinh.outlet.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.HalfMonths;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.outlet.demonstration.cases.CaseBook;
import org.anbinh.outlet.demonstration.courts.CourtBook;
import org.anbinh.outlet.demonstration.reports.DrugFreeBook;
import org.anbinh.outlet.demonstration.reports.PublishedBook;
import org.anbinh.outlet.demonstration.reports.ReportBook;
import org.anbinh.outlet.demonstration.reports.StockBook;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.reports.Report;

/**
 * The invented nation in the order in which it became known, half-month by half-month up to the
 * present day. A later present day adds deliveries and changes none. Told once.
 */
final class Chronicle {
  private static final LocalDate PRINTED = LocalDate.of(2025, 5, 1);
  private static final LocalDate DIRECTIVE_BEGINS = LocalDate.of(2014, 8, 16);

  private final Scale scale;
  private final List<Window> halves;
  private final Words words;
  private final CaseBook cases;
  private final ReportBook reports;
  private final StockBook stocks;
  private final DrugFreeBook drugFree;
  private final PublishedBook published;
  private final Approving approving;
  private final Map<LocalDate, List<CourtOutcome>> outcomes;
  private final Map<Integer, List<Draft>> lateCases = new HashMap<>();
  private final Map<Integer, List<Draft>> lateReports = new HashMap<>();

  Chronicle(Territory territory, Periods periods, Words words, Scale scale, LocalDate today) {
    this.scale = scale;
    this.words = words;
    var geography = new Geography(territory);
    LocalDate first = scale == Scale.FULL ? DIRECTIVE_BEGINS : scale.first();
    halves = HalfMonths.between(first, today.minusDays(HalfMonths.DAYS_TO_TELL));
    cases = new CaseBook(geography);
    reports = new ReportBook(geography, words);
    stocks = new StockBook(geography);
    drugFree = new DrugFreeBook(geography, calendar(periods, "police"));
    published = new PublishedBook(territory);
    approving = new Approving(Catalogue.carried(), words);
    outcomes = outcomes(new CourtBook(geography, calendar(periods, "courts")), today);
  }

  private static StatisticalCalendar calendar(Periods periods, String id) {
    return periods
        .findCalendar(id)
        .orElseThrow(() -> new IllegalStateException("There is no calendar " + id));
  }

  /** Outcomes by the end of the month, or of the part of one, that they are about. */
  private Map<LocalDate, List<CourtOutcome>> outcomes(CourtBook courts, LocalDate today) {
    return courts.stretches(today).stream()
        .filter(stretch -> stretch.until().isAfter(scale.first()))
        .flatMap(stretch -> courts.of(stretch, scale::tells).stream())
        .filter(outcome -> scale.tells(outcome.window()))
        .collect(
            Collectors.groupingBy(
                outcome -> outcome.window().until(), TreeMap::new, Collectors.toList()));
  }

  /** How many half-months there are. */
  int length() {
    return halves.size();
  }

  /** Tells all of it, oldest first. */
  void tell(Consumer<Delivery> sink, Ledger.Progress progress) {
    for (int at = 0; at < halves.size(); at++) {
      tell(at, sink);
      progress.at(at + 1L, halves.size());
    }
  }

  private void tell(int at, Consumer<Delivery> sink) {
    Window half = halves.get(at);
    LocalDate until = half.until();
    deliver("case", until, cases(at, half), sink);
    deliver("case-after", until, due(lateCases, at), sink);
    deliver(
        "court", until, fresh(Optional.ofNullable(outcomes.get(until)).orElse(List.of())), sink);
    deliver("report", until, reports(at, until), sink);
    deliver("report-after", until, after(at), sink);
    for (int level = 1; level <= Approving.LEVELS; level++) {
      deliver("approval-" + level, until, approving.due(at, level), sink);
    }
    deliver("stock", until, noted(at, told(stocks.endingIn(half, scale::tells))), sink);
    deliver("drug-free", until, noted(at, told(drugFree.endingIn(half, scale::tells))), sink);
    if (until.equals(PRINTED)) {
      deliver("published", until, fresh(published.all()), sink);
    }
  }

  private List<Report> told(List<Report> all) {
    return all.stream().filter(report -> scale.tells(report.window())).toList();
  }

  private List<Draft> after(int at) {
    List<Draft> late = due(lateReports, at);
    for (Draft draft : late) {
      if (draft.content() instanceof Report report) {
        approving.note(report, draft.follows() + 1, at);
      }
    }
    return late;
  }

  private List<Draft> noted(int at, List<Report> all) {
    all.forEach(report -> approving.note(report, 1, at));
    return fresh(all);
  }

  private static void deliver(
      String kind, LocalDate until, List<Draft> drafts, Consumer<Delivery> sink) {
    if (!drafts.isEmpty()) {
      sink.accept(new Delivery(until + "/" + kind, drafts));
    }
  }

  private static List<Draft> fresh(List<? extends Content> contents) {
    return contents.stream().map(content -> new Draft(content, 0, "")).toList();
  }

  private static List<Draft> due(Map<Integer, List<Draft>> waiting, int at) {
    return Optional.ofNullable(waiting.remove(at)).orElse(List.of());
  }

  private List<Draft> cases(int at, Window half) {
    var drafts = new ArrayList<Draft>();
    for (DrugCase one : cases.of(half, scale::tells)) {
      reports.note(one);
      Fate fate = Fate.ofCase(one.number());
      Optional<FirstVersion> first =
          fate.correctedAfter() > 0 ? FirstVersion.of(one, words) : Optional.empty();
      if (first.isPresent()) {
        drafts.add(new Draft(first.get().content(), 0, ""));
        later(lateCases, at + fate.correctedAfter(), new Draft(one, 1, first.get().reason()));
      } else if (fate.delay() > 0) {
        later(lateCases, at + fate.delay(), new Draft(one, 0, ""));
      } else {
        drafts.add(new Draft(one, 0, ""));
      }
    }
    return drafts;
  }

  private List<Draft> reports(int at, LocalDate until) {
    var drafts = new ArrayList<Draft>();
    for (Report report : reports.endingAt(until, scale::tells)) {
      Fate fate = Fate.ofReport(report.unit() + "|" + report.period().code());
      if (fate.missing() || !scale.tells(report.window())) {
        continue;
      }
      if (fate.correctedAfter() > 0 && !report.cells().isEmpty()) {
        FirstVersion first = FirstVersion.of(report, words);
        drafts.add(new Draft(first.content(), 0, ""));
        approving.note(report, 1, at);
        later(lateReports, at + fate.correctedAfter(), new Draft(report, 1, first.reason()));
      } else if (fate.delay() > 0) {
        later(lateReports, at + fate.delay(), new Draft(report, 0, ""));
      } else {
        approving.note(report, 1, at);
        drafts.add(new Draft(report, 0, ""));
      }
    }
    return drafts;
  }

  private static void later(Map<Integer, List<Draft>> waiting, int at, Draft draft) {
    waiting.computeIfAbsent(at, _ -> new ArrayList<>()).add(draft);
  }
}
