package org.anbinh.ledger.entries.store;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;

/** Makes ledgers without a framework around them. */
public final class Ledgers {
  private Ledgers() {}

  /** Backups of a database. */
  public static Keeping keeping(Access owner) {
    return new PostgresKeeping(owner, org.anbinh.ledger.entries.keys.SealedKeys.NONE, batch -> {});
  }

  /** The versions of many things at once. */
  public static Versions versions(DataSource source, Registers registers) {
    return new PostgresVersions(new Connections(source, Duration.ofSeconds(30)), registers);
  }

  /** A ledger over a database in which nobody sorts by fields. */
  public static Ledger over(
      DataSource source, Registers registers, Duration patience, Consumer<Batch> recorded) {
    return over(source, new Access("", "", ""), registers, patience, recorded);
  }

  /** A ledger over a database. */
  public static Ledger over(
      DataSource source,
      Access owner,
      Registers registers,
      Duration patience,
      Consumer<Batch> recorded) {
    return new PostgresLedger(
        new RecordingParts(
            new Connections(source, patience),
            registers,
            new Entries(registers),
            Clock.systemUTC(),
            recorded),
        new OrderIndexes(owner));
  }
}
