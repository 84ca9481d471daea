package org.anbinh.ground.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Why units began or ended. Comparisons across the day follow these links, never guesses. */
public sealed interface Succession {
  LocalDate on();

  /** The act, such as {@code 1656/NQ-UBTVQH15}. */
  String decision();

  /** Units that ended by it. */
  Set<UnitId> before();

  /** Units that began by it; empty for an abolition. */
  Set<UnitId> after();

  /** Whole units became one. */
  record Merge(LocalDate on, String decision, Set<UnitId> before, UnitId into)
      implements Succession {
    public Merge {
      before = Set.copyOf(before);
    }

    @Override
    public Set<UnitId> after() {
      return Set.of(into);
    }
  }

  /** One unit was divided. Shares are of population, and unknown where nothing official says so. */
  record Split(LocalDate on, String decision, UnitId from, List<Piece> pieces)
      implements Succession {
    public Split {
      pieces = List.copyOf(pieces);
    }

    @Override
    public Set<UnitId> before() {
      return Set.of(from);
    }

    @Override
    public Set<UnitId> after() {
      return pieces.stream().map(Piece::unit).collect(java.util.stream.Collectors.toSet());
    }
  }

  /** One unit went on unchanged under another parent. */
  record Transfer(LocalDate on, String decision, UnitId from, UnitId to) implements Succession {
    @Override
    public Set<UnitId> before() {
      return Set.of(from);
    }

    @Override
    public Set<UnitId> after() {
      return Set.of(to);
    }
  }

  /** One unit went on under another name or as another kind. */
  record Rename(LocalDate on, String decision, UnitId from, UnitId to) implements Succession {
    @Override
    public Set<UnitId> before() {
      return Set.of(from);
    }

    @Override
    public Set<UnitId> after() {
      return Set.of(to);
    }
  }

  /** One unit ended and nothing took its place at its level. */
  record Abolition(LocalDate on, String decision, UnitId from) implements Succession {
    @Override
    public Set<UnitId> before() {
      return Set.of(from);
    }

    @Override
    public Set<UnitId> after() {
      return Set.of();
    }
  }
}
