package org.anbinh.ledger.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.EmbeddedPostgres;

/** The PostgreSQL of all tests of this JVM: tests lose nothing in a crash, so it need not sync. */
final class TestServer {
  static final String OWNER = "anbinh_test_owner";
  static final String APPLICATION = "anbinh_test_app";
  static final String PASSWORD = "test";

  private final Access administrator;

  private TestServer(Access administrator) {
    this.administrator = administrator;
    ensureRole(OWNER);
    ensureRole(APPLICATION);
    ensureRole(APPLICATION + "_whole");
    administer("alter role " + APPLICATION + " noinherit");
    administer("grant " + APPLICATION + "_whole to " + APPLICATION);
  }

  static TestServer shared() {
    return Shared.SERVER;
  }

  String url(String database) {
    return administrator.url().replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
  }

  void administer(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                administrator.url(), administrator.user(), administrator.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void ensureRole(String name) {
    try {
      administer(
          "create role %s login password '%s' nosuperuser nocreatedb".formatted(name, PASSWORD));
    } catch (IllegalStateException e) {
      // another JVM made it on the same server
      if (!(e.getCause() instanceof SQLException sql)
          || !("42710".equals(sql.getSQLState()) || "23505".equals(sql.getSQLState()))) {
        throw e;
      }
    }
  }

  private static TestServer start() {
    String url = System.getenv("ANBINH_TEST_DATABASE_URL");
    if (url != null && !url.isBlank()) {
      return new TestServer(
          new Access(
              url,
              System.getenv().getOrDefault("ANBINH_TEST_DATABASE_USER", "postgres"),
              System.getenv().getOrDefault("ANBINH_TEST_DATABASE_PASSWORD", "")));
    }
    try {
      Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres");
      var postgres =
          EmbeddedPostgres.start(
              home,
              Map.of(
                  "fsync", "off",
                  "full_page_writes", "off",
                  "shared_buffers", "64MB",
                  "max_connections", "200"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, home)));
      return new TestServer(postgres.administrator("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedPostgres postgres, Path home) {
    postgres.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TestServer SERVER = start();
  }
}
