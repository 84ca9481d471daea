package org.anbinh.figures.mart;

import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Ledger;

/** The columnar copy of all readings. */
public interface Mart {
  /** How far it has followed the ledger. */
  Vintage position();

  /** Waits until it has followed up to a batch, at most so long. */
  boolean awaitPosition(Vintage vintage, java.time.Duration most) throws InterruptedException;

  /** Throws everything away and follows the ledger from its first batch. */
  void rebuild(Ledger.Progress progress);
}
