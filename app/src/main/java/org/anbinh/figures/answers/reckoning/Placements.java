package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Placing;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Where units lie on a map, and how many reports are owed in each target: facts of territory and
 * forms, kept because every question asks for them. They hold no figures.
 */
final class Placements {
  private static final int MOST = 64;
  private static final LocalDate HORIZON = LocalDate.of(2060, 1, 1);

  private final Map<Object, Object> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
              return size() > MOST;
            }
          });

  private record PlaceKey(Placing placing, String territory) {}

  private record OwedKey(Placing placing, String territory, String form) {}

  /** Where each unit lies. */
  Placement placement(Placing placing, Territory territory) {
    return get(
        new PlaceKey(placing, territory.fingerprint()), () -> new Placement(placing, territory));
  }

  /** What is owed by a form. */
  Owed owed(Placing placing, Territory territory, FormGrid grid) {
    return get(
        new OwedKey(placing, territory.fingerprint(), grid.form().id()),
        () -> new Owed(placement(placing, territory), territory, grid));
  }

  @SuppressWarnings("unchecked")
  private <T> T get(Object key, Supplier<T> maker) {
    Object found = known.get(key);
    if (found == null) {
      found = maker.get();
      known.put(key, found);
    }
    return (T) found;
  }

  /** Where each unit lies on one map, worked out when first asked. */
  static final class Placement {
    private final Placing placing;
    private final Territory territory;
    private final Map<UnitId, List<Piece>> pieces = new java.util.concurrent.ConcurrentHashMap<>();

    Placement(Placing placing, Territory territory) {
      this.placing = placing;
      this.territory = territory;
    }

    /** The pieces of a unit on a day on which it exists; none where it cannot be placed. */
    List<Piece> pieces(Unit unit, LocalDate day) {
      return switch (placing) {
        case Placing.Nation() -> List.of(whole(territory.nation().id()));
        case Placing.OnMap(LocalDate map, Level level, Piece.Method method) ->
            level.compareTo(unit.level()) > 0
                ? List.of()
                : pieces.computeIfAbsent(
                    unit.id(), id -> territory.restate(id, map, level, method));
        case Placing.AsReported asReported -> asReported.pieces(territory, unit, day);
      };
    }

    private static Piece whole(UnitId target) {
      return new Piece(target, new Piece.Share.Whole());
    }

    /** How many pieces of units of the window lie in each target, and how many without a share. */
    Map<UnitId, Knowledge> knowledge(Window window) {
      Map<UnitId, Knowledge> byTarget = new HashMap<>();
      for (Unit unit : territory.all()) {
        if (existsWithin(unit, window)) {
          for (Piece piece : pieces(unit, later(unit, window))) {
            byTarget.merge(
                piece.unit(),
                new Knowledge(piece.share() instanceof Piece.Share.Unknown ? 1 : 0, 1),
                Knowledge::plus);
          }
        }
      }
      return byTarget;
    }

    private boolean existsWithin(Unit unit, Window window) {
      return placing instanceof Placing.OnMap(LocalDate map, Level level, Piece.Method method)
          && unit.level() == level
          && unit.span().from().map(day -> day.isBefore(window.until())).orElse(true)
          && unit.span().until().map(day -> day.isAfter(window.from())).orElse(true);
    }

    private static LocalDate later(Unit unit, Window window) {
      return unit.span().from().filter(day -> day.isAfter(window.from())).orElse(window.from());
    }
  }

  /** Pieces without an official share, of so many. */
  record Knowledge(long unknown, long pieces) {
    static final Knowledge NONE = new Knowledge(0, 0);

    Knowledge plus(Knowledge other) {
      return new Knowledge(unknown + other.unknown, pieces + other.pieces);
    }
  }

  /** How many reports of a form are owed in each target, for each of its periods. */
  static final class Owed {
    private final FormGrid grid;
    private final int first;
    private final int last;
    private final Map<UnitId, int[]> byTarget = new HashMap<>();
    private final int[] nothing;

    Owed(Placement placement, Territory territory, FormGrid grid) {
      this.grid = grid;
      LocalDate begins = grid.form().due().from().orElse(LocalDate.of(2000, 1, 1));
      LocalDate ends = grid.form().due().until().orElse(HORIZON);
      this.first = firstStart(begins);
      this.last = firstStart(ends.isAfter(HORIZON) ? HORIZON : ends);
      for (Unit unit : territory.all()) {
        if (unit.level() == grid.level()) {
          add(placement, territory, unit);
        }
      }
      this.nothing = new int[Math.max(0, last - first) + 2];
      byTarget.values().forEach(counts -> Arrays.parallelPrefix(counts, Integer::sum));
      byTarget.replaceAll((target, counts) -> running(counts));
    }

    /** The first period that begins on a day or after it. */
    private int firstStart(LocalDate day) {
      int period = grid.period(day);
      return grid.start(period).isBefore(day) ? period + 1 : period;
    }

    private void add(Placement placement, Territory territory, Unit unit) {
      int from = Math.max(first, unit.span().from().map(this::firstStart).orElse(first));
      int until = Math.min(last, unit.span().until().map(this::firstStart).orElse(last));
      if (from >= until) {
        return;
      }
      if (!(placement.placing instanceof Placing.AsReported)) {
        add(placement.pieces(unit, grid.start(from)), from, until);
        return;
      }
      int begin = from;
      for (LocalDate change : territory.changeDays()) {
        int next = Math.min(until, firstStart(change));
        if (next > begin) {
          add(placement.pieces(unit, grid.start(begin)), begin, next);
          begin = next;
        }
      }
      if (begin < until) {
        add(placement.pieces(unit, grid.start(begin)), begin, until);
      }
    }

    private void add(List<Piece> pieces, int from, int until) {
      for (Piece piece : pieces) {
        int[] counts = byTarget.computeIfAbsent(piece.unit(), id -> new int[last - first + 1]);
        counts[from - first]++;
        counts[until - first]--;
      }
    }

    private static int[] running(int[] counts) {
      var running = new int[counts.length + 1];
      for (int n = 0; n < counts.length; n++) {
        running[n + 1] = running[n] + counts[n];
      }
      return running;
    }

    /** Reports owed in one target. */
    Running in(UnitId target) {
      return new Running(first, byTarget.getOrDefault(target, nothing));
    }

    /** Whether any report is owed for a period by anybody. */
    boolean asks(int period) {
      return period >= first && period < last;
    }

    Optional<Window> days() {
      return first < last
          ? Optional.of(new Window(grid.start(first), grid.start(last)))
          : Optional.empty();
    }
  }

  /** Sums of what was owed up to each period, so that any stretch of them is one difference. */
  @SuppressWarnings("ArrayRecordComponent") // handed from one to the other, never compared
  record Running(int first, int[] sums) {
    /** Reports owed for the periods from one on and before another. */
    int count(int from, int until) {
      int last = first + sums.length - 2;
      int begin = Math.clamp(from, first, last) - first;
      int end = Math.clamp(until, first, last) - first;
      return begin < end ? sums[end] - sums[begin] : 0;
    }
  }
}
