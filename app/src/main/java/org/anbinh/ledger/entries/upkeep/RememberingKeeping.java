package org.anbinh.ledger.entries.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps, and remembers when it did. */
public record RememberingKeeping(Keeping keeping, Upkeep upkeep, Clock clock) implements Keeping {
  private static final Logger LOG = LoggerFactory.getLogger(RememberingKeeping.class);

  @Override
  public Backup backup(Path directory, Ledger.Progress progress) {
    Backup backup = keeping.backup(directory, progress);
    try {
      upkeep.remember(new Upkeep.BackedUp(clock.instant(), directory.toString(), backup.head()));
    } catch (RuntimeException e) {
      // the backup is there, whether or not it is remembered
      LOG.warn("The backup in {} could not be remembered", directory, e);
    }
    return backup;
  }

  @Override
  public Backup restore(Path directory, Keys keys, Ledger.Progress progress) {
    return keeping.restore(directory, keys, progress);
  }
}
