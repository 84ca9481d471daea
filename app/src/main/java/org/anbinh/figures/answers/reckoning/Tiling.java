package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.time.Span;
import org.anbinh.ground.time.Window;

/**
 * What one unit stated, laid side by side without overlapping: as many days of a window as can be
 * covered, and among those that cover as many the one made of the most pieces, which is the finest.
 *
 * @param chosen oldest first
 * @param days days covered
 */
record Tiling(List<Stated> chosen, long days) {
  static final Tiling NONE = new Tiling(List.of(), 0);

  Tiling {
    chosen = List.copyOf(chosen);
  }

  /** The best tiling of a window by statements of one unit. */
  static Tiling best(List<Stated> stated, Window window) {
    List<Stated> inside =
        stated.stream()
            .filter(each -> window.encloses(each.window()))
            .sorted(
                Comparator.comparing((Stated each) -> each.window().until())
                    .thenComparing(each -> each.window().from())
                    .thenComparingInt(Stated::source))
            .toList();
    if (isDisjoint(inside)) {
      return new Tiling(inside, inside.stream().mapToLong(each -> each.window().days()).sum());
    }
    return longest(inside);
  }

  private static boolean isDisjoint(List<Stated> sorted) {
    for (int n = 1; n < sorted.size(); n++) {
      if (sorted.get(n).window().from().isBefore(sorted.get(n - 1).window().until())) {
        return false;
      }
    }
    return true;
  }

  private static Tiling longest(List<Stated> sorted) {
    var best = new ArrayList<Tiling>();
    best.add(NONE);
    for (int n = 0; n < sorted.size(); n++) {
      Stated last = sorted.get(n);
      int before = n;
      while (before > 0 && sorted.get(before - 1).window().until().isAfter(last.window().from())) {
        before--;
      }
      Tiling with = best.get(before).plus(last);
      Tiling without = best.get(n);
      best.add(with.isBetterThan(without) ? with : without);
    }
    return best.getLast();
  }

  private Tiling plus(Stated last) {
    var more = new ArrayList<>(chosen);
    more.add(last);
    return new Tiling(more, days + last.window().days());
  }

  private boolean isBetterThan(Tiling other) {
    return days != other.days ? days > other.days : chosen.size() > other.chosen.size();
  }

  /** The days of a window that are not covered. */
  List<Window> gaps(Window window) {
    var gaps = new ArrayList<Window>();
    LocalDate from = window.from();
    for (Stated each : chosen) {
      if (from.isBefore(each.window().from())) {
        gaps.add(new Window(from, each.window().from()));
      }
      from = each.window().until();
    }
    if (from.isBefore(window.until())) {
      gaps.add(new Window(from, window.until()));
    }
    return gaps;
  }

  /** Whether some of these windows, side by side without overlapping, are just that window. */
  static boolean tiles(Stream<Window> windows, Window window) {
    var reached = new HashSet<>(Set.of(window.from()));
    windows
        .filter(window::encloses)
        .sorted(Comparator.comparing(Window::from))
        .forEachOrdered(each -> {
          if (reached.contains(each.from())) {
            reached.add(each.until());
          }
        });
    return reached.contains(window.until());
  }

  /** The days in both. */
  static Optional<Window> common(Window one, Window other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate until = one.until().isBefore(other.until()) ? one.until() : other.until();
    return from.isBefore(until) ? Optional.of(new Window(from, until)) : Optional.empty();
  }

  /** The days in both. */
  static Optional<Window> common(Window window, Span span) {
    LocalDate from = span.from().filter(window.from()::isBefore).orElse(window.from());
    LocalDate until = span.until().filter(window.until()::isAfter).orElse(window.until());
    return from.isBefore(until) ? Optional.of(new Window(from, until)) : Optional.empty();
  }
}
