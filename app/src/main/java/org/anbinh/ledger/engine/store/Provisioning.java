package org.anbinh.ledger.engine.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.DatabaseSettings;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.anbinh.ledger.engine.EngineException;
import org.anbinh.ledger.engine.Passwords;
import org.anbinh.ledger.engine.Roles;

/** Makes the two roles and the database where they are missing. */
public final class Provisioning {
  private static final String DATABASE = "anbinh";
  private static final String OWNER = "anbinh_owner";
  private static final int OLDEST_SERVER = 150_000;

  private Provisioning() {}

  /** The roles of the embedded server, in its one database. */
  public static Roles of(EmbeddedPostgres postgres, DatabaseSettings settings) {
    Access administrator = postgres.administrator("postgres");
    String owner = postgres.passwords().of(OWNER);
    String application = postgres.passwords().of(settings.applicationUser());
    try (Connection connection = connect(administrator)) {
      ensureRole(connection, OWNER, owner);
      ensureRole(connection, settings.applicationUser(), application);
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        execute(connection, "create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new EngineException("The database cannot be prepared: " + e.getMessage(), e);
    }
    String url = postgres.administrator(DATABASE).url();
    return new Roles(
        new Access(url, OWNER, owner), new Access(url, settings.applicationUser(), application));
  }

  /** The roles of a server by URL. Its database and its owner must be there. */
  public static Roles of(DatabaseSettings settings, Passwords passwords) {
    Access owner = new Access(settings.url(), settings.user(), settings.password());
    boolean made = settings.applicationPassword().isBlank();
    String password =
        made
            ? passwords.of(settings.applicationUser() + "@" + settings.url())
            : settings.applicationPassword();
    Access application = new Access(settings.url(), settings.applicationUser(), password);
    if (owner.user().equals(application.user())) {
      throw new EngineException(
          "anbinh.database.user and anbinh.database.application-user are both \""
              + owner.user()
              + "\". The application must not own the tables; name another role for it.",
          null);
    }
    try (Connection connection = connect(owner)) {
      int version = connection.getMetaData().getDatabaseMajorVersion() * 10_000;
      if (version < OLDEST_SERVER) {
        throw new EngineException(
            "The server at " + settings.url() + " is older than PostgreSQL 15; upgrade it.", null);
      }
      ensureRole(connection, application.user(), application.password());
    } catch (SQLException e) {
      throw new EngineException(
          "The database at "
              + settings.url()
              + " cannot be prepared as "
              + settings.user()
              + ": "
              + e.getMessage()
              + ". Check anbinh.database.url, user and password.",
          e);
    }
    return new Roles(owner, application);
  }

  private static Connection connect(Access access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  private static void ensureRole(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      execute(
          connection,
          "create role %s login password %s nosuperuser nocreatedb nocreaterole"
              .formatted(name(name), text(password)));
    }
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
