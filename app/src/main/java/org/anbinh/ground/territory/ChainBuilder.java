package org.anbinh.ground.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.tables.Refusals;
import org.anbinh.ground.territory.ChangeReader.Change;
import org.anbinh.ground.territory.ChangeReader.Named;
import org.anbinh.ground.territory.UnitReader.UnitRow;

/**
 * Joins changes and units to chains, and refuses the chains that break, cross or run in circles.
 */
final class ChainBuilder {
  private final UnitIndex index;
  private final List<Change> changes;
  private final Refusals refusals;
  private final List<Edge> edges = new ArrayList<>();
  private final Map<UnitId, List<Change>> whatBecame = new LinkedHashMap<>();
  private final List<Succession.Abolition> abolitions = new ArrayList<>();
  private final Set<UnitId> explained = new HashSet<>();

  ChainBuilder(UnitIndex index, List<Change> changes, Refusals refusals) {
    this.index = index;
    this.changes = changes;
    this.refusals = refusals;
  }

  Chains build(List<UnitRow> units) {
    changes.forEach(this::join);
    whatBecame.values().forEach(this::checkWhatBecame);
    checkEnds(units);
    return new Chains(edges, abolitions);
  }

  private void join(Change change) {
    Optional<Unit> before = ending(change);
    if (before.isEmpty()) {
      refuseBefore(change);
      return;
    }
    UnitId from = before.get().id();
    explained.add(from);
    if (change.kind().isEmpty()) {
      abolitions.add(new Succession.Abolition(change.on(), change.decision(), from));
      return;
    }
    Named named = change.after().orElseThrow();
    Optional<Unit> after = beginning(change);
    if (after.isEmpty()) {
      change.row().refuse("not-beginning", named, change.on(), lives(named));
      return;
    }
    whatBecame.computeIfAbsent(from, _ -> new ArrayList<>(2)).add(change);
    Edge.Kind kind = change.kind().get();
    edges.add(
        new Edge(
            from, after.get().id(), kind, share(change, kind), change.on(), change.decision()));
  }

  private static Optional<BigDecimal> share(Change change, Edge.Kind kind) {
    return kind == Edge.Kind.SPLIT ? change.share() : Optional.of(BigDecimal.ONE);
  }

  private Optional<Unit> ending(Change change) {
    return change.before().levels().stream()
        .flatMap(level -> index.ending(level, change.before().code(), change.on()).stream())
        .findFirst();
  }

  private Optional<Unit> beginning(Change change) {
    return change.after().stream()
        .flatMap(named ->
            named.levels().reversed().stream()
                .flatMap(level -> index.beginning(level, named.code(), change.on()).stream()))
        .findFirst();
  }

  private void refuseBefore(Change change) {
    Optional<String> circle = circle(change);
    if (circle.isPresent()) {
      change.row().refuse("circle", change.on(), circle.get());
    } else {
      change.row().refuse("not-ending", change.before(), change.on(), lives(change.before()));
    }
  }

  /** A way by changes of one day from the unit that should have ended back to itself. */
  private Optional<String> circle(Change start) {
    var way = new LinkedHashSet<String>();
    Optional<Change> at = Optional.of(start);
    while (at.isPresent() && at.get().after().isPresent() && way.add(at.get().before().code())) {
      Change change = at.get();
      String next = change.after().orElseThrow().code();
      if (next.equals(start.before().code()) && way.size() > 1) {
        return Optional.of(String.join(" → ", way) + " → " + next);
      }
      at =
          changes.stream()
              .filter(other -> other.on().equals(start.on()) && other.before().code().equals(next))
              .findFirst();
    }
    return Optional.empty();
  }

  private String lives(Named named) {
    List<String> spans =
        named.levels().stream()
            .flatMap(level -> index.bearing(level, named.code()).stream())
            .map(ChainBuilder::days)
            .toList();
    return spans.isEmpty() ? "–" : String.join(", ", spans);
  }

  private static String days(Unit unit) {
    return unit.span().from().map(LocalDate::toString).orElse("…")
        + "/"
        + unit.span().until().map(LocalDate::toString).orElse("…");
  }

  private void checkWhatBecame(List<Change> parts) {
    Change last = parts.getLast();
    if (parts.size() > 1 && parts.stream().anyMatch(part -> !isSplit(part))) {
      last.row().refuse("whole-and-divided", last.before(), parts.size());
      return;
    }
    var targets = new HashMap<String, Long>();
    for (Change part : parts) {
      Long earlier = targets.put(part.after().orElseThrow().toString(), part.row().row());
      if (earlier != null) {
        part.row().refuse("twice", part.before(), part.after().orElseThrow(), earlier);
      }
    }
    if (isSplit(last)) {
      checkShares(parts);
    } else if (last.share().filter(of -> of.compareTo(BigDecimal.ONE) != 0).isPresent()) {
      last.row().refuse("whole-with-share", last.before(), last.share().get().toPlainString());
    }
  }

  private static void checkShares(List<Change> parts) {
    Change last = parts.getLast();
    BigDecimal sum =
        parts.stream()
            .flatMap(part -> part.share().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean complete = parts.stream().allMatch(part -> part.share().isPresent());
    int against = sum.compareTo(BigDecimal.ONE);
    if (against > 0) {
      last.row().refuse("shares-above-one", last.before(), sum.toPlainString());
    } else if (complete && against < 0) {
      last.row().refuse("shares-below-one", last.before(), sum.toPlainString());
    }
  }

  private static boolean isSplit(Change change) {
    return change.kind().filter(Edge.Kind.SPLIT::equals).isPresent();
  }

  private void checkEnds(List<UnitRow> units) {
    Set<UnitId> begun = new HashSet<>();
    edges.forEach(edge -> begun.add(edge.to()));
    Optional<LocalDate> tablesBegin = tablesBegin(units);
    for (UnitRow row : units) {
      Unit unit = row.unit();
      if (unit.span().until().isPresent() && !explained.contains(unit.id())) {
        refuse(row, "ends-unexplained", unit.span().until().get());
      }
      Optional<LocalDate> from = unit.span().from();
      if (from.isPresent() && !from.equals(tablesBegin) && !begun.contains(unit.id())) {
        refuse(row, "begins-unexplained", from.get());
      }
    }
  }

  /** The first day on which units begin, where none is older than all records. */
  private static Optional<LocalDate> tablesBegin(List<UnitRow> rows) {
    List<Unit> units =
        rows.stream().map(UnitRow::unit).filter(unit -> unit.level() != Level.NATION).toList();
    return units.stream().anyMatch(unit -> unit.span().from().isEmpty())
        ? Optional.empty()
        : units.stream().flatMap(unit -> unit.span().from().stream()).min(LocalDate::compareTo);
  }

  private void refuse(UnitRow row, String code, LocalDate day) {
    refusals.add(TerritoryTables.Table.UNITS.file(), row.row(), code, row.unit().id(), day);
  }
}
