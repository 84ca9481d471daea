package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports handed in over the last year by every unit of the nation: one question to the mart for
 * each form, asked again when the mart has moved on. Pages of all units are answered from it; the
 * first page does not wait long for it, and meanwhile has what was known before.
 */
@Component
class ReportsReceived {
  private static final int YEARS = 1;
  private static final long PATIENCE_MILLIS = 150;

  private final Mart mart;
  private final Catalogue catalogue;
  private final Periods periods;
  private volatile @Nullable State state;
  private @Nullable Asked asked;

  ReportsReceived(Mart mart, Catalogue catalogue, Periods periods) {
    this.mart = mart;
    this.catalogue = catalogue;
    this.periods = periods;
  }

  /** What was received, as known at a vintage on a day. */
  record State(Vintage vintage, LocalDate day, List<Received> forms) {}

  /** An answer on its way. */
  private record Asked(Vintage vintage, LocalDate day, CompletableFuture<State> answer) {}

  /** What was received as now known, however long it takes to find out. */
  State on(LocalDate day) {
    return answer(day).join();
  }

  /** The same, or what was known of that day before when it takes longer than a page should. */
  State soon(LocalDate day) {
    CompletableFuture<State> answer = answer(day);
    State known = state;
    if (known == null || !known.day().equals(day)) {
      return answer.join();
    }
    return answer.completeOnTimeout(known, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }

  /** Whether something was recorded that a state does not know. */
  boolean isBehind(State known) {
    return !known.vintage().equals(mart.position());
  }

  private synchronized CompletableFuture<State> answer(LocalDate day) {
    Vintage vintage = mart.position();
    Asked last = asked;
    if (last == null
        || last.answer().isCompletedExceptionally()
        || !last.vintage().equals(vintage)
        || !last.day().equals(day)) {
      last =
          new Asked(
              vintage,
              day,
              CompletableFuture.supplyAsync(
                  () -> found(day, vintage),
                  work -> Thread.ofVirtual().name("received").start(work)));
      asked = last;
    }
    return last.answer().copy();
  }

  private State found(LocalDate day, Vintage vintage) {
    var fresh = new State(vintage, day, ask(day, vintage));
    state = fresh;
    return fresh;
  }

  private List<Received> ask(LocalDate day, Vintage vintage) {
    var asked = new ArrayList<CompletableFuture<Received>>();
    for (ReportForm form : catalogue.forms()) {
      if (isOwed(form)) {
        asked.add(ask(FormGrid.of(form, periods), day, vintage));
      }
    }
    return asked.stream().map(CompletableFuture::join).toList();
  }

  /** Forms by which no measure is owed only help to measure speed. */
  private boolean isOwed(ReportForm form) {
    return form.cells().stream()
        .map(CellKey::measure)
        .anyMatch(measure -> catalogue.coverageForms(measure).contains(form));
  }

  private CompletableFuture<Received> ask(FormGrid grid, LocalDate day, Vintage vintage) {
    int last = grid.period(day) - 1;
    int first = Math.clamp(grid.period(day.minusYears(YEARS)), last - Received.MOST, last);
    var window = new Window(grid.start(first), grid.start(last + 1));
    var filings = new Filings(grid, window, false, window.until(), Vantage.of(vintage));
    var layout =
        new Layout(
            new Placing.AsReported(grid.level()),
            Set.of(),
            Optional.of(new Cut(window.from(), grid.form().every(), window)),
            Optional.empty(),
            true);
    return mart.received(filings, layout)
        .thenApply(received -> {
          Map<UnitId, Long> bits = new HashMap<>();
          received.forEach(
              each -> bits.merge(each.target(), 1L << each.step(), (one, other) -> one | other));
          return new Received(grid, first, last, Map.copyOf(bits));
        });
  }
}
