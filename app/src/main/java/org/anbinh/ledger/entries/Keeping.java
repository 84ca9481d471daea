package org.anbinh.ledger.entries;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies of everything that cannot be rebuilt, written and read without any tool from outside. The
 * form of a backup is described in {@code docs/backup.md}.
 */
public interface Keeping {
  /**
   * Writes a backup of one state of knowledge into a new or empty directory, while recording goes
   * on.
   *
   * @throws BackupRefusedException when the directory is not fit for it
   */
  Backup backup(Path directory, Ledger.Progress progress);

  /**
   * Restores a backup into an empty ledger: all of it, once every hash was checked, or nothing.
   *
   * @throws BackupRefusedException naming what does not fit
   */
  Backup restore(Path directory, Keys keys, Ledger.Progress progress);

  /** Restores a backup with its keys, where it holds any. */
  default Backup restore(Path directory, Ledger.Progress progress) {
    return restore(directory, Keys.OPENED, progress);
  }

  /** What becomes of the keys that a backup holds. */
  enum Keys {
    /** They are opened with the passphrase that is set, or nothing is restored. */
    OPENED,
    /** The data directory keeps its own. */
    LEFT_OUT
  }

  /**
   * A backup.
   *
   * @param head number of the last batch in it; 0 for none
   * @param hash hash of that batch; zeros for none
   * @param sealed files in it that hold keys of the data directory under a passphrase; none where
   *     no passphrase was set
   */
  record Backup(
      String directory,
      long head,
      String hash,
      long entries,
      List<Table> tables,
      @Nullable List<String> sealed) {
    public Backup {
      tables = List.copyOf(tables);
      sealed = sealed == null ? List.of() : List.copyOf(sealed);
    }

    @Override
    public List<String> sealed() {
      return sealed == null ? List.of() : sealed;
    }
  }

  /**
   * One table of a backup.
   *
   * @param name with its schema
   * @param sha256 over the rows in their binary form, before compression
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    public Table {
      columns = List.copyOf(columns);
    }
  }
}
