package org.anbinh.outlet.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Holds shapes of a file against the units of a day. */
final class BoundaryCheck {
  private static final int NAMED = 8;
  private static final double PROVINCE_WIDTH = 0.004;
  private static final double COMMUNE_WIDTH = 0.0008;

  private final Territory territory;
  private final Boundaries.Order order;
  private final List<BoundaryIssue> issues = new ArrayList<>();
  private final List<BoundaryIssue> notes = new ArrayList<>();
  private final Map<String, Feature> byCode = new TreeMap<>();

  BoundaryCheck(Territory territory, Boundaries.Order order) {
    this.territory = territory;
    this.order = order;
  }

  /** What keeps the file out; empty when nothing does. */
  List<BoundaryIssue> issues() {
    return List.copyOf(issues);
  }

  /** What is to be known about it. */
  List<BoundaryIssue> notes() {
    return List.copyOf(notes);
  }

  /** Checks the file; the shapes by code, simplified for showing, where nothing keeps it out. */
  Map<String, Geometry> shapes(BoundaryFile file) {
    issues.addAll(file.issues());
    List<Unit> units = territory.on(order.day(), order.level());
    if (units.isEmpty()) {
      issues.add(BoundaryIssue.of("", "no-units", order.day().toString(), order.level().written()));
    }
    if (issues.isEmpty()) {
      file.features().forEach(this::feature);
    }
    if (!issues.isEmpty()) {
      return Map.of();
    }
    Optional<LocalDate> other = otherMap(units);
    if (other.isPresent()) {
      issues.add(
          BoundaryIssue.of(
              "",
              "other-map",
              Integer.toString(byCode.size()),
              other.get().toString(),
              order.day().toString()));
      return Map.of();
    }
    missing(units);
    return simplified();
  }

  /**
   * The first day of another map whose units the file has exactly, where it lacks some of the day
   * asked for. Codes were used again, so each of them may well be known on both.
   */
  private Optional<LocalDate> otherMap(List<Unit> units) {
    if (byCode.size() == units.size()) {
      return Optional.empty();
    }
    Set<String> codes = byCode.keySet();
    return Stream.concat(
            territory.changeDays().stream().limit(1).map(day -> day.minusDays(1)),
            territory.changeDays().stream())
        .filter(day ->
            territory.on(day, order.level()).stream()
                .map(Unit::code)
                .collect(Collectors.toSet())
                .equals(codes))
        .findFirst();
  }

  private void feature(Feature feature) {
    if (feature.level().filter(level -> !level.equals(order.level().written())).isPresent()) {
      issue(feature, "says-level", feature.level().get(), order.level().written());
    } else if (feature.day().filter(day -> !day.equals(order.day().toString())).isPresent()) {
      issue(feature, "says-day", feature.day().get(), order.day().toString());
    } else if (territory.find(order.level(), feature.code(), order.day()).isEmpty()) {
      unknown(feature);
    } else {
      Feature before = byCode.putIfAbsent(feature.code(), feature);
      if (before != null) {
        issue(feature, "twice", feature.code(), before.place());
      }
    }
  }

  private void unknown(Feature feature) {
    for (Level level : Level.values()) {
      if (level != order.level() && level != Level.NATION) {
        Optional<Unit> other = territory.find(level, feature.code(), order.day());
        if (other.isPresent()) {
          issue(feature, "other-level", feature.code(), other.get().name().vi());
          return;
        }
      }
    }
    Optional<Unit> otherDay =
        territory.all().stream()
            .filter(unit -> unit.level() == order.level() && unit.code().equals(feature.code()))
            .findFirst();
    if (otherDay.isPresent()) {
      Unit unit = otherDay.get();
      issue(feature, "other-day", feature.code(), unit.name().vi(), order.day().toString());
    } else {
      issue(feature, "unknown-code", feature.code(), order.day().toString());
    }
  }

  private void missing(List<Unit> units) {
    List<Unit> missing = units.stream().filter(unit -> !byCode.containsKey(unit.code())).toList();
    if (!missing.isEmpty()) {
      String names =
          String.join(
              ", ",
              missing.stream()
                  .limit(NAMED)
                  .map(unit -> unit.code() + " " + unit.name().vi())
                  .toList());
      String more = missing.size() > NAMED ? " …" : "";
      notes.add(BoundaryIssue.of("", "missing", Integer.toString(missing.size()), names + more));
    }
  }

  /** Neighbours keep their common lines where the file draws them once. */
  private Map<String, Geometry> simplified() {
    List<String> codes = List.copyOf(byCode.keySet());
    Geometry[] grounds = byCode.values().stream().map(Feature::ground).toArray(Geometry[]::new);
    double width = order.level() == Level.PROVINCE ? PROVINCE_WIDTH : COMMUNE_WIDTH;
    Geometry[] thinner;
    if (CoverageValidator.isValid(grounds)) {
      thinner = CoverageSimplifier.simplify(grounds, width);
    } else {
      notes.add(BoundaryIssue.of("", "overlaps"));
      thinner = new Geometry[grounds.length];
      for (int each = 0; each < grounds.length; each++) {
        thinner[each] = TopologyPreservingSimplifier.simplify(grounds[each], width);
      }
    }
    var shapes = new HashMap<String, Geometry>();
    for (int each = 0; each < grounds.length; each++) {
      shapes.put(codes.get(each), thinner[each].isEmpty() ? grounds[each] : thinner[each]);
    }
    return shapes;
  }

  private void issue(Feature feature, String code, String... arguments) {
    issues.add(BoundaryIssue.of(feature.place(), code, arguments));
  }
}
