package org.anbinh.figures.mart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;

/**
 * The columnar copy of all readings. It follows the ledger batch by batch and may be thrown away at
 * any time. Every question names its vintage, and is worked on by threads of the mart's own.
 */
public interface Mart {
  /** How far it has followed the ledger. */
  Vintage position();

  /** Waits until it has followed up to a batch, at most so long. */
  boolean awaitPosition(Vintage vintage, java.time.Duration most) throws InterruptedException;

  /** Makes a new copy from the ledger's first batch, and answers from the old one meanwhile. */
  void rebuild(Ledger.Progress progress);

  /** What has been stated so far, of which measures, by whom. */
  Vocabulary vocabulary();

  /** Sums of readings by target, step and code. */
  CompletableFuture<List<Tally>> sums(Readings readings, Layout layout);

  /** The latest level of each unit that exists at the end of a step, summed likewise. */
  CompletableFuture<List<Tally>> levels(Readings readings, Layout layout);

  /** Regular filings by target and period. */
  CompletableFuture<List<Received>> received(Filings filings, Layout layout);

  /** Filings that fill no period of their form exactly. */
  CompletableFuture<List<Stretch>> irregular(Filings filings);

  /**
   * Readings as they were stated, by unit, days and code: for what must be put together by hand.
   */
  CompletableFuture<List<Stated>> stated(Readings readings, Optional<String> dimension);

  /** Filings inside a window that say that there is nothing to report, as stated zeros. */
  CompletableFuture<List<Stated>> nil(Set<Integer> sources, Window window, Vantage vantage);

  /** How many entries that state an amount these sources made of each month, oldest first. */
  CompletableFuture<List<Busy>> busy(Set<Integer> sources, Vintage vintage);

  /** Entries that state an amount, by the target in which they lie and the step. */
  CompletableFuture<List<Received>> entries(
      Set<Integer> sources, Window window, Vintage vintage, Layout layout);

  /** Another number after every rebuild: what was kept of an earlier copy is then forgotten. */
  long generation();

  /** The entries behind readings that lie within a scope, largest first, and how many there are. */
  CompletableFuture<Sources> sources(Readings readings, Layout layout, Scope scope);

  /** The batches up to the vintage that added or superseded such readings, newest first. */
  CompletableFuture<List<Long>> changes(Readings readings, Layout layout, int most);
}
