package org.anbinh.ground.territory;

import java.util.ArrayList;
import java.util.List;

/** The refusals found so far; beyond a thousand nobody reads on. */
final class Refusals {
  private static final int MOST = 1_000;

  private final List<Refusal> found = new ArrayList<>();

  void add(String file, long row, String code, Object... arguments) {
    if (found.size() < MOST) {
      found.add(
          new Refusal(file, row, code, List.of(arguments).stream().map(Object::toString).toList()));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Refusal> list() {
    return List.copyOf(found);
  }
}
