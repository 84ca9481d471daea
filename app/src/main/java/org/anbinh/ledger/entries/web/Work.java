package org.anbinh.ledger.entries.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.anbinh.ledger.entries.Ledger;

/** Long work that is going on, one of each kind at a time. */
final class Work {
  private final Map<String, State> states = new ConcurrentHashMap<>();

  /** How far work has come. */
  record State(long done, long of) {}

  Map<String, State> states() {
    return Map.copyOf(states);
  }

  <T> T run(String kind, Function<Ledger.Progress, T> work) {
    if (states.putIfAbsent(kind, new State(0, 0)) != null) {
      throw new IllegalArgumentException(
          "A " + kind + " is going on already; wait for its end (see /api/ledger/progress)");
    }
    try {
      return work.apply((done, of) -> states.put(kind, new State(done, of)));
    } finally {
      states.remove(kind);
    }
  }
}
