package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Stretch;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;

/** What one round of questions asked already: several figures rest on the same reports. */
final class Round {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Map<Key, CompletableFuture<List<Received>>> received = new ConcurrentHashMap<>();
  private final Map<Meant, CompletableFuture<List<Stretch>>> irregular = new ConcurrentHashMap<>();
  private final Map<Vintage, LocalDate> days = new ConcurrentHashMap<>();

  private record Meant(
      String form, Window window, boolean overlapping, LocalDate before, Vantage vantage) {
    static Meant of(Filings filings) {
      return new Meant(
          filings.grid().form().id(),
          filings.window(),
          filings.overlapping(),
          filings.before(),
          filings.vantage());
    }
  }

  private record Key(Meant meant, Placing placing, Set<UnitId> targets, Optional<Cut> cut) {}

  CompletableFuture<List<Received>> received(Mart mart, Filings filings, Layout layout) {
    var key = new Key(Meant.of(filings), layout.placing(), layout.targets(), layout.cut());
    return received.computeIfAbsent(key, each -> mart.received(filings, layout));
  }

  CompletableFuture<List<Stretch>> irregular(Mart mart, Filings filings) {
    return irregular.computeIfAbsent(Meant.of(filings), each -> mart.irregular(filings));
  }

  /** The day on which the newest batch of a vintage was recorded. */
  LocalDate recordedOn(Ledger ledger, Vintage vintage) {
    return days.computeIfAbsent(
        vintage,
        each ->
            ledger
                .findBatch(each.batch())
                .map(batch -> LocalDate.ofInstant(batch.recordedAt(), HERE))
                .orElse(LocalDate.of(1900, 1, 1)));
  }
}
