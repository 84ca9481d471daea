package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Stretch;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one form: owed and received, for each target and step.
 *
 * <p>For figures made of reports a report counts in a step when it lies inside it, and one that is
 * owed counts in every step its period touches. For figures made of records, which reports only
 * attest, touching is enough for both.
 */
final class Reports {
  /** Numbers kept of each step: received, nil, patched, approved. */
  private static final int WIDTH = 4;

  private final Frame frame;
  private final FormGrid grid;
  private final boolean touching;
  private final Placements.Placement placement;
  private final Placements.Owed owed;
  private final int lastOwed;
  private final List<Range> ranges;
  private final Optional<Cut> periods;
  private final CompletableFuture<List<Received>> received;
  private final CompletableFuture<List<Stretch>> irregular;
  private final Map<UnitId, long[]> byTarget = new HashMap<>();
  private @Nullable Row last;
  private boolean read;

  /** What one target owed and handed in; it is asked about all its steps one after the other. */
  private record Row(UnitId target, Placements.Running owed, long[] got) {}

  /**
   * What was owed and received.
   *
   * @param patched those of the received that were handed in by stretches of their period
   * @param approved those of the received that were approved; empty where nobody has to
   */
  record Count(
      long received, long due, long nil, long patched, Optional<Long> approved, boolean anyInside) {
    static final Count NONE = new Count(0, 0, 0, 0, Optional.empty(), false);

    Coverage coverage() {
      return new Coverage(received, due, approved);
    }

    /** Of two forms; reports of one that nobody has to approve lack no approval. */
    private Optional<Long> approved(Count other) {
      return approved.isEmpty() && other.approved.isEmpty()
          ? Optional.empty()
          : Optional.of(approved.orElse(received) + other.approved.orElse(other.received));
    }

    Count plus(Count other) {
      return new Count(
          received + other.received,
          due + other.due,
          nil + other.nil,
          patched + other.patched,
          approved(other),
          anyInside || other.anyInside);
    }
  }

  Reports(Frame frame, FormGrid grid, boolean touching, Grounds grounds) {
    this.frame = frame;
    this.grid = grid;
    this.touching = touching;
    this.placement = grounds.placements().placement(frame.placing(), frame.territory());
    this.owed = grounds.placements().owed(frame.placing(), frame.territory(), grid);
    this.lastOwed = lastOwed();
    this.ranges = frame.steps().stream().map(this::range).toList();
    boolean nested = frame.steps().stream().skip(1).allMatch(step -> grid.isStart(step.from()));
    this.periods = nested ? Optional.empty() : Optional.of(periods());
    var filings =
        new Filings(
            grid, frame.window(), touching, grid.start(lastOwed + 1), frame.question().vantage());
    Layout layout = nested ? frame.layout() : frame.layout().cutBy(periods());
    this.received = grounds.round().received(grounds.mart(), filings, layout);
    this.irregular =
        !touching && grounds.mart().vocabulary().hasIrregular(grid.form().id())
            ? grounds.round().irregular(grounds.mart(), filings)
            : CompletableFuture.completedFuture(List.of());
  }

  /** The window cut into the periods of the form. */
  private Cut periods() {
    LocalDate base = grid.start(grid.period(frame.window().from()));
    return new Cut(base, grid.form().every(), frame.window());
  }

  /** The last period whose report was due when the vintage was recorded. */
  private int lastOwed() {
    int period = grid.period(frame.known());
    while (grid.start(period + 1).plus(grid.form().deadline()).isAfter(frame.known())) {
      period--;
    }
    return period;
  }

  FormGrid grid() {
    return grid;
  }

  private void read() {
    if (read) {
      return;
    }
    for (Received each : received.join()) {
      long[] counts = counts(each.target());
      if (periods.isEmpty()) {
        counts[WIDTH * each.step()] += each.filings();
        counts[WIDTH * each.step() + 1] += each.nil();
        counts[WIDTH * each.step() + 3] += each.approved();
      } else {
        spread(each, counts);
      }
    }
    patch(irregular.join());
    read = true;
  }

  private long[] counts(UnitId target) {
    return byTarget.computeIfAbsent(target, id -> new long[WIDTH * frame.steps().size()]);
  }

  /** A filing of a period longer than a step, or across two, in the steps that it tells about. */
  private void spread(Received each, long[] counts) {
    Window period = grid.window(grid.period(frame.window().from()) + each.step());
    for (int n = 0; n < frame.steps().size(); n++) {
      Window step = frame.steps().get(n);
      if (touching ? step.overlaps(period) : step.encloses(period)) {
        counts[WIDTH * n] += each.filings();
        counts[WIDTH * n + 1] += each.nil();
        counts[WIDTH * n + 3] += each.approved();
      }
    }
  }

  /** What a target owed and handed in within a step. */
  Count count(UnitId target, int number) {
    read();
    Range range = ranges.get(number);
    Row row = row(target);
    return new Count(
        row.got()[WIDTH * number],
        row.owed().count(range.from(), range.until()),
        row.got()[WIDTH * number + 1],
        row.got()[WIDTH * number + 2],
        grid.form().ladder().map(_ -> row.got()[WIDTH * number + 3]),
        range.anyInside());
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut only: an equal target would do as well
  private Row row(UnitId target) {
    Row row = last;
    if (row == null || row.target() != target) {
      row = new Row(target, owed.in(target), counts(target));
      last = row;
    }
    return row;
  }

  /**
   * Periods that a step touches and whose reports were due.
   *
   * @param anyInside whether one of them lies inside the step
   */
  private record Range(int from, int until, boolean anyInside) {}

  private Range range(Window step) {
    int from = grid.period(step.from());
    int until = from;
    boolean anyInside = false;
    while (until <= lastOwed && grid.start(until).isBefore(step.until())) {
      anyInside |= owed.asks(until) && step.encloses(grid.window(until));
      until++;
    }
    return new Range(from, until, anyInside);
  }

  /** Periods that a unit filed in stretches, because a step cuts them or a directive began then. */
  private void patch(List<Stretch> stretches) {
    Map<UnitId, List<Stretch>> byUnit = new HashMap<>();
    stretches.forEach(
        each -> byUnit.computeIfAbsent(each.unit(), id -> new ArrayList<>()).add(each));
    byUnit.forEach((id, filed) ->
        frame
            .territory()
            .find(id)
            .ifPresent(unit -> {
              for (int step = 0; step < frame.steps().size(); step++) {
                patch(unit, filed, step);
              }
            }));
  }

  private void patch(Unit unit, List<Stretch> filed, int number) {
    Window step = frame.steps().get(number);
    Range range = ranges.get(number);
    for (int period = range.from(); period < range.until(); period++) {
      Optional<Window> asked =
          Tiling.common(grid.window(period), step)
              .flatMap(days -> Tiling.common(days, unit.span()))
              .filter(days -> tiles(filed.stream(), days));
      if (asked.isPresent()) {
        boolean approved = tiles(filed.stream().filter(Stretch::approved), asked.get());
        for (Piece piece : placement.pieces(unit, asked.get().from())) {
          counts(piece.unit())[WIDTH * number]++;
          counts(piece.unit())[WIDTH * number + 2]++;
          counts(piece.unit())[WIDTH * number + 3] += approved ? 1 : 0;
        }
      }
    }
  }

  private static boolean tiles(Stream<Stretch> stretches, Window days) {
    return Tiling.tiles(stretches.map(Stretch::window), days);
  }

  /** Days on which somebody owes it. */
  Optional<Window> days() {
    return owed.days();
  }
}
