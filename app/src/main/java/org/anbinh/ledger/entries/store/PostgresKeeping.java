package org.anbinh.ledger.entries.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.keys.SealedKeys;
import org.postgresql.PGConnection;

/** Backups of the database, made and restored as the owner of its tables. */
final class PostgresKeeping implements Keeping {
  private final Access owner;
  private final SealedKeys keys;
  private final Consumer<Batch> recorded;

  PostgresKeeping(Access owner, SealedKeys keys, Consumer<Batch> recorded) {
    this.owner = owner;
    this.keys = keys;
    this.recorded = recorded;
  }

  @Override
  public Backup backup(Path directory, Ledger.Progress progress) {
    var files = new BackupFiles(directory.toAbsolutePath().normalize());
    try (Connection connection = connect()) {
      return new BackupWriting(connection, files, keys, progress).write();
    } catch (SQLException e) {
      throw Connections.translated(e);
    } catch (IOException e) {
      throw BackupFiles.refused(
          "The backup cannot be written to "
              + files.directory()
              + ": "
              + e.getMessage()
              + ". Remove what is there, and name a directory with room and the right to write.");
    }
  }

  @Override
  public Backup restore(Path directory, Keys asked, Ledger.Progress progress) {
    var files = new BackupFiles(directory.toAbsolutePath().normalize());
    Backup backup = files.manifest();
    try (Connection connection = connect()) {
      Map<Keepsake, byte[]> opened = keys.open(files.directory(), backup, asked);
      connection.setAutoCommit(false);
      require(unfit(connection, backup));
      require(new BackupChecking(files, backup).faults(progress));
      load(connection, files, backup);
      opened.forEach(Keepsake::replace);
      Batches.head(connection).map(Batches.Stored::batch).ifPresent(recorded);
      return backup;
    } catch (SQLException e) {
      throw Connections.translated(e);
    } catch (IOException e) {
      throw BackupFiles.refused(
          "The backup " + files.directory() + " cannot be read: " + e.getMessage());
    }
  }

  private static void load(Connection connection, BackupFiles files, Backup backup)
      throws SQLException, IOException {
    clear(connection, backup);
    for (Table table : inOrder(connection, backup)) {
      MessageDigest digest = Seal.digest();
      try (InputStream in = new DigestInputStream(files.read(table.name()), digest)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(new KeptTables.Kept(table.name(), table.columns()).copyIn(), in, 1 << 16);
      }
      if (!Seal.hex(digest).equals(table.sha256())) {
        throw BackupFiles.refused("Table " + table.name() + " changed while it was being read");
      }
      advanceCounters(connection, table);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select setval('ledger.submission_key',"
              + " (select coalesce(max(submission), 0) + 1 from ledger.batch), false)");
    }
    connection.commit();
  }

  /** Accounts and audit log of the backup take the place of those of an empty system. */
  private static void clear(Connection connection, Backup backup) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : backup.tables()) {
        if (new KeptTables.Kept(table.name(), table.columns()).replaced()) {
          statement.execute("truncate " + table.name() + " cascade");
        }
      }
    }
  }

  /** What keeps this backup from going into this database. */
  private static List<String> unfit(Connection connection, Backup backup) throws SQLException {
    Map<String, KeptTables.Kept> here = tables(connection);
    var reasons = new ArrayList<String>();
    for (String needed : List.of(KeptTables.BATCH, KeptTables.ENTRY)) {
      if (backup.tables().stream().filter(table -> table.name().equals(needed)).count() != 1) {
        reasons.add("The backup does not name table " + needed + " exactly once");
      }
    }
    for (Table table : backup.tables()) {
      KeptTables.Kept kept = here.get(table.name());
      if (kept == null || !kept.columns().equals(table.columns())) {
        reasons.add(
            ("Table %s of the backup has the columns %s; here it has %s. Restore it with the"
                    + " version of An Bình that wrote it, then upgrade.")
                .formatted(table.name(), table.columns(), kept == null ? "none" : kept.columns()));
      }
    }
    for (KeptTables.Kept kept : here.values()) {
      if (occupied(connection, kept.name()) && !kept.replaced()) {
        reasons.add(
            "Table "
                + kept.name()
                + " is not empty. Restore into a new data directory or an empty database.");
      }
    }
    return reasons;
  }

  private static Map<String, KeptTables.Kept> tables(Connection connection) throws SQLException {
    return KeptTables.list(connection).stream()
        .collect(Collectors.toMap(KeptTables.Kept::name, Function.identity()));
  }

  private static List<Table> inOrder(Connection connection, Backup backup) throws SQLException {
    List<String> order = KeptTables.list(connection).stream().map(KeptTables.Kept::name).toList();
    return backup.tables().stream()
        .sorted(Comparator.comparingInt(table -> order.indexOf(table.name())))
        .toList();
  }

  private static boolean occupied(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // nobody may record until we have ended
      statement.execute("lock table " + table + " in share row exclusive mode");
      try (ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
        return row.next();
      }
    }
  }

  /** Numbers that a table gives out by itself go on after the largest restored one. */
  private static void advanceCounters(Connection connection, Table table) throws SQLException {
    for (String column : table.columns()) {
      String counter = "pg_get_serial_sequence('%s', '%s')".formatted(table.name(), column);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select " + counter)) {
        row.next();
        if (row.getString(1) != null && table.rows() > 0) {
          statement.execute(
              "select setval(%s, max(%s)) from %s".formatted(counter, column, table.name()));
        }
      }
    }
  }

  private static void require(List<String> none) {
    if (!none.isEmpty()) {
      throw new BackupRefusedException(none);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }
}
