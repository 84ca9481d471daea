package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.anbinh.ground.territory.Piece.Share;

/** What became of units, and what they came from. */
final class Chains {
  private final Map<UnitId, List<Edge>> forward = new HashMap<>();
  private final Map<UnitId, List<Edge>> backward = new HashMap<>();
  private final Map<UnitId, List<Succession>> byUnit = new HashMap<>();
  private final TreeMap<LocalDate, List<Succession>> byDay = new TreeMap<>();

  Chains(List<Edge> edges, List<Succession.Abolition> abolitions) {
    for (Edge edge : edges) {
      forward.computeIfAbsent(edge.from(), _ -> new ArrayList<>(2)).add(edge);
      backward.computeIfAbsent(edge.to(), _ -> new ArrayList<>(4)).add(edge);
    }
    successions(edges).forEach(this::add);
    abolitions.forEach(this::add);
  }

  List<Edge> after(UnitId id) {
    return forward.getOrDefault(id, List.of());
  }

  List<Edge> before(UnitId id) {
    return backward.getOrDefault(id, List.of());
  }

  List<Succession> of(UnitId id) {
    return byUnit.getOrDefault(id, List.of());
  }

  List<Succession> on(LocalDate day) {
    return byDay.getOrDefault(day, List.of());
  }

  /** All units before, nearest first. */
  SequencedSet<UnitId> allBefore(UnitId id) {
    return walk(id, unit -> before(unit).stream().map(Edge::from).toList());
  }

  /** All units after, nearest first. */
  SequencedSet<UnitId> allAfter(UnitId id) {
    return walk(id, unit -> after(unit).stream().map(Edge::to).toList());
  }

  /** The units that are one place under changing names and kinds, oldest first. */
  List<UnitId> versions(UnitId id) {
    var versions = new ArrayDeque<UnitId>();
    versions.add(id);
    for (var at = goingOn(before(id)); at.size() == 1; at = goingOn(before(versions.getFirst()))) {
      versions.addFirst(at.getFirst().from());
    }
    for (var at = goingOn(after(id)); at.size() == 1; at = goingOn(after(versions.getLast()))) {
      versions.addLast(at.getFirst().to());
    }
    return List.copyOf(versions);
  }

  private static List<Edge> goingOn(List<Edge> edges) {
    return edges.size() == 1 && edges.getFirst().kind().goesOn() ? edges : List.of();
  }

  private static SequencedSet<UnitId> walk(UnitId start, Function<UnitId, List<UnitId>> step) {
    var seen = new LinkedHashSet<UnitId>();
    var next = new ArrayDeque<>(step.apply(start));
    while (!next.isEmpty()) {
      UnitId unit = next.removeFirst();
      if (seen.add(unit)) {
        next.addAll(step.apply(unit));
      }
    }
    return seen;
  }

  private void add(Succession succession) {
    byDay.computeIfAbsent(succession.on(), _ -> new ArrayList<>()).add(succession);
    var units = new TreeSet<>(succession.before());
    units.addAll(succession.after());
    for (UnitId unit : units) {
      byUnit.computeIfAbsent(unit, _ -> new ArrayList<>(2)).add(succession);
    }
  }

  private static List<Succession> successions(List<Edge> edges) {
    var merges = new LinkedHashMap<UnitId, List<Edge>>();
    var splits = new LinkedHashMap<UnitId, List<Edge>>();
    var successions = new ArrayList<Succession>();
    for (Edge edge : edges) {
      switch (edge.kind()) {
        case MERGE -> merges.computeIfAbsent(edge.to(), _ -> new ArrayList<>(4)).add(edge);
        case SPLIT -> splits.computeIfAbsent(edge.from(), _ -> new ArrayList<>(4)).add(edge);
        case TRANSFER ->
            successions.add(
                new Succession.Transfer(edge.on(), edge.decision(), edge.from(), edge.to()));
        case RENAME ->
            successions.add(
                new Succession.Rename(edge.on(), edge.decision(), edge.from(), edge.to()));
      }
    }
    merges.values().forEach(parts -> successions.add(merge(parts)));
    splits.values().forEach(parts -> successions.add(split(parts)));
    return successions;
  }

  private static Succession merge(List<Edge> parts) {
    Edge any = parts.getFirst();
    var before = new TreeSet<UnitId>();
    parts.forEach(part -> before.add(part.from()));
    return new Succession.Merge(any.on(), any.decision(), before, any.to());
  }

  private static Succession split(List<Edge> parts) {
    Edge any = parts.getFirst();
    return new Succession.Split(
        any.on(),
        any.decision(),
        any.from(),
        parts.stream().map(part -> new Piece(part.to(), share(part))).toList());
  }

  private static Share share(Edge part) {
    return part.share()
        .<Share>map(of -> new Share.Official(of, part.decision()))
        .orElseGet(Share.Unknown::new);
  }
}
