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
import org.anbinh.ledger.engine.Route;

/** Makes the roles and the database where they are missing. */
public final class Provisioning {
  private static final String DATABASE = "anbinh";
  private static final String OWNER = "anbinh_owner";
  private static final int OLDEST_SERVER = 150_000;
  private static final String MAY_BECOME =
      "select 1 from pg_auth_members m join pg_roles u on u.oid = m.member"
          + " join pg_roles r on r.oid = m.roleid where u.rolname = ? and r.rolname = ?";

  private Provisioning() {}

  /** The roles of the embedded server, in its one database. */
  public static Roles of(EmbeddedPostgres postgres, DatabaseSettings settings) {
    Access administrator = postgres.administrator("postgres");
    String owner = postgres.passwords().of(OWNER);
    String application = postgres.passwords().of(settings.applicationUser());
    String url = postgres.administrator(DATABASE).url();
    var roles =
        new Roles(
            new Access(url, OWNER, owner),
            new Access(url, settings.applicationUser(), application));
    try (Connection connection = connect(administrator)) {
      ensureRole(connection, OWNER, owner);
      ensureApplication(connection, roles);
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        execute(connection, "create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new EngineException("The database cannot be prepared: " + e.getMessage(), e);
    }
    return roles;
  }

  /** The roles of a server by URL. Its database and its owner must be there. */
  public static Roles of(DatabaseSettings settings, Passwords passwords) {
    Route.require(settings);
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
    var roles = new Roles(owner, application);
    try (Connection connection = connect(owner)) {
      int version = connection.getMetaData().getDatabaseMajorVersion() * 10_000;
      if (version < OLDEST_SERVER) {
        throw new EngineException(
            "The server at " + settings.url() + " is older than PostgreSQL 15; upgrade it.", null);
      }
      ensureApplication(connection, roles);
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
    return roles;
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

  /**
   * The application may take on the second role but never has its rights unasked, so that what it
   * forgets to ask for it does not see.
   */
  private static void ensureApplication(Connection connection, Roles roles) throws SQLException {
    String user = roles.application().user();
    ensureRole(connection, user, roles.application().password());
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", roles.whole())) {
      execute(
          connection,
          "create role %s nologin nosuperuser nocreatedb nocreaterole"
              .formatted(name(roles.whole())));
    }
    if (exists(connection, MAY_BECOME, user, roles.whole())) {
      return;
    }
    String grant = "grant %s to %s".formatted(name(roles.whole()), name(user));
    if (connection.getMetaData().getDatabaseMajorVersion() >= 16) {
      execute(connection, grant + " with inherit false, set true");
    } else {
      execute(connection, "alter role %s noinherit".formatted(name(user)));
      execute(connection, grant);
    }
  }

  private static boolean exists(Connection connection, String sql, String... names)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.length; i++) {
        statement.setString(i + 1, names[i]);
      }
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
