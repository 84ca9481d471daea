package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Puts statements of coarser and finer units and periods together, so that every unit and day is
 * counted once. A coarser statement gives way to finer ones where these are complete for the very
 * same days; what both say is kept, to be shown as a reconciliation.
 */
final class Composition {
  private final Territory territory;
  private final Map<UnitId, List<Stated>> byUnit = new HashMap<>();
  private final List<Level> levels;
  private final Map<UnitId, Map<LocalDate, List<Unit>>> members = new HashMap<>();
  private final List<Overlap> overlaps = new ArrayList<>();

  /** A coarser statement beside the finer ones it covers. */
  record Overlap(Stated coarse, BigDecimal finer, boolean complete) {}

  /**
   * What covers a unit's days.
   *
   * @param missing units of which some days are not covered
   */
  record Cover(List<Stated> chosen, List<UnitId> missing) {
    boolean complete() {
      return missing.isEmpty();
    }
  }

  /**
   * Of these statements.
   *
   * @param coarsest statements of coarser units are left out
   */
  Composition(Territory territory, List<Stated> stated, Level coarsest) {
    this.territory = territory;
    var found = new TreeSet<Level>();
    for (Stated each : stated) {
      if (each.unit().level().compareTo(coarsest) >= 0) {
        byUnit.computeIfAbsent(each.unit(), id -> new ArrayList<>()).add(each);
        found.add(each.unit().level());
      }
    }
    levels = List.copyOf(found);
  }

  /** Where finer and coarser statements of the same thing stand side by side. */
  List<Overlap> overlaps() {
    return List.copyOf(overlaps);
  }

  /**
   * What covers some days.
   *
   * @param units the units asked about, as many of them as bear the coarsest level stated
   * @param owed days on which anything is owed; other days are not missed
   */
  Cover cover(Window window, List<Unit> units, Optional<Window> owed) {
    var chosen = new ArrayList<Stated>();
    var missing = new ArrayList<UnitId>();
    for (Unit unit : units) {
      Tiling.common(window, unit.span())
          .ifPresent(days -> {
            Cover cover = cover(unit, days, 0);
            chosen.addAll(cover.chosen());
            if (owed.flatMap(asked -> Tiling.common(asked, days)).isPresent()) {
              missing.addAll(cover.missing());
            }
          });
    }
    return new Cover(chosen, missing);
  }

  /** The coarsest level at which anything is stated. */
  Optional<Level> coarsest() {
    return levels.stream().findFirst();
  }

  private Cover cover(Unit unit, Window window, int depth) {
    List<Stated> own = byUnit.getOrDefault(unit.id(), List.of());
    Tiling tiling = Tiling.best(own, window);
    beside(own, tiling, window);
    if (depth + 1 == levels.size()) {
      return new Cover(
          tiling.chosen(), tiling.days() == window.days() ? List.of() : List.of(unit.id()));
    }
    var chosen = new ArrayList<Stated>();
    var missing = new ArrayList<UnitId>();
    for (Stated coarse : tiling.chosen()) {
      Cover finer = within(unit, coarse.window(), depth + 1);
      boolean replaces = finer.complete() || (coarse.amounts() == 0 && !finer.chosen().isEmpty());
      if (!finer.chosen().isEmpty()) {
        overlaps.add(new Overlap(coarse, sum(finer.chosen()), replaces));
      }
      chosen.addAll(replaces ? finer.chosen() : List.of(coarse));
      missing.addAll(replaces ? finer.missing() : List.of());
    }
    for (Window gap : tiling.gaps(window)) {
      Cover finer = within(unit, gap, depth + 1);
      chosen.addAll(finer.chosen());
      missing.addAll(finer.missing());
    }
    return new Cover(chosen, missing);
  }

  /** What the same unit said of the same days and was not chosen stands beside what was. */
  private void beside(List<Stated> own, Tiling tiling, Window window) {
    for (Stated other : own) {
      if (!window.encloses(other.window()) || tiling.chosen().contains(other)) {
        continue;
      }
      List<Stated> within =
          tiling.chosen().stream().filter(each -> other.window().encloses(each.window())).toList();
      if (!within.isEmpty()) {
        overlaps.add(
            new Overlap(
                other,
                sum(within),
                Tiling.tiles(within.stream().map(Stated::window), other.window())));
      } else {
        tiling.chosen().stream()
            .filter(each -> each.window().encloses(other.window()))
            .forEach(each -> overlaps.add(new Overlap(each, other.amount(), false)));
      }
    }
  }

  private static BigDecimal sum(List<Stated> stated) {
    return stated.stream().map(Stated::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The units of the next finer level in a unit; it is itself missing where it has none. */
  private Cover within(Unit unit, Window window, int depth) {
    var chosen = new ArrayList<Stated>();
    var missing = new ArrayList<UnitId>();
    boolean any = false;
    for (Unit member : members(unit, window, levels.get(depth))) {
      Optional<Window> days =
          Tiling.common(window, member.span()).flatMap(each -> Tiling.common(each, unit.span()));
      if (days.isPresent()) {
        any = true;
        Cover cover = cover(member, days.get(), depth);
        chosen.addAll(cover.chosen());
        missing.addAll(cover.missing());
      }
    }
    return new Cover(chosen, any ? missing : List.of(unit.id()));
  }

  private List<Unit> members(Unit unit, Window window, Level level) {
    var days = new TreeSet<LocalDate>();
    days.add(window.from());
    territory.changeDays().stream().filter(window::covers).forEach(days::add);
    Map<UnitId, Unit> found = new LinkedHashMap<>();
    for (LocalDate day : days) {
      if (unit.span().covers(day)) {
        members
            .computeIfAbsent(unit.id(), id -> new HashMap<>())
            .computeIfAbsent(day, on -> territory.within(unit.id(), level, on))
            .forEach(each -> found.put(each.id(), each));
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Unit::id)).toList();
  }
}
