package org.anbinh.figures.answers.reckoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.mart.Tally;
import org.anbinh.ground.territory.UnitId;
import org.jspecify.annotations.Nullable;

/** Sums by target, step and code. A target's sums lie together, as they are asked for. */
final class Tallies {
  private final int steps;
  private final Map<UnitId, Map<String, @Nullable Tally[]>> rows = new HashMap<>();
  private @Nullable UnitId last;
  private Map<String, @Nullable Tally[]> lastRow = Map.of();

  Tallies(int steps, List<Tally> tallies) {
    this.steps = steps;
    tallies.forEach(this::add);
  }

  /** Adds a sum to what stands in its place already. */
  void add(Tally tally) {
    @Nullable Tally[] row =
        rows.computeIfAbsent(tally.target(), id -> new HashMap<>(2))
            .computeIfAbsent(tally.code(), code -> new Tally[steps]);
    Tally there = row[tally.step()];
    row[tally.step()] = there == null ? tally : there.plus(tally);
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut only: an equal target would do as well
  private Map<String, @Nullable Tally[]> row(UnitId target) {
    if (last != target) {
      lastRow = rows.getOrDefault(target, Map.of());
      last = target;
    }
    return lastRow;
  }

  Optional<Tally> find(Sought.Key key) {
    @Nullable Tally[] row = row(key.target()).get(key.code());
    return row == null ? Optional.empty() : Optional.ofNullable(row[key.step()]);
  }

  Set<String> codes() {
    var codes = new TreeSet<String>();
    rows.values().forEach(row -> codes.addAll(row.keySet()));
    return codes;
  }
}
