package org.anbinh.ground.tables;

import java.util.ArrayList;
import java.util.List;

/** The refusals found so far; beyond a thousand nobody reads on. */
public final class Refusals {
  private static final int MOST = 1_000;

  private final List<Refusal> found = new ArrayList<>();

  /** Adds one. */
  public void add(String file, long row, String code, Object... arguments) {
    if (found.size() < MOST) {
      found.add(
          new Refusal(file, row, code, List.of(arguments).stream().map(Object::toString).toList()));
    }
  }

  /** Whether nothing was refused. */
  public boolean none() {
    return found.isEmpty();
  }

  /** All of them, in the order in which they were found. */
  public List<Refusal> list() {
    return List.copyOf(found);
  }
}
