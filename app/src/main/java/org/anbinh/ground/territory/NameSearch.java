package org.anbinh.ground.territory;

import java.util.Comparator;
import java.util.List;
import org.anbinh.ground.language.Folding;
import org.jspecify.annotations.Nullable;

/** Finds units by a part of their name, with or without diacritics, or by their exact code. */
final class NameSearch {
  private final List<Unit> units;
  private volatile @Nullable List<Named> names;

  /** A unit and its names, folded. */
  private record Named(Unit unit, String vi, String en) {}

  /** A unit that was found; the lower the better it fits. */
  private record Found(Unit unit, int distance) {}

  NameSearch(List<Unit> units) {
    this.units = units;
  }

  /** The folded names, which are made when somebody first searches. */
  private List<Named> names() {
    List<Named> made = names;
    if (made == null) {
      made =
          units.stream()
              .map(u -> new Named(u, Folding.fold(u.name().vi()), Folding.fold(u.name().en())))
              .toList();
      names = made;
    }
    return made;
  }

  List<Unit> search(String text, int most) {
    String sought = Folding.fold(text);
    if (sought.isEmpty()) {
      return List.of();
    }
    return names().stream()
        .filter(named ->
            named.vi.contains(sought)
                || named.en.contains(sought)
                || named.unit.code().equals(sought))
        .map(named -> new Found(named.unit, distance(named, sought)))
        .sorted(
            Comparator.comparing((Found found) -> found.unit.span().until().isPresent())
                .thenComparingInt(Found::distance)
                .thenComparing(found -> found.unit.id()))
        .limit(most)
        .map(Found::unit)
        .toList();
  }

  private static int distance(Named named, String sought) {
    if (named.vi.equals(sought) || named.vi.endsWith(" " + sought)) {
      return 0;
    }
    return (" " + named.vi).contains(" " + sought) ? 1 : 2;
  }
}
