package org.anbinh.figures.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Reports of one form: owed and received, for each target and step.
 *
 * <p>For figures made of reports a report counts in a step when it lies inside it, and one that is
 * owed counts in every step its period touches. For figures made of records, which reports only
 * attest, touching is enough for both.
 */
final class Reports {
  private final Frame frame;
  private final FormGrid grid;
  private final boolean touching;
  private final Maps.Placement placement;
  private final Maps.Owed owed;
  private final int lastOwed;
  private final CompletableFuture<List<Received>> received;
  private final CompletableFuture<List<Stated>> irregular;
  private Map<UnitId, Map<Integer, long[]>> byTarget = Map.of();
  private Map<UnitId, Map<Integer, Integer>> patched = Map.of();
  private boolean read;

  /** What was owed and received. */
  record Count(long received, long due, long nil, boolean anyInside) {
    static final Count NONE = new Count(0, 0, 0, false);

    Count plus(Count other) {
      return new Count(
          received + other.received,
          due + other.due,
          nil + other.nil,
          anyInside || other.anyInside);
    }
  }

  Reports(Frame frame, FormGrid grid, boolean touching, Grounds grounds) {
    this.frame = frame;
    this.grid = grid;
    this.touching = touching;
    this.placement = grounds.maps().placement(frame.placing(), frame.territory());
    this.owed = grounds.maps().owed(frame.placing(), frame.territory(), grid);
    this.lastOwed = lastOwed();
    var filings = new Filings(grid, frame.window(), touching, frame.question().vintage());
    this.received = grounds.filed().received(grounds.mart(), filings, frame.layout());
    this.irregular =
        !touching && grounds.mart().vocabulary().hasIrregular(grid.form().id())
            ? grounds.mart().irregular(filings)
            : CompletableFuture.completedFuture(List.of());
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
    byTarget = new HashMap<>();
    for (Received each : received.join()) {
      byTarget
          .computeIfAbsent(each.target(), id -> new HashMap<>())
          .put(grid.period(each.begins()), new long[] {each.filings(), each.nil()});
    }
    patched = patches(irregular.join());
    read = true;
  }

  /** What a target owed and handed in within a step. */
  Count count(UnitId target, int number) {
    read();
    Window step = frame.steps().get(number);
    Map<Integer, long[]> got = byTarget.getOrDefault(target, Map.of());
    Map<Integer, Integer> extra = patched.getOrDefault(target, Map.of());
    long filings = 0;
    long due = 0;
    long nil = 0;
    boolean anyInside = false;
    for (int period = grid.period(step.from());
        grid.start(period).isBefore(step.until()) && period <= lastOwed;
        period++) {
      boolean inside = step.encloses(grid.window(period));
      anyInside |= inside && owed.asks(period);
      due += owed.count(target, period);
      long[] counts = got.get(period);
      if (counts != null && (touching || inside)) {
        filings += counts[0];
        nil += counts[1];
      }
      filings += extra.getOrDefault(period, 0);
    }
    return new Count(filings, due, nil, anyInside);
  }

  /** Periods that a unit filed in stretches, because a step cuts them or a directive began then. */
  private Map<UnitId, Map<Integer, Integer>> patches(List<Stated> stretches) {
    Map<UnitId, List<Stated>> byUnit = new HashMap<>();
    stretches.forEach(
        each -> byUnit.computeIfAbsent(each.unit(), id -> new ArrayList<>()).add(each));
    Map<UnitId, Map<Integer, Integer>> counts = new HashMap<>();
    byUnit.forEach(
        (id, filed) -> frame.territory().find(id).ifPresent(unit -> patch(unit, filed, counts)));
    return counts;
  }

  private void patch(Unit unit, List<Stated> filed, Map<UnitId, Map<Integer, Integer>> counts) {
    for (Window step : frame.steps()) {
      for (int period = grid.period(step.from());
          grid.start(period).isBefore(step.until());
          period++) {
        Optional<Window> asked = Tiling.common(grid.window(period), step);
        asked = asked.flatMap(days -> Tiling.common(days, unit.span()));
        boolean tiled = asked.filter(days -> Tiling.tiles(filed, days)).isPresent();
        if (tiled) {
          LocalDate day = asked.get().from();
          for (Piece piece : placement.pieces(unit, day)) {
            counts
                .computeIfAbsent(piece.unit(), id -> new HashMap<>())
                .merge(period, 1, Integer::sum);
          }
        }
      }
    }
  }

  /** Days on which somebody owes it. */
  Optional<Window> days() {
    return owed.days();
  }
}
