package org.anbinh.ground.territory;

import java.util.SortedMap;
import org.anbinh.ground.time.Vintage;

/** Where territories that were imported are remembered. */
@FunctionalInterface
public interface RecordedTerritories {
  /** All of them, by the batch that recorded them. */
  SortedMap<Vintage, Territory> list();
}
