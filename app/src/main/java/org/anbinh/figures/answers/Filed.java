package org.anbinh.figures.answers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Received;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** Filings asked for within one round of questions: several figures rest on the same reports. */
final class Filed {
  private final Map<Key, CompletableFuture<List<Received>>> asked = new ConcurrentHashMap<>();

  private record Key(
      String form,
      Window window,
      boolean overlapping,
      Vintage vintage,
      Placing placing,
      java.util.Set<UnitId> targets) {}

  CompletableFuture<List<Received>> received(Mart mart, Filings filings, Layout layout) {
    var key =
        new Key(
            filings.grid().form().id(),
            filings.window(),
            filings.overlapping(),
            filings.vintage(),
            layout.placing(),
            layout.targets());
    return asked.computeIfAbsent(key, each -> mart.received(filings, layout));
  }
}
