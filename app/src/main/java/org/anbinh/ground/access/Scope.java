package org.anbinh.ground.access;

import java.util.Set;
import org.anbinh.ground.territory.UnitId;

/** The units whose records somebody may see and record. */
public sealed interface Scope {
  /** Whether records of a unit lie within. */
  boolean includes(UnitId unit);

  /** Whether everything within another scope lies within this one. */
  boolean covers(Scope other);

  /** The whole country, and the system's own work. */
  record Everything() implements Scope {
    @Override
    public boolean includes(UnitId unit) {
      return true;
    }

    @Override
    public boolean covers(Scope other) {
      return true;
    }
  }

  /**
   * Some units.
   *
   * @param units every unit of the subtree on whatever day, predecessors included
   */
  record Within(Set<UnitId> units) implements Scope {
    public Within {
      units = Set.copyOf(units);
    }

    @Override
    public boolean includes(UnitId unit) {
      return units.contains(unit);
    }

    @Override
    public boolean covers(Scope other) {
      return switch (other) {
        case Everything() -> false;
        case Within(Set<UnitId> theirs) -> units.containsAll(theirs);
        case Nothing() -> true;
      };
    }
  }

  /** No record at all. */
  record Nothing() implements Scope {
    @Override
    public boolean includes(UnitId unit) {
      return false;
    }

    @Override
    public boolean covers(Scope other) {
      return switch (other) {
        case Everything() -> false;
        case Within(Set<UnitId> theirs) -> theirs.isEmpty();
        case Nothing() -> true;
      };
    }
  }
}
