package org.anbinh.figures.answers.reckoning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** From when to when a register of records was kept, as known at a vintage, which never changes. */
final class Extents {
  private static final int MOST = 1_000;

  private final Mart mart;
  private final Map<Key, Optional<Window>> known = new ConcurrentHashMap<>();

  private record Key(Set<Integer> sources, Vintage vintage) {}

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
    var key = new Key(sources, vintage);
    Optional<Window> found = known.get(key);
    if (found == null) {
      found = mart.extent(sources, vintage).join();
      known.put(key, found);
    }
    return found;
  }

  /** A mart that was made anew may number its sources otherwise. */
  void forget() {
    known.clear();
  }
}
