package org.anbinh.outlet.home.web.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * What a unit came from and what came of it, a few generations each way.
 *
 * @param generations units by generation, the oldest first; one of them holds the unit alone
 * @param more how many units of each generation are left out
 * @param links what led from one to the next
 */
record Lineage(List<List<Unit>> generations, List<Integer> more, List<Link> links) {
  private static final int DEEP = 2;
  private static final int MOST = 12;

  /** A succession between two units that both stand in the picture. */
  record Link(Unit from, Unit to, Succession by) {}

  static Lineage of(Unit unit, Territory territory) {
    var before = new ArrayList<List<Unit>>();
    var after = new ArrayList<List<Unit>>();
    var seen = new HashSet<UnitId>(Set.of(unit.id()));
    walk(unit, each -> came(each, territory), seen, before);
    walk(unit, each -> went(each, territory), seen, after);
    var all = new ArrayList<List<Unit>>(before.reversed());
    all.add(List.of(unit));
    all.addAll(after);
    List<List<Unit>> shown = all.stream().map(each -> each.stream().limit(MOST).toList()).toList();
    List<Integer> more = all.stream().map(each -> Math.max(0, each.size() - MOST)).toList();
    return new Lineage(shown, more, links(shown, territory));
  }

  boolean isAlone() {
    return generations.size() == 1;
  }

  private static void walk(
      Unit start, Function<Unit, List<Unit>> step, Set<UnitId> seen, List<List<Unit>> found) {
    List<Unit> at = List.of(start);
    for (int generation = 0; generation < DEEP && !at.isEmpty(); generation++) {
      List<Unit> next =
          at.stream()
              .limit(MOST)
              .flatMap(each -> step.apply(each).stream())
              .filter(each -> seen.add(each.id()))
              .toList();
      if (!next.isEmpty()) {
        found.add(next);
      }
      at = next;
    }
  }

  private static List<Unit> came(Unit unit, Territory territory) {
    return territory.successions(unit.id()).stream()
        .filter(each -> each.after().contains(unit.id()))
        .flatMap(each -> each.before().stream().sorted())
        .map(territory::get)
        .toList();
  }

  private static List<Unit> went(Unit unit, Territory territory) {
    return territory.successions(unit.id()).stream()
        .filter(each -> each.before().contains(unit.id()))
        .flatMap(each -> each.after().stream().sorted())
        .map(territory::get)
        .toList();
  }

  private static List<Link> links(List<List<Unit>> generations, Territory territory) {
    var links = new ArrayList<Link>();
    for (int column = 0; column + 1 < generations.size(); column++) {
      for (Unit from : generations.get(column)) {
        for (Succession by : territory.successions(from.id())) {
          for (Unit to : generations.get(column + 1)) {
            if (by.before().contains(from.id()) && by.after().contains(to.id())) {
              links.add(new Link(from, to, by));
            }
          }
        }
      }
    }
    return List.copyOf(links);
  }
}
