package org.anbinh.ledger.entries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.engine.store.Pool;
import org.anbinh.ledger.engine.store.Schema;
import org.anbinh.ledger.entries.store.Ledgers;

/**
 * An empty ledger in a fresh database, for one test class. All fixtures of a JVM share one server:
 * an embedded one, or the one that the environment names ({@code ANBINH_TEST_DATABASE_URL}, {@code
 * _USER}, {@code _PASSWORD}).
 */
public final class LedgerFixture implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestServer server = TestServer.shared();
  private final String database;
  private final Roles roles;
  private final Pool source;
  private final Pool scopedSource;
  private final Registers registers;
  private final Ledger ledger;
  private final Ledger scoped;
  private final List<Batch> announced = new CopyOnWriteArrayList<>();

  private LedgerFixture(Registers registers) {
    this.database = "t_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    this.registers = registers;
    server.administer("create database " + database + " owner " + TestServer.OWNER);
    String url = server.url(database);
    this.roles =
        new Roles(
            new Access(url, TestServer.OWNER, TestServer.PASSWORD),
            new Access(url, TestServer.APPLICATION, TestServer.PASSWORD));
    Schema.migrate(roles);
    this.source = Pool.open(roles, 10, LedgerFixture::everythingUnlessSaid);
    this.scopedSource = Pool.open(roles, 3);
    this.ledger =
        Ledgers.over(source, roles.owner(), registers, Duration.ofSeconds(30), announced::add);
    this.scoped =
        Ledgers.over(
            scopedSource, roles.owner(), registers, Duration.ofSeconds(30), announced::add);
  }

  /** A fresh ledger with these registers; a thread without a scope sees the whole country. */
  public static LedgerFixture open(RegisterDescriptor<?>... registers) {
    return open(new Registers(List.of(registers)));
  }

  /** A fresh ledger with these registers. */
  public static LedgerFixture open(Registers registers) {
    return new LedgerFixture(registers);
  }

  public Ledger ledger() {
    return ledger;
  }

  public Versions versions() {
    return Ledgers.versions(source, registers);
  }

  /** The same ledger, where a thread without a scope sees nothing, as in the whole application. */
  public Ledger scoped() {
    return scoped;
  }

  /** Connections of {@link #scoped}. */
  public DataSource scopedSource() {
    return scopedSource;
  }

  private static Scope everythingUnlessSaid() {
    return Scoped.current() instanceof Scope.Nothing ? new Scope.Everything() : Scoped.current();
  }

  public Keeping keeping() {
    return Ledgers.keeping(roles.owner());
  }

  /** Batches announced so far, as listeners of {@link BatchRecorded} would have heard of them. */
  public List<Batch> announced() {
    return announced;
  }

  /** Connections under the application's role. */
  public DataSource source() {
    return source;
  }

  public Roles roles() {
    return roles;
  }

  public Registers registers() {
    return registers;
  }

  /** The settings by which a whole application uses this database. */
  public Map<String, String> settings() {
    return Map.of(
        "anbinh.database.url", roles.owner().url(),
        "anbinh.database.unencrypted", "true",
        "anbinh.database.user", roles.owner().user(),
        "anbinh.database.password", roles.owner().password(),
        "anbinh.database.application-user", roles.application().user(),
        "anbinh.database.application-password", roles.application().password());
  }

  /** Does as the owner of the tables what the application must not be able to do. */
  public int asOwner(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                roles.owner().url(), roles.owner().user(), roles.owner().password());
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    source.close();
    scopedSource.close();
    server.administer("drop database " + database + " with (force)");
  }
}
