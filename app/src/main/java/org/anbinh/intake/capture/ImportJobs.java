package org.anbinh.intake.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Scope;

/** The imports that are remembered, over restarts. Working state, no part of the ledger. */
public interface ImportJobs {
  /** Keeps a job, in place of what was known about it; a new one with the scope of the thread. */
  void keep(ImportJob job);

  Optional<ImportJob> find(UUID id);

  /** The scope of whoever handed a job in; nothing where there is no such job. */
  Scope scope(UUID id);

  /** Whose records whoever handed a job in could add and correct. */
  Scope.Remit remit(UUID id);

  /** The newest first. */
  List<ImportJob> list(int most);

  /** Jobs that are in no settled state, the oldest first. */
  List<ImportJob> unsettled();

  /** Bytes of the files of an author that are not forgotten yet, wherever they were handed in. */
  long keptBytes(String author);

  void forget(UUID id);

  /** Jobs that were settled and handed in before a moment, the oldest first; at most so many. */
  List<ImportJob> settledBefore(Instant moment, int most);
}
