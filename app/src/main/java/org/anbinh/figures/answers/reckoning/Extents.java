package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.figures.mart.Busy;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Received;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * From when to when a register of records was kept, as known at a vintage, which never changes.
 *
 * <p>Entries that lie more than a year from any other were not made by keeping a register: they are
 * a wrong year in a date, or something entered long afterwards. Of the runs of entries without so
 * long a silence in them the one with the most entries tells, and of equal ones the latest.
 */
final class Extents {
  private static final int MOST = 1_000;
  private static final long SILENCE_DAYS = 366;

  private final Mart mart;
  private final Map<Key, Optional<Window>> known = new ConcurrentHashMap<>();

  private record Key(long generation, Set<Integer> sources, Vintage vintage) {}

  Extents(Mart mart) {
    this.mart = mart;
  }

  Optional<Window> of(Set<Integer> sources, Vintage vintage) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    if (known.size() > MOST) {
      known.clear();
    }
    var key = new Key(mart.generation(), sources, vintage);
    Optional<Window> found = known.get(key);
    if (found == null) {
      found = kept(mart.busy(sources, vintage).join());
      known.put(key, found);
    }
    return found;
  }

  static Optional<Window> kept(List<Busy> months) {
    var runs = new ArrayDeque<Busy>();
    for (Busy month : months) {
      Busy before = runs.peekLast();
      if (before != null
          && before.days().until().plusDays(SILENCE_DAYS).isAfter(month.days().from())) {
        runs.removeLast();
        runs.addLast(together(before, month));
      } else {
        runs.addLast(month);
      }
    }
    return runs.stream()
        .max(Comparator.comparingLong(Busy::entries).thenComparing(each -> each.days().from()))
        .map(Busy::days);
  }

  private static Busy together(Busy one, Busy next) {
    LocalDate until =
        one.days().until().isAfter(next.days().until()) ? one.days().until() : next.days().until();
    return new Busy(new Window(one.days().from(), until), one.entries() + next.entries());
  }

  /** In which civil years anything at all was entered in a register, by target. */
  static final class Activity {
    private final int first;
    private final CompletableFuture<List<Received>> asked;
    private final Map<UnitId, Set<Integer>> years = new HashMap<>();
    private boolean read;

    Activity(Set<Integer> registers, Frame frame, Mart mart) {
      this.first = frame.window().from().getYear();
      var whole =
          new Window(
              LocalDate.of(first, 1, 1),
              LocalDate.of(frame.window().lastDay().getYear() + 1, 1, 1));
      Layout plain = frame.layout();
      var layout =
          new Layout(
              plain.placing(),
              plain.targets(),
              Optional.of(new Cut(whole.from(), 12, whole)),
              Optional.empty(),
              true);
      this.asked = mart.entries(registers, whole, frame.question().vintage(), layout);
    }

    /** Whether the target entered something in a civil year that the step touches. */
    boolean any(UnitId target, Window step) {
      if (!read) {
        for (Received each : asked.join()) {
          years.computeIfAbsent(each.target(), id -> new HashSet<>()).add(first + each.step());
        }
        read = true;
      }
      return years.getOrDefault(target, Set.of()).stream()
          .anyMatch(year -> year >= step.from().getYear() && year <= step.lastDay().getYear());
    }
  }
}
