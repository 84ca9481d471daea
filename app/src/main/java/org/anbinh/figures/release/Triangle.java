package org.anbinh.figures.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;

/** A figure through the releases: first, second … latest. */
public record Triangle(List<Row> rows) {
  public Triangle {
    rows = List.copyOf(rows);
  }

  /**
   * The figure in one release.
   *
   * @param difference this less the release before; empty for the first, and where either is absent
   * @param reasons what changed it since the release before; none where nothing did
   */
  public record Row(
      Release release, Figure figure, Optional<BigDecimal> difference, List<Reason> reasons) {
    public Row {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Why a figure changed.
   *
   * @param entries how many entries; 0 for changes of definition and territory
   * @param batches the batches that brought them, oldest first, at most 20
   */
  public record Reason(Kind kind, long entries, List<Long> batches) {
    public Reason {
      batches = List.copyOf(batches);
    }
  }

  /** What can change a figure. */
  public enum Kind {
    /** Somebody handed in what was missing. */
    LATE,
    /** Somebody corrected what stood. */
    CORRECTED,
    /** Somebody took back what stood. */
    RETRACTED,
    /** What stood was approved. */
    APPROVED,
    /** The indicator means something else. */
    DEFINITION,
    /** The map was loaded anew. */
    TERRITORY;

    /** The name used in label files. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
