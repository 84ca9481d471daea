package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Follows units along their chains to the map of one day and gathers what they become at one level.
 * Parts that come to lie in one target are one, at every step on the way.
 */
final class Tracing {
  private static final int DIGITS = 12;

  private final UnitIndex index;
  private final Chains chains;
  private final DayMaps maps;
  private final LocalDate to;
  private final Level level;
  private final Piece.Method method;
  private final Map<UnitId, Map<UnitId, Part>> traced = new HashMap<>();

  /** A stretch of a chain: what a unit passes to, and how much of it; empty when unknown. */
  private record Way(Unit target, Optional<Part> part) {}

  Tracing(UnitIndex index, Chains chains, DayMaps maps, Target target) {
    this.index = index;
    this.chains = chains;
    this.maps = maps;
    this.to = target.day();
    this.level = target.level();
    this.method = target.method();
  }

  /** Which map, which level, and what to do where nothing official is known. */
  record Target(LocalDate day, Level level, Piece.Method method) {}

  List<Piece> pieces(UnitId id) {
    var pieces = new ArrayList<Piece>();
    trace(index.get(id))
        .forEach((unit, part) -> {
          if (!part.isNothing()) {
            pieces.add(new Piece(unit, part.share()));
          }
        });
    return List.copyOf(pieces);
  }

  private Map<UnitId, Part> trace(Unit unit) {
    Map<UnitId, Part> known = traced.get(unit.id());
    if (known == null) {
      known =
          unit.span().covers(to)
              ? Map.of(raised(unit).id(), Part.WHOLE)
              : gather(isPast(unit) ? waysForward(unit) : waysBack(unit));
      traced.put(unit.id(), known);
    }
    return known;
  }

  private boolean isPast(Unit unit) {
    return unit.span().until().filter(until -> !to.isBefore(until)).isPresent();
  }

  private Unit raised(Unit unit) {
    DayMap map = maps.on(to);
    if (unit.level().compareTo(level) >= 0) {
      return map.ancestor(unit, level)
          .orElseThrow(() -> refusal(unit, "lies in no " + level.written() + " on " + to));
    }
    // A unit with nothing below it, such as an island district, stands for itself at every level.
    if (map.children(unit.id()).isEmpty()) {
      return unit;
    }
    throw refusal(unit, "lies above the level " + level.written());
  }

  private static IllegalArgumentException refusal(Unit unit, String reason) {
    return new IllegalArgumentException(
        unit.name().vi()
            + " ("
            + unit.id()
            + ") "
            + reason
            + " and cannot be restated there; ask for a higher level");
  }

  private List<Way> waysForward(Unit unit) {
    List<Edge> edges = chains.after(unit.id());
    List<Edge> sameLevel = edges.stream().filter(Edge::sameLevel).toList();
    if (!sameLevel.isEmpty()) {
      return waysOfShares(sameLevel);
    }
    DayMap last = maps.on(unit.span().until().orElseThrow().minusDays(1));
    List<Unit> below = last.children(unit.id());
    if (!below.isEmpty() && level.compareTo(unit.level()) < 0) {
      return below.stream().map(child -> new Way(child, Optional.empty())).toList();
    }
    if (below.isEmpty() && !edges.isEmpty()) {
      return waysOfShares(edges);
    }
    if (level.compareTo(unit.level()) < 0) {
      return last.parent(unit.id()).stream()
          .map(above -> new Way(above, Optional.of(Part.WHOLE)))
          .toList();
    }
    throw refusal(unit, "ended and nothing took its place at its level by " + to);
  }

  private List<Way> waysOfShares(List<Edge> edges) {
    var ways = new ArrayList<Way>();
    var open = new ArrayList<Edge>();
    BigDecimal rest = BigDecimal.ONE;
    for (Edge edge : edges) {
      if (edge.share().isEmpty()) {
        open.add(edge);
      } else {
        BigDecimal of = edge.share().get();
        rest = rest.subtract(of);
        ways.add(new Way(index.get(edge.to()), Optional.of(Part.official(of, edge.decision()))));
      }
    }
    if (rest.signum() > 0) {
      ways.addAll(divided(open, rest, Edge::to, edge -> Optional.of(BigDecimal.ONE)));
    }
    return ways;
  }

  private List<Way> waysBack(Unit unit) {
    List<Edge> edges = chains.before(unit.id());
    List<Edge> sameLevel = edges.stream().filter(Edge::sameLevel).toList();
    List<Edge> origins = sameLevel.isEmpty() ? edges : sameLevel;
    List<Edge> peopled = origins.stream().filter(Edge::carries).toList();
    if (origins.isEmpty()) {
      throw refusal(unit, "came from nowhere that is known and did not exist on " + to);
    }
    return divided(peopled.isEmpty() ? origins : peopled, BigDecimal.ONE, Edge::from, Edge::share);
  }

  /** Divides the rest by the chosen method, or leaves open how it divides. */
  private List<Way> divided(
      List<Edge> edges,
      BigDecimal rest,
      Function<Edge, UnitId> end,
      Function<Edge, Optional<BigDecimal>> fraction) {
    List<Unit> targets = edges.stream().map(end).map(index::get).toList();
    if (method == Piece.Method.REFUSE) {
      return targets.stream().map(target -> new Way(target, Optional.empty())).toList();
    }
    List<Optional<BigDecimal>> weights = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Optional<BigDecimal> part = fraction.apply(edges.get(i));
      weights.add(size(targets.get(i)).flatMap(size -> part.map(size::multiply)));
    }
    BigDecimal sum =
        weights.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean known = sum.signum() > 0 && weights.stream().allMatch(Optional::isPresent);
    return known
        ? shared(targets, weights.stream().map(Optional::orElseThrow).toList(), rest, method)
        : shared(
            targets, targets.stream().map(_ -> BigDecimal.ONE).toList(), rest, Piece.Method.EQUAL);
  }

  private Optional<BigDecimal> size(Unit unit) {
    return switch (method) {
      case AREA -> unit.areaKm2();
      case POPULATION ->
          unit.population().isPresent()
              ? Optional.of(BigDecimal.valueOf(unit.population().getAsLong()))
              : Optional.empty();
      case EQUAL, REFUSE -> Optional.empty();
    };
  }

  /** Shares that add up to the rest exactly: the last one takes what rounding leaves. */
  private static List<Way> shared(
      List<Unit> targets, List<BigDecimal> weights, BigDecimal rest, Piece.Method by) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var ways = new ArrayList<Way>();
    BigDecimal left = rest;
    for (int i = 0; i < targets.size(); i++) {
      boolean last = i == targets.size() - 1;
      BigDecimal of =
          last ? left : rest.multiply(weights.get(i)).divide(sum, DIGITS, RoundingMode.DOWN);
      left = left.subtract(of);
      ways.add(new Way(targets.get(i), Optional.of(Part.chosen(of, by))));
    }
    return ways;
  }

  private Map<UnitId, Part> gather(List<Way> ways) {
    if (ways.size() == 1) {
      return trace(ways.getFirst().target());
    }
    var gathered = new TreeMap<UnitId, Part>();
    for (Way way : ways) {
      Part part = way.part().orElse(Part.UNKNOWN);
      trace(way.target())
          .forEach((unit, piece) -> gathered.merge(unit, part.times(piece), Part::plus));
    }
    return gathered.size() == 1 ? Map.of(gathered.firstKey(), Part.WHOLE) : gathered;
  }
}
