package org.anbinh.ledger.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Which things of a register to show.
 *
 * @param units only those filed under one of these; empty for all
 * @param within only those whose window overlaps it
 * @param text only those whose subject contains it
 * @param equals only those whose content has this text at this path; retracted things are shown
 *     only where {@link org.anbinh.ledger.declaration.Retracted#MEMBER} is asked to be {@code yes},
 *     and then they alone
 * @param sort in which order
 * @param after the {@link Page#next} of the page before; empty for the first page
 * @param limit 1 to 1,000
 */
public record Browse(
    String register,
    Set<UnitId> units,
    Optional<Window> within,
    Optional<String> text,
    Map<String, String> equals,
    Sort sort,
    Optional<String> after,
    int limit,
    Vintage vintage) {
  public Browse {
    units = Set.copyOf(units);
    equals = Map.copyOf(equals);
  }

  /**
   * The order of things.
   *
   * @param path the field, where the order is by one
   * @param values all that the field can hold, where that is a list: then things of one value come
   *     newest first; more than {@link Page#MOST_COUNTED} things in the order of another field come
   *     by day until that order is prepared
   */
  public record Sort(By by, String path, boolean descending, List<String> values) {
    /** Newest happening first. */
    public static final Sort NEWEST = new Sort(By.DAY, "", true);

    public Sort {
      values = List.copyOf(values);
    }

    /** An order that needs no list of values. */
    public Sort(By by, String path, boolean descending) {
      this(by, path, descending, List.of());
    }
  }

  /** What things are sorted by. */
  public enum By {
    DAY,
    SUBJECT,
    UNIT,
    RECORDED,
    FIELD
  }
}
