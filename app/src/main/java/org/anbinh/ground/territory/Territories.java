package org.anbinh.ground.territory;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.anbinh.ground.time.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * The territory in force, and those that were known before: tables that were imported stand from
 * the batch on that recorded them, the bundled ones before that.
 */
public final class Territories {
  /** Where territories that were imported are remembered. */
  @FunctionalInterface
  public interface Recorded {
    /** All of them, by the batch that recorded them. */
    SortedMap<Vintage, Territory> list();
  }

  private final Recorded recorded;
  private volatile @Nullable ConcurrentSkipListMap<Vintage, Territory> known;
  private final Territory first;

  /**
   * Territories of which the later ones are fetched when first asked for.
   *
   * @param recorded what the ledger holds, by the batch that recorded it
   */
  public Territories(Territory first, Recorded recorded) {
    this.first = first;
    this.recorded = recorded;
  }

  /** The territory that comes with the system, and no other. */
  public static Territories bundled() {
    return switch (TerritoryTables.bundled().load()) {
      case Loading.Loaded(Territory territory) -> only(territory);
      case Loading.Refused refused ->
          throw new IllegalStateException("The bundled tables are broken: " + refused.refusals());
    };
  }

  /** One territory for all vintages. */
  public static Territories only(Territory territory) {
    return new Territories(territory, java.util.Collections::emptySortedMap);
  }

  /** The newest territory. */
  public Territory current() {
    return known().lastEntry().getValue();
  }

  /** The territory that was in force once that many batches had been recorded. */
  public Territory asKnownAt(Vintage vintage) {
    return known().floorEntry(vintage).getValue();
  }

  /** Puts a territory in force from a batch on. */
  public void replace(Vintage from, Territory territory) {
    known().put(from, territory);
  }

  private synchronized ConcurrentSkipListMap<Vintage, Territory> known() {
    return Optional.ofNullable(known).orElseGet(this::fetch);
  }

  private ConcurrentSkipListMap<Vintage, Territory> fetch() {
    var fetched = new ConcurrentSkipListMap<Vintage, Territory>();
    fetched.put(new Vintage(0), first);
    fetched.putAll(recorded.list());
    known = fetched;
    return fetched;
  }
}
